import { westernDigits } from '#platform/digits.ts'
import { compoundHeads, compoundParts, unsplit } from './words/compound-parts.ts'

/** Letters that Arabic writers use interchangeably, without tatweel and vowel signs. */
const foldArabic = (text: string): string =>
  westernDigits(text)
    .replace(/[\u0640\u064b-\u065f\u0670]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیئ]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')

const foldLatin = (text: string): string =>
  text
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'oe')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('ё', 'е')

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** Signs that are not seen (a soft hyphen within a word); but between Arabic letters a (non-)joiner parts words. */
const unseen = /(?!(?<=\p{scx=Arabic})[\u200c\u200d]\p{scx=Arabic})\p{Cf}/gu

/**
 * Small letters in one form of Unicode, gender signs closed, what is not seen left out, everything else that is no
 * letter or digit a space.
 */
const cleaned = (text: string): string =>
  foldArabic(text.replace(unseen, '').normalize('NFKC').toLowerCase().normalize('NFC'))
    .replace(/(\p{L})[*:_·](?=in(nen)?\b)/gu, '$1')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/**
 * Text as it is compared: lower case, NFKC, ä → ae, ß → ss, other Latin accents dropped, Arabic letter forms
 * unified, punctuation a single space. "Müller" becomes "mueller"; that "Muller" finds it too is done by
 * `tokens`, which knows both spellings.
 */
export const normalise = (text: string): string =>
  foldLatin(cleaned(text).replace(/[äöü]/g, (letter) => umlauts[letter]!))

const endings = ['innen', 'ern', 'en', 'em', 'er', 'es', 'e']

/**
 * A light stem for German, so that kurs, kurse and kursen are one word (the stemmer of PostgreSQL makes two
 * of them). Takes and gives folded text. At least four letters stay; Arabic loses its article.
 */
export const stem = (word: string): string => {
  if (/^\p{Script=Arabic}/u.test(word)) {
    return word.length > 4 ? word.replace(/^(وال|بال|كال|فال|لل|ال)(?=.{3})/u, '') : word
  }
  if (!/^[a-z]+$/.test(word)) return word
  let base = word
  if (base.length >= 8 && /[rt]in$/.test(base)) base = base.slice(0, -2)
  for (const ending of endings) {
    if (base.endsWith(ending) && base.length - ending.length >= 4) return base.slice(0, -ending.length)
  }
  if (base.endsWith('n') && /[elr]n$/.test(base) && base.length >= 5) return base.slice(0, -1)
  if (/[ydegkhnt]s$/.test(base) && base.length >= 5) return base.slice(0, -1)
  return base
}

const links = ['', 's', 'n', 'en', 'es', 'er']

/** All of `word` as known parts (with linking letters), longest parts first, or null. */
const covered = (word: string, depth = 0): string[] | null => {
  if (depth > 0 && compoundParts.has(word)) return [word]
  if (depth > 3) return null
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const head = word.slice(0, cut)
    for (const link of links) {
      const part = link !== '' && head.endsWith(link) ? head.slice(0, -link.length) : link === '' ? head : ''
      if (part.length < 2 || !compoundParts.has(part)) continue
      const rest = covered(word.slice(cut), depth + 1)
      if (rest) return [part, ...rest]
    }
  }
  return null
}

/**
 * The parts of a German compound: "schuldnerberatung" → schuldner, beratung. Empty where the word is no
 * compound. `word` is folded; parts are not stemmed.
 */
export const splitCompound = (word: string): readonly string[] => {
  if (
    word.length < 7 ||
    word.length > 45 ||
    !/^[a-z]+$/.test(word) ||
    unsplit.has(word) ||
    compoundParts.has(word)
  )
    return []
  for (const ending of ['', 'n', 'en', 's']) {
    if (ending !== '' && !word.endsWith(ending)) continue
    const parts = covered(ending === '' ? word : word.slice(0, -ending.length))
    if (parts && parts.length > 1) return parts
  }
  const head = compoundHeads.filter((one) => word.endsWith(one)).sort((a, b) => b.length - a.length)[0]
  if (!head) return []
  const before = word.slice(0, -head.length)
  return before.length >= 4 ? [before, head] : []
}

/** One word of a text in all the forms under which it is found; the first is its own stem. */
export type WordForms = {
  readonly word: string
  readonly whole: readonly string[]
  readonly parts: readonly string[]
}

const formsOf = (raw: string): WordForms => {
  const withE = foldLatin(raw.replace(/[äöü]/g, (letter) => umlauts[letter]!))
  const bare = foldLatin(raw)
  const spellings = withE === bare ? [withE] : [withE, bare]
  const parts = splitCompound(withE)
  return {
    word: withE,
    whole: [...new Set(spellings.map(stem))],
    parts: [...new Set(parts.map(stem))].filter((part) => part.length > 1),
  }
}

const remembered = new Map<string, WordForms>()

/** The words of a text in order, each with its spellings and parts. */
export const wordForms = (text: string): readonly WordForms[] =>
  cleaned(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      let forms = remembered.get(word)
      if (!forms) {
        forms = formsOf(word)
        if (remembered.size >= 50_000) remembered.clear()
        remembered.set(word, forms)
      }
      return forms
    })

/**
 * The words to index or to search: stems, both spellings of umlauts ("mueller", "muller"), parts of
 * compounds. Each once, in the order of the text.
 */
export const tokens = (text: string): readonly string[] => [
  ...new Set(wordForms(text).flatMap(({ whole, parts }) => [...whole, ...parts])),
]
