import { type WordForms, wordForms } from './text.ts'

/** A phrase that means something; `weak` ones only count where nothing stronger was found. */
type Phrase<T> = { readonly words: readonly WordForms[]; readonly meaning: T; readonly weak: boolean }

export type PhraseBook<T> = { readonly byFirstWord: ReadonlyMap<string, readonly Phrase<T>[]> }

/** A phrase found in a text: where, how well (3 as written, 2 by stem, 1 as part of a compound). */
export type Hit<T> = {
  readonly meaning: T
  readonly at: readonly number[]
  readonly quality: number
  readonly weak: boolean
}

/** A book of phrases by meaning; a phrase that begins with '~' is weak. */
export const phraseBook = <T>(entries: Iterable<readonly [T, readonly string[]]>): PhraseBook<T> => {
  const byFirstWord = new Map<string, Phrase<T>[]>()
  for (const [meaning, phrases] of entries) {
    for (const text of phrases) {
      const words = wordForms(text)
      const phrase = { words, meaning, weak: text.startsWith('~') }
      for (const key of words[0]?.whole ?? []) {
        const known = byFirstWord.get(key)
        if (known) known.push(phrase)
        else byFirstWord.set(key, [phrase])
      }
    }
  }
  return { byFirstWord }
}

const qualityOf = (wanted: WordForms, found: WordForms): number => {
  if (wanted.word === found.word) return 3
  if (wanted.whole.some((form) => found.whole.includes(form))) return 2
  return wanted.whole.some((form) => found.parts.includes(form)) ? 1 : 0
}

/** How many words may stand between two words of a phrase: "die Miete gerade nicht mehr bezahlen". */
const gap = 2

const matchFrom = <T>(phrase: Phrase<T>, words: readonly WordForms[], start: number): Hit<T> | null => {
  const at = [start]
  let quality = qualityOf(phrase.words[0]!, words[start]!)
  let next = start + 1
  for (const wanted of phrase.words.slice(1)) {
    const last = Math.min(next + gap, words.length - 1)
    let found = -1
    for (let i = next; i <= last && found < 0; i++) {
      const here = qualityOf(wanted, words[i]!)
      if (here >= 2) {
        found = i
        quality = Math.min(quality, here)
      }
    }
    if (found < 0) return null
    at.push(found)
    next = found + 1
  }
  return quality > 0 ? { meaning: phrase.meaning, at, quality, weak: phrase.weak } : null
}

/**
 * The phrases of a book in a text. Longer phrases come first and keep their words; of several for one word
 * only the best written ones count. Weak ones remain only where no strong one was found.
 */
export const findPhrases = <T>(book: PhraseBook<T>, words: readonly WordForms[]): readonly Hit<T>[] => {
  const all = words.flatMap((word, start) =>
    [...new Set([...word.whole, ...word.parts])].flatMap((form) =>
      (book.byFirstWord.get(form) ?? []).flatMap((phrase) => matchFrom(phrase, words, start) ?? []),
    ),
  )
  all.sort((a, b) => b.at.length - a.at.length || b.quality - a.quality)
  const owner = new Map<number, Hit<T>>()
  const kept: Hit<T>[] = []
  for (const hit of all) {
    const owners = hit.at.map((i) => owner.get(i)).filter((one) => one !== undefined)
    const equal = owners.every((one) => one.at.length === hit.at.length && one.quality === hit.quality)
    if (!equal) continue
    for (const i of hit.at) owner.set(i, hit)
    kept.push(hit)
  }
  const strong = kept.filter(({ weak }) => !weak)
  return (strong.length > 0 ? strong : kept).sort((a, b) => a.at[0]! - b.at[0]!)
}
