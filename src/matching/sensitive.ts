import { findPhrases, phraseBook } from './phrases.ts'
import { normalise, type WordForms } from './text.ts'
import { harmlessParts, sensitiveParts, sensitiveWords } from './words/sensitive.ts'

/** With its umlauts written out, and without them, as people type them where a keyboard has none. */
const spellings = (part: string): readonly string[] => [
  ...new Set([normalise(part), normalise(part.normalize('NFD').replaceAll(/\p{M}/gu, ''))]),
]

/** Looks for parts in one word: `angst-` at its start, `-angst` at its end, others anywhere. */
const anyOf = (parts: readonly string[]): RegExp =>
  new RegExp(
    parts
      .flatMap((part) =>
        spellings(part).map((plain) =>
          part.endsWith('-') ? `^${plain}` : part.startsWith('-') ? `${plain}$` : plain,
        ),
      )
      .join('|'),
    'g',
  )

const sensitive = anyOf(sensitiveParts)
const harmless = anyOf(harmlessParts)
const book = phraseBook([[true, sensitiveWords]])

/** Does a word hide something sensitive in itself? Takes a word as `wordForms` leaves it. */
export const hidesTrouble = (word: string): boolean => word.replaceAll(harmless, ' ').search(sensitive) >= 0

/** Do these words tell of illness, addiction, debt, violence or other distress? */
export const tellsOfTrouble = (words: readonly WordForms[]): boolean =>
  words.some(({ word }) => hidesTrouble(word)) || findPhrases(book, words).length > 0
