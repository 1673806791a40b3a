import type { Dating } from './dating.ts'

/** Whose needs the day cannot meet as it is written: nobody translates, or no table of a wished firm fits. */
export type UnmetNeed =
  | { readonly what: 'interpreter'; readonly applicantId: string; readonly language: string }
  | { readonly what: 'table'; readonly applicantId: string }

export const unmetNeeds = ({ applicants, firms, interpreters }: Dating): readonly UnmetNeed[] => {
  const translated = new Set(interpreters.flatMap(({ languages }) => languages))
  const fits = new Map(firms.map(({ id, tables }) => [id, tables]))
  return applicants
    .filter(({ absent }) => !absent)
    .flatMap(({ id, interpreter, needs, wishes }): UnmetNeed[] => {
      const asked = interpreter !== null && interpreters.length > 0 && !translated.has(interpreter)
      const seated = wishes.some((firm) =>
        fits
          .get(firm)
          ?.some(
            ({ stepFree, quiet }) =>
              (stepFree || !needs.includes('stufenlos')) && (quiet || !needs.includes('ruhig')),
          ),
      )
      return [
        ...(asked ? [{ what: 'interpreter', applicantId: id, language: interpreter } as const] : []),
        ...(wishes.length > 0 && !seated ? [{ what: 'table', applicantId: id } as const] : []),
      ]
    })
}

/** How many bring somebody of their own, because nobody is written down who translates. */
export const bringTheirOwn = ({ applicants, interpreters }: Dating): number =>
  interpreters.length > 0
    ? 0
    : applicants.filter(({ absent, interpreter }) => !absent && interpreter !== null).length
