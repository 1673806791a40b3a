import type { Content, Question } from '../portrait/story.ts'

/** What somebody would say to others first, then how it is today; how it was comes last. */
const order: readonly Question[] = ['rat', 'heute', 'anfang', 'weiter', 'hilfe', 'vorher']
/** Signs of a sentence that is read in passing. */
const most = { quote: 220, slide: 420, leaflet: 620 }
const least = 12
/** Signs of a translation on a page of a leaflet: as many as the own words have there, with what stands large. */
export const mostOnLeaflet = most.leaflet + most.quote

/**
 * The beginning of a text, never more than so many signs: whole sentences where there are some, else whole words.
 * What was left out is marked; no word is changed.
 */
export const beginning = (text: string, signs: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= signs) return flat
  const cut = flat.slice(0, signs - 2)
  const sentence = Math.max(
    ...[...cut.matchAll(/[.!?؟。…]["”“»«]?(?= )/g)].map((end) => end.index + end[0].length),
    0,
  )
  const word = cut.lastIndexOf(' ')
  return `${cut.slice(0, sentence > signs / 3 ? sentence : word > 0 ? word : signs - 2).trimEnd()} …`
}

/** What stands large on a wall, in the own words. */
export const quoteOf = (content: Content): { readonly from: Question; readonly text: string } | undefined => {
  const said = order.filter((one) => content.answers[one] !== '')
  const fits = said.find((one) => {
    const { length } = content.answers[one]
    return length >= least && length <= most.quote
  })
  const from = fits ?? said[0]
  return from && { from, text: beginning(content.answers[from], most.quote) }
}

/** What a leaflet says besides the quote: the next of the answers that fit, in the order of the questions. */
export const shortTextOf = (content: Content): string => {
  const quote = quoteOf(content)?.from
  const parts: string[] = []
  let left = most.leaflet
  for (const one of ['anfang', 'heute', 'hilfe', 'weiter', 'vorher', 'rat'] as const) {
    const text = content.answers[one]
    if (one === quote || text === '' || left < 80) continue
    const part = beginning(text, left)
    parts.push(part)
    left -= part.length
  }
  return parts.join('\n\n')
}

/** A translation or Leichte Sprache on the screen: there is one text, and its beginning is shown. */
export const slideText = (text: string): string => beginning(text, most.slide)

const marks: Readonly<Record<string, readonly [string, string]>> = {
  de: ['„', '“'],
  en: ['“', '”'],
  ar: ['«', '»'],
  fa: ['«', '»'],
  fr: ['« ', ' »'],
  uk: ['«', '»'],
  ru: ['«', '»'],
  tr: ['“', '”'],
  pl: ['„', '”'],
  ro: ['„', '”'],
}
/** In the marks of its language; where the text has its own, it keeps them. */
export const quoted = (language: string, text: string): string => {
  const [before, after] = marks[language.split('-')[0] ?? ''] ?? ['„', '“']
  return /^["„“”»«‚]/.test(text) ? text : `${before}${text}${after}`
}

/** Seconds that a portrait stays on the screen: time to read it calmly, 12 signs a second, and to look at the picture. */
export const secondsFor = (signs: number): number => Math.min(60, Math.max(20, Math.round(10 + signs / 12)))

/** The place in a round of so many, from 1: after the last comes the first. */
export const inRound = (n: number, all: number): number => (all < 1 ? 1 : ((((n - 1) % all) + all) % all) + 1)
