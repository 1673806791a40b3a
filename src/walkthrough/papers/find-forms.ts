import type { Case, Situation } from '../case.ts'
import { type Edition, editionOn, type Form, type FormId, forms } from './forms.ts'
import { ownFormFrom, unitOf, wagesOf, withParentElsewhere } from './unit.ts'

export const reasons = [
  'immer',
  'weitere-person-ab-15',
  'kind-unter-15',
  'miete',
  'eigenheim',
  'wohnkosten',
  'jede-person-ab-15',
  'geld-von-kindern',
  'selbststaendig',
  'lohn',
  'vermoegen-angeben',
  'vermoegen-da',
  'privat-versichert',
  'verwandte-im-haushalt',
  'zusammen-wohnen',
  'getrennt',
  'elternteil-anderswo',
  'schwanger-allein',
  'unfall',
  'ernaehrung',
  'besonderer-bedarf',
  'vor-dem-ende',
  'wenn-sich-etwas-aendert',
] as const
/** Why a form is needed; the words are in `messages/`. */
export type Reason = (typeof reasons)[number]

/** `now`: with the application; `asked`: only when the Jobcenter asks for it; `later`: while the benefit runs. */
export const moments = ['now', 'asked', 'later'] as const
export type Moment = (typeof moments)[number]

export interface FoundForm {
  readonly form: Form
  readonly edition: Edition
  readonly moment: Moment
  readonly reasons: readonly Reason[]
  /** How often it is filled in; undefined: the Jobcenter says it (sources differ, or it depends on who and where). */
  readonly times: number | undefined
  /** For whom, as positions in the household; empty for the whole unit. */
  readonly persons: readonly number[]
}

interface Need {
  readonly id: FormId
  readonly moment?: Moment
  readonly reasons: readonly Reason[]
  readonly times?: number | undefined
  readonly persons?: readonly number[]
}

/**
 * Which forms an application of the first person needs on a day, each with why, how often and for whom. A day before the
 * first one that was looked at (`formsFrom`) finds none.
 */
export const findForms = (kase: Case, date: string): readonly FoundForm[] =>
  needsOf(kase).flatMap(({ id, moment = 'now', reasons: why, times, persons = [] }) => {
    const form = forms.find((one) => one.id === id)
    const edition = form && editionOn(form, date)
    return form && edition && why.length > 0 ? [{ form, edition, moment, reasons: why, times, persons }] : []
  })

const needsOf = (kase: Case): readonly Need[] => {
  const { household, situations } = kase
  const { persons } = household
  const has = (situation: Situation): boolean => situations.includes(situation)
  const when = (reason: Reason, isSo: boolean): readonly Reason[] => (isSo ? [reason] : [])
  const unit = unitOf(household)
  const own = unit.filter((at) => (persons[at]?.age ?? 0) >= ownFormFrom)
  const others = own.filter((at) => at !== 0)
  const children = unit.filter((at) => at !== 0 && !own.includes(at))
  const moneyOf = (at: number): number => {
    const person = persons[at]
    return person ? person.kindergeld_m + person.maintenance_m + person.other_income_m : 0
  }
  const wages = wagesOf(kase)
  const alone = withParentElsewhere(household, unit)
  const isPregnantAlone = unit.some(
    (at) =>
      persons[at]?.pregnant === true &&
      persons[at]?.partner_of === undefined &&
      !persons.some(({ partner_of }) => partner_of === at),
  )
  const hasRelatives = has('mit-verwandten') || unit.length < persons.length
  const pays = household.rent_m + household.heating_m > 0

  return [
    { id: 'HA', reasons: ['immer'], times: 1, persons: [0] },
    {
      id: 'WEP',
      reasons: when('weitere-person-ab-15', others.length > 0),
      times: others.length,
      persons: others,
    },
    {
      id: 'KI',
      reasons: when('kind-unter-15', children.length > 0),
      times: children.length,
      persons: children,
    },
    { id: 'KDU', reasons: housing(has, pays), times: 1 },
    {
      id: 'EK',
      reasons: [
        'jede-person-ab-15',
        ...when(
          'geld-von-kindern',
          children.some((at) => moneyOf(at) > 0),
        ),
      ],
      times: own.length,
      persons: own,
    },
    { id: 'EKS', reasons: when('selbststaendig', has('selbststaendig')) },
    {
      id: 'EB',
      moment: 'asked',
      reasons: when('lohn', wages.count > 0),
      times: wages.count,
      persons: wages.persons,
    },
    {
      id: 'VM',
      reasons: [has('vermoegen') || household.assets > 0 ? 'vermoegen-da' : 'vermoegen-angeben'],
      times: 1,
    },
    { id: 'SV', reasons: when('privat-versichert', has('privat-versichert')) },
    { id: 'HG', reasons: when('verwandte-im-haushalt', hasRelatives) },
    { id: 'VE', moment: 'asked', reasons: when('zusammen-wohnen', has('wohngemeinschaft')) },
    {
      id: 'UH',
      reasons: [
        ...when('getrennt', has('getrennt')),
        ...when('elternteil-anderswo', has('kind-anderer-elternteil') || alone.length > 0),
        ...when('schwanger-allein', isPregnantAlone),
      ],
    },
    { id: 'UF', reasons: when('unfall', has('unfall')) },
    { id: 'MEB', reasons: when('ernaehrung', has('ernaehrung')) },
    { id: 'BB', reasons: when('besonderer-bedarf', has('besonderer-bedarf')) },
    { id: 'WBA', moment: 'later', reasons: ['vor-dem-ende'], times: 1 },
    { id: 'VAEM', moment: 'later', reasons: ['wenn-sich-etwas-aendert'] },
  ]
}

const housing = (has: (situation: Situation) => boolean, pays: boolean): readonly Reason[] => {
  if (has('miete')) return ['miete']
  if (has('eigenheim')) return ['eigenheim']
  return pays ? ['wohnkosten'] : []
}
