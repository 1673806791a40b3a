import { z } from 'zod'
import { refuse } from '#platform/refusal.ts'
import { sha256 } from '#platform/secrets.ts'
import {
  agedClient,
  atWork,
  calledClient,
  court,
  file,
  home,
  initial,
  mobile,
  name,
  numbers,
  ofHouse,
  ofOffice,
  ofOthers,
  oneClient,
  ownMatter,
  plainName,
  privateMail,
  privateNumber,
  situationIn,
} from './client-data-patterns.ts'

/** Minutes, points and tasks of a cooperation hold nothing about single people (decision 0016). */
export const suspicionKinds = [
  'number',
  'insurance',
  'bank',
  'birth',
  'file',
  'contact',
  'address',
  'person',
  'situation',
] as const
export type SuspicionKind = (typeof suspicionKinds)[number]
export interface Suspicion {
  readonly kind: SuspicionKind
  /** The words that it was told by, shortened. */
  readonly found: string
}

const abbreviations = String.raw`geb|str|tel|abs|nr|dr|prof|hr|hrn|fr|fam|ca|bzw|az|inkl|evtl|ggf|vgl|kd|\p{L}`
const endOfSentence = new RegExp(String.raw`(?<!(?<!\p{L})(?:${abbreviations}))[.!?;]\s+|\n+`, 'iu')

const inText = (text: string, kind: SuspicionKind, pattern: RegExp): readonly Suspicion[] =>
  [...text.matchAll(pattern)].map(([found]) => ({ kind, found }))

/** What stands around each name: from the beginning of its clause to the next name. */
const aboutNames = (sentence: string): readonly Suspicion[] => {
  const all = [...sentence.matchAll(name)]
  return all.flatMap((match, index): Suspicion[] => {
    const last = all[index - 1]
    const before = sentence.slice(last ? last.index + last[0].length : 0, match.index)
    const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1)
    const behind = sentence.slice(match.index + match[0].length, all[index + 1]?.index)
    const around = `${clause} ${behind}`
    const own = ownMatter.exec(around)?.[0]
    const isColleague = /\($/.test(before) || ofHouse.test(behind) || atWork.test(around)
    const word = own ?? (isColleague ? undefined : situationIn(around))
    return word ? [{ kind: 'situation', found: `${match[0]} … ${word}` }] : []
  })
}

/** One person without a name, but with what nobody but this person has. */
const aboutOne = (sentence: string): readonly Suspicion[] =>
  [...sentence.matchAll(oneClient)].flatMap((match): Suspicion[] => {
    const from = match.index + match[0].length
    const word = situationIn(sentence.slice(from, from + 120))
    return word ? [{ kind: 'situation', found: `${match[0]} … ${word}` }] : []
  })

/** A name without Frau or Herr. */
const aboutPlainName = (sentence: string): readonly Suspicion[] => {
  const [words] = plainName.exec(sentence.trim()) ?? []
  if (!words || atWork.test(sentence)) return []
  const word = situationIn(sentence)
  return word ? [{ kind: 'situation', found: `${words} … ${word}` }] : []
}

const inSentence = (sentence: string): readonly Suspicion[] => [
  ...(ofOthers.test(sentence) ? [] : [...inText(sentence, 'file', court), ...inText(sentence, 'file', file)]),
  ...(ofOffice.test(sentence) ? [] : inText(sentence, 'contact', mobile)),
  ...inText(sentence, 'contact', privateNumber),
  ...inText(sentence, 'address', home),
  ...inText(sentence, 'person', initial),
  ...inText(sentence, 'person', calledClient),
  ...inText(sentence, 'person', agedClient),
  ...aboutNames(sentence),
  ...aboutPlainName(sentence),
  ...aboutOne(sentence),
]

const shortened = (found: string): string => {
  const words = found.trim().replace(/\s+/g, ' ')
  return words.length > 60 ? `${words.slice(0, 57)}…` : words
}
const most = 6

/**
 * What in a text looks like data about a client, each once, at most six; empty where nothing does. It reads plain German
 * and guesses: who knows better says so.
 */
export const looksLikeClientData = (text: string): readonly Suspicion[] => {
  const plain = text.normalize('NFC')
  const all = [
    ...Object.entries(numbers).flatMap(([kind, patterns]) =>
      patterns.flatMap((pattern) => inText(plain, kind as SuspicionKind, pattern)),
    ),
    ...inText(plain, 'contact', privateMail),
    ...plain.split(endOfSentence).flatMap(inSentence),
  ].map(({ kind, found }) => ({ kind, found: shortened(found) }))
  const each = [...new Map(all.map((suspicion) => [suspicion.found, suspicion])).values()].slice(0, 10 * most)
  // "Kundennummer 123A456789" says all that "123A456789" says.
  const isPart = ({ kind, found }: Suspicion): boolean =>
    each.some((other) => other.kind === kind && other.found !== found && other.found.includes(found))
  return each.filter((one) => !isPart(one)).slice(0, most)
}

/** What "it is about no client" is said of: exactly these texts, in this order. */
export const confirmationOf = (texts: readonly string[]): string =>
  sha256(texts.map((text) => text.trim()).join('\u0000'))

/** The field of an action's input that says "it is about no client"; forms name it alike. */
export const noClient = z.string().max(64).optional()

/**
 * Refuses texts that look like data about a client, unless somebody has confirmed exactly these.
 * The refusal `cooperation.clientData` carries `kinds` and `found`, one in each line, and what confirms.
 */
export const askAboutClients = (texts: readonly string[], confirmed: string | undefined): void => {
  const found = texts.flatMap(looksLikeClientData).slice(0, most)
  if (found.length === 0 || confirmed === confirmationOf(texts)) return
  refuse('cooperation.clientData', {
    kinds: found.map(({ kind }) => kind).join('\n'),
    found: found.map((one) => one.found).join('\n'),
    confirmation: confirmationOf(texts),
  })
}
