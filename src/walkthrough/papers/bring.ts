import type { Case, Situation } from '../case.ts'
import { adultInOwnUnit, ownFormFrom, unitOf, wagesOf, withParentElsewhere } from './unit.ts'

export const paperGroups = ['wer', 'wohnen', 'geld', 'kinder', 'lage'] as const
export type PaperGroup = (typeof paperGroups)[number]

export const paperIds = [
  'ausweis',
  'aufenthaltstitel',
  'anmeldung',
  'nummern',
  'krankenkasse',
  'privatversicherung',
  'mietvertrag',
  'nebenkosten',
  'untermiete',
  'eigenheim',
  'kontoauszuege',
  'lohn',
  'kuendigung',
  'selbststaendig',
  'andere-leistungen',
  'vermoegen',
  'kindergeld',
  'geburtsurkunde',
  'schule',
  'unterhalt',
  'trennung',
  'mutterpass',
  'attest',
  'besonderer-bedarf',
  'unfall',
  'ausbildung',
] as const
export type PaperId = (typeof paperIds)[number]

/** `show`: shown and put away again, no copy (R15); `copy`: a copy is enough, never the original; `write`: written down. */
export const ways = ['show', 'copy', 'write'] as const
export type Way = (typeof ways)[number]

export interface Paper {
  readonly id: PaperId
  readonly group: PaperGroup
  readonly way: Way
}

/**
 * What to bring to the Jobcenter, in the order of a folder: lists of the Jobcenter Regensburg, Herford and Essen (2024).
 * Identity papers are shown, not copied: BfDI, 24. Tätigkeitsbericht; LSG Berlin-Brandenburg, 30.04.2019, L 26 AS 2621/17.
 */
export const bringList = (kase: Case): readonly Paper[] => {
  const { household, situations } = kase
  const { persons } = household
  const has = (situation: Situation): boolean => situations.includes(situation)
  const unit = unitOf(household)
  const members = unit.flatMap((at) => persons[at] ?? [])
  const children = unit.filter((at) => at !== 0 && (persons[at]?.child_of?.length ?? 0) > 0)
  const paysRent = has('miete') || (household.rent_m > 0 && !has('eigenheim'))
  const isPrivate = has('privat-versichert')

  const list: readonly (readonly [boolean, PaperId, PaperGroup, Way])[] = [
    [true, 'ausweis', 'wer', 'show'],
    [has('aufenthaltstitel'), 'aufenthaltstitel', 'wer', 'show'],
    [true, 'anmeldung', 'wer', 'show'],
    [true, 'nummern', 'wer', 'write'],
    [!isPrivate, 'krankenkasse', 'wer', 'show'],
    [isPrivate, 'privatversicherung', 'wer', 'copy'],
    [paysRent, 'mietvertrag', 'wohnen', 'copy'],
    [paysRent, 'nebenkosten', 'wohnen', 'copy'],
    [has('wohngemeinschaft'), 'untermiete', 'wohnen', 'copy'],
    [has('eigenheim'), 'eigenheim', 'wohnen', 'copy'],
    [true, 'kontoauszuege', 'geld', 'copy'],
    [wagesOf(kase).count > 0, 'lohn', 'geld', 'copy'],
    [has('job-verloren'), 'kuendigung', 'geld', 'copy'],
    [has('selbststaendig'), 'selbststaendig', 'geld', 'copy'],
    [members.some(({ other_income_m }) => other_income_m > 0), 'andere-leistungen', 'geld', 'copy'],
    [has('vermoegen') || household.assets > 0, 'vermoegen', 'geld', 'copy'],
    [
      children.some((at) => (persons[at]?.age ?? 0) < 18) ||
        members.some(({ kindergeld_m }) => kindergeld_m > 0),
      'kindergeld',
      'kinder',
      'copy',
    ],
    [children.length > 0, 'geburtsurkunde', 'kinder', 'show'],
    [
      children.some((at) => {
        const age = persons[at]?.age ?? 0
        return age >= ownFormFrom && age < adultInOwnUnit
      }),
      'schule',
      'kinder',
      'copy',
    ],
    [
      has('kind-anderer-elternteil') ||
        withParentElsewhere(household, unit).length > 0 ||
        members.some(({ maintenance_m }) => maintenance_m > 0),
      'unterhalt',
      'kinder',
      'copy',
    ],
    [has('getrennt'), 'trennung', 'lage', 'copy'],
    [members.some(({ pregnant }) => pregnant === true), 'mutterpass', 'lage', 'show'],
    [has('ernaehrung'), 'attest', 'lage', 'copy'],
    [has('besonderer-bedarf'), 'besonderer-bedarf', 'lage', 'copy'],
    [has('unfall'), 'unfall', 'lage', 'copy'],
    [has('ausbildung'), 'ausbildung', 'lage', 'copy'],
  ]
  return list.flatMap(([needed, id, group, way]) => (needed ? [{ id, group, way }] : []))
}
