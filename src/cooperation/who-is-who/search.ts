import type { Term } from './queries.ts'

const mostTerms = 6

/**
 * What somebody typed, as words that must all be found; each also as a language whose name begins like it.
 * @param names code → its names, in any language
 */
export const termsOf = (typed: string, names: Readonly<Record<string, readonly string[]>>): readonly Term[] =>
  [...new Set(typed.toLowerCase().split(/[\s,;]+/))]
    .filter((text) => text !== '')
    .slice(0, mostTerms)
    .map((text) => ({
      text,
      languages:
        text.length < 3
          ? []
          : Object.keys(names).filter((code) =>
              names[code]?.some((name) => name.toLowerCase().startsWith(text)),
            ),
    }))
