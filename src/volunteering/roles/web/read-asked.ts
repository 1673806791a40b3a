import { understand } from '#matching'
import { type Form, list, text } from '#platform/http/form.ts'
import { strengths } from '../../strengths.ts'
import type { AskedRoles } from '../find-roles.ts'
import { daytimes, interests, weekdays } from '../role.ts'

/** A line as somebody typed it: no control characters, single spaces, cut. */
const oneLine = (typed: string, most: number): string =>
  typed
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, most)

const known = <T extends string>(all: readonly T[], given: readonly string[]): readonly T[] =>
  all.filter((one) => given.includes(one))

/** What is unknown in an address or a form is left out, never an error. */
const read = (one: (name: string) => string, many: (name: string) => readonly string[]): AskedRoles => ({
  text: oneLine(one('text'), 300),
  near: oneLine(one('ort'), 200),
  interests: known(interests, many('was')),
  strengths: known(strengths, many('kann')),
  weekdays: known(weekdays, many('tag')),
  daytimes: known(daytimes, many('zeit')),
  language: /^[a-z]{2,3}$/.test(one('sprache')) ? one('sprache') : '',
  stepFree: one('stufenlos') === 'ja',
  insured: one('versichert') === 'ja',
  noConduct: one('ohne-zeugnis') === 'ja',
})

export const askedInQuery = (query: URLSearchParams): AskedRoles =>
  read(
    (name) => query.get(name) ?? '',
    (name) => query.getAll(name),
  )

export const askedInForm = (form: Form): AskedRoles =>
  read(
    (name) => text(form, name),
    (name) => list(form, name),
  )

/** Does it tell of health, soul or debt? Then it must stay out of addresses and logs. */
export const isSensitive = ({ text: typed, near }: AskedRoles): boolean =>
  understand(typed).sensitive || understand(near).sensitive

/** Without what must not stand in an address. */
export const harmless = (asked: AskedRoles): AskedRoles =>
  isSensitive(asked) ? { ...asked, text: '', near: '' } : asked

export const isAnythingAsked = (asked: AskedRoles): boolean => valuesOf(asked).length > 0

/** As name and value, for addresses and hidden fields. */
export const valuesOf = (asked: AskedRoles): readonly (readonly [string, string])[] =>
  (
    [
      ['text', asked.text],
      ['ort', asked.near],
      ...asked.interests.map((one) => ['was', one]),
      ...asked.strengths.map((one) => ['kann', one]),
      ...asked.weekdays.map((one) => ['tag', one]),
      ...asked.daytimes.map((one) => ['zeit', one]),
      ['sprache', asked.language],
      ['stufenlos', asked.stepFree ? 'ja' : ''],
      ['versichert', asked.insured ? 'ja' : ''],
      ['ohne-zeugnis', asked.noConduct ? 'ja' : ''],
    ] as [string, string][]
  ).filter(([, value]) => value !== '')
