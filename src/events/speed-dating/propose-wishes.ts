import { type Applicant, degrees, type Firm, germanLevels, type Training } from './dating.ts'

/** „Bäcker/in (m/w/d)“, „Bäcker:innen“ and „bäckerin“ are the same occupation. */
const plainly = (occupation: string): string =>
  occupation
    .toLocaleLowerCase('de')
    .replace(/\((?:[mwdfx]\/)+[mwdfx]\)/g, '')
    .replace(/(?:[/:*_]-?(?:in|innen)|in|innen)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [plainly(one), plainly(other)]
  return a.length >= 3 && b.length >= 3 && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `))
}

/** What is not known stands in nobody's way. */
const isEnough = <T extends string>(order: readonly T[], has: T | null, asked: T | null): boolean =>
  has === null || asked === null || order.indexOf(has) >= order.indexOf(asked)

const suits = (applicant: Pick<Applicant, 'degree' | 'german'>, training: Training): boolean =>
  isEnough(degrees, applicant.degree, training.degree) &&
  isEnough(germanLevels, applicant.german, training.german)

/**
 * Firms that train what an applicant wants to become, and whose demands they meet: in the order of their occupations,
 * then those with most places. The applicant decides.
 */
export const proposeWishes = (
  applicant: Pick<Applicant, 'occupations' | 'degree' | 'german'>,
  firms: readonly Pick<Firm, 'id' | 'trainings'>[],
): readonly string[] => {
  const found = firms.flatMap(({ id, trainings }) => {
    const fitting = trainings.filter((training) => suits(applicant, training))
    const order = applicant.occupations.findIndex((wanted) =>
      fitting.some(({ occupation }) => isSame(occupation, wanted)),
    )
    return order < 0 ? [] : [{ id, order, places: fitting.reduce((sum, { places }) => sum + places, 0) }]
  })
  return found.sort((a, b) => a.order - b.order || b.places - a.places).map(({ id }) => id)
}
