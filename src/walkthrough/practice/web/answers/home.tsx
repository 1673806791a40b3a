import { type Form, text } from '#platform/http/form.ts'
import { Choices, TextField } from '#platform/ui/forms.tsx'
import type { Situation } from '../../../case.ts'
import { eurosInField, readEuros } from '../../amounts.ts'
import type { Practice } from '../../practice.ts'
import type { FieldsProps, Part, Wrong, WrongKey } from './part.ts'

const homes = ['miete', 'wohngemeinschaft', 'mit-verwandten', 'eigenheim'] as const
type Home = (typeof homes)[number]
const isHome = (text: string): text is Home => (homes as readonly string[]).includes(text)

/** How somebody lives, as one word: whoever shares a flat pays rent as well. */
export const homeOf = ({ case: { situations } }: Practice): Home | undefined =>
  (['wohngemeinschaft', 'mit-verwandten', 'eigenheim', 'miete'] as const).find((one) =>
    situations.includes(one),
  )

const situationsOf = (home: Home): readonly Situation[] =>
  home === 'wohngemeinschaft' ? ['miete', 'wohngemeinschaft'] : [home]

const known = (practice: Practice, comma: boolean): Form => ({
  wohnart: homeOf(practice) ?? '',
  miete: eurosInField(practice.case.household.rent_m, comma),
  heizung: eurosInField(practice.case.household.heating_m, comma),
})

const read = (form: Form, practice: Practice): { practice: Practice; wrong: Wrong } => {
  const wrong: Record<string, WrongKey> = {}
  const home = text(form, 'wohnart')
  const rent = readEuros(text(form, 'miete'))
  const heating = readEuros(text(form, 'heizung'))
  if (!isHome(home)) wrong.wohnart = 'home'
  if (rent === undefined) wrong.miete = 'amount'
  if (heating === undefined) wrong.heizung = 'amount'
  const others = practice.case.situations.filter((one) => !(homes as readonly string[]).includes(one))
  return {
    practice: {
      ...practice,
      case: {
        ...practice.case,
        situations: isHome(home) ? [...situationsOf(home), ...others] : practice.case.situations,
        household: {
          ...practice.case.household,
          rent_m: rent ?? practice.case.household.rent_m,
          heating_m: heating ?? practice.case.household.heating_m,
        },
      },
    },
    wrong,
  }
}

const Fields = ({ t, typed, errors }: FieldsProps) => (
  <>
    <Choices
      type="radio"
      name="wohnart"
      label={t.home}
      options={homes.map((value) => ({ value, label: t.homes[value] }))}
      value={text(typed, 'wohnart')}
      error={errors.wohnart}
    />
    {(
      [
        ['miete', t.rent],
        ['heizung', t.heating],
      ] as const
    ).map(([name, label]) => (
      <TextField
        name={name}
        label={label}
        hint={t.homeHint}
        value={text(typed, name)}
        error={errors[name]}
        inputmode="decimal"
        maxlength={20}
        short
      />
    ))}
  </>
)

export const home: Part = { known, read, Fields }
