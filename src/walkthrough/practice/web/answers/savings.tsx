import { type Form, text } from '#platform/http/form.ts'
import { Choices, TextField } from '#platform/ui/forms.tsx'
import { eurosInField, readSavings } from '../../amounts.ts'
import type { Practice } from '../../practice.ts'
import type { FieldsProps, Part, Wrong } from './part.ts'

const known = ({ case: { household } }: Practice, comma: boolean): Form => ({
  vermoegen: eurosInField(household.assets, comma),
  karenz: household.karenzzeit === false ? 'nein' : 'ja',
})

const read = (form: Form, practice: Practice): { practice: Practice; wrong: Wrong } => {
  const { household, situations } = practice.case
  const typed = readSavings(text(form, 'vermoegen'))
  const assets = typed ?? household.assets
  const others = situations.filter((one) => one !== 'vermoegen')
  return {
    practice: {
      ...practice,
      case: {
        ...practice.case,
        situations: assets > 0 ? [...others, 'vermoegen'] : others,
        household: { ...household, assets, karenzzeit: text(form, 'karenz') !== 'nein' },
      },
    },
    wrong: typed === undefined ? { vermoegen: 'amount' } : {},
  }
}

const Fields = ({ t, typed, errors }: FieldsProps) => (
  <>
    <TextField
      name="vermoegen"
      label={t.assets}
      hint={t.assetsHint}
      value={text(typed, 'vermoegen')}
      error={errors.vermoegen}
      inputmode="decimal"
      maxlength={20}
      short
    />
    <Choices
      type="radio"
      name="karenz"
      label={t.karenz}
      options={[
        { value: 'ja', label: t.yes },
        { value: 'nein', label: t.no },
      ]}
      value={text(typed, 'karenz')}
    />
  </>
)

export const savings: Part = { known, read, Fields }
