import { type Form, list } from '#platform/http/form.ts'
import { Choices } from '#platform/ui/forms.tsx'
import type { Situation } from '../../../case.ts'
import type { Practice } from '../../practice.ts'
import type { FieldsProps, Part, Wrong } from './part.ts'

/** The situations that are asked for by a tick; the others follow from other answers. */
export const ticked = [
  'selbststaendig',
  'job-verloren',
  'getrennt',
  'kind-anderer-elternteil',
  'ausbildung',
  'ernaehrung',
  'besonderer-bedarf',
  'unfall',
  'privat-versichert',
  'aufenthaltstitel',
  'dolmetschen',
] as const satisfies readonly Situation[]

const isTicked = (one: Situation): boolean => (ticked as readonly Situation[]).includes(one)

const known = ({ case: { situations } }: Practice): Form => ({ lage: situations.filter(isTicked) })

const read = (form: Form, practice: Practice): { practice: Practice; wrong: Wrong } => {
  const said = list(form, 'lage')
  return {
    practice: {
      ...practice,
      case: {
        ...practice.case,
        situations: [
          ...practice.case.situations.filter((one) => !isTicked(one)),
          ...ticked.filter((one) => said.includes(one)),
        ],
      },
    },
    wrong: {},
  }
}

const Fields = ({ t, typed }: FieldsProps) => (
  <Choices
    type="checkbox"
    name="lage[]"
    id="lage"
    label={t.special}
    hint={t.specialHint}
    options={ticked.map((value) => ({ value, label: t.situations[value] }))}
    value={list(typed, 'lage')}
  />
)

export const special: Part = { known, read, Fields }
