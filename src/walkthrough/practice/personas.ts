import { type Case, noMoney, type Situation } from '../case.ts'
import type { Household, Person } from '../estimate/household.ts'
import type { PersonaId } from './practice.ts'

/** An invented person: nobody is called so, and nobody's papers look so. Amounts in euros a month. */
export interface Persona {
  /** As the card says it. */
  readonly name: string
  /** As the role play says it. */
  readonly first: string
  /** What the others of the household are called, in their order. */
  readonly others?: readonly string[] | undefined
  readonly household: Omit<Household, 'date'>
  readonly situations: readonly Situation[]
}

const person = (age: number, of: Partial<Person> = {}): Person => ({ age, ...noMoney, ...of })
/** What was paid for a child when the people were invented (2026). */
const kindergeld_m = 259

export const personas: Readonly<Record<PersonaId, Persona>> = {
  allein: {
    name: 'Maja Lindner',
    first: 'Maja',
    household: { persons: [person(34)], rent_m: 470, heating_m: 80, assets: 900 },
    situations: ['miete', 'job-verloren'],
  },
  alleinerziehend: {
    name: 'Tobias Krüger',
    first: 'Tobias',
    others: ['Ida'],
    household: {
      persons: [
        person(38, { gross_m: 900, social_contributions_m: 150 }),
        person(6, { child_of: [0], kindergeld_m, maintenance_m: 299 }),
      ],
      rent_m: 640,
      heating_m: 95,
      assets: 1500,
    },
    situations: ['miete', 'getrennt', 'kind-anderer-elternteil'],
  },
  familie: {
    name: 'Elena Novak, Jan Brandt',
    first: 'Elena',
    others: ['Jan', 'Mats', 'Lea', 'Ben'],
    household: {
      persons: [
        person(36),
        person(39, { partner_of: 0, other_income_m: 1120 }),
        person(14, { child_of: [0, 1], kindergeld_m }),
        person(9, { child_of: [0, 1], kindergeld_m }),
        person(3, { child_of: [0, 1], kindergeld_m }),
      ],
      rent_m: 890,
      heating_m: 140,
      assets: 4200,
    },
    situations: ['miete', 'job-verloren'],
  },
  'wenig-lohn': {
    name: 'Daria Weiss',
    first: 'Daria',
    household: {
      persons: [person(29, { gross_m: 1300, social_contributions_m: 232 })],
      rent_m: 430,
      heating_m: 70,
      assets: 600,
    },
    situations: ['miete'],
  },
  selbststaendig: {
    name: 'Samuel Okafor',
    first: 'Samuel',
    household: { persons: [person(45, { gross_m: 700 })], rent_m: 460, heating_m: 75, assets: 2800 },
    situations: ['miete', 'selbststaendig'],
  },
  'unter-25': {
    name: 'Leonie Vogt',
    first: 'Leonie',
    others: ['Katrin'],
    household: {
      persons: [
        person(19, { child_of: [1], kindergeld_m }),
        person(47, { gross_m: 1450, income_tax_m: 6, social_contributions_m: 275 }),
      ],
      rent_m: 560,
      heating_m: 85,
      assets: 1100,
    },
    situations: ['miete'],
  },
  erspartes: {
    name: 'Rainer Pohl',
    first: 'Rainer',
    household: { persons: [person(58)], rent_m: 410, heating_m: 70, assets: 32000 },
    situations: ['miete', 'vermoegen', 'job-verloren'],
  },
  schwanger: {
    name: 'Sophie Albrecht',
    first: 'Sophie',
    household: { persons: [person(27, { pregnant: true })], rent_m: 340, heating_m: 50, assets: 700 },
    situations: ['miete', 'wohngemeinschaft'],
  },
  dolmetschen: {
    name: 'Marisol Vega',
    first: 'Marisol',
    household: { persons: [person(41, { gross_m: 450 })], rent_m: 450, heating_m: 70, assets: 300 },
    situations: ['miete', 'aufenthaltstitel', 'dolmetschen'],
  },
}

/** What an invented person brings, as on this day (`2026-11-29`). */
export const caseOfPersona = (id: PersonaId, date: string, postcode?: string): Case => ({
  household: { ...personas[id].household, date },
  situations: personas[id].situations,
  ...(postcode ? { postcode } : {}),
})

/** Where one's own figures begin: one person, nothing entered, not even an age. */
export const emptyCase = (date: string, postcode?: string): Case => ({
  household: { date, persons: [person(0)], rent_m: 0, heating_m: 0, assets: 0 },
  situations: [],
  ...(postcode ? { postcode } : {}),
})
