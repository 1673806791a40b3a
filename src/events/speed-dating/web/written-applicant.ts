import { type Form as Fields, list, text } from '#platform/http/form.ts'
import { type Applicant, degrees, type Firm, germanLevels } from '../dating.ts'
import { proposeWishes } from '../propose-wishes.ts'
import { timeIn } from './hours.ts'

export const names = [
  'key',
  'name',
  'reads',
  'degree',
  'german',
  'occupations',
  'from',
  'until',
  'interpreter',
] as const
type Lines = Readonly<Record<(typeof names)[number], string>>

/** What the form of an applicant holds, as it was typed. */
export type WrittenApplicant = Lines & {
  readonly languages: readonly string[]
  readonly needs: readonly string[]
  readonly breaks: readonly { readonly from: string; readonly until: string }[]
  readonly wishes: readonly string[]
}
export const mostBreaks = 2

export const typed = (form: Fields): WrittenApplicant => ({
  ...(Object.fromEntries(names.map((name) => [name, text(form, name)])) as Lines),
  languages: list(form, 'languages'),
  needs: list(form, 'needs'),
  breaks: Array.from({ length: mostBreaks }, (_, i) => ({
    from: text(form, `breaks.${i}.from`),
    until: text(form, `breaks.${i}.until`),
  })),
  wishes: list(form, 'wishes'),
})

export const writtenOf = (one: Applicant): WrittenApplicant => ({
  key: one.key,
  name: one.name,
  reads: one.reads,
  degree: one.degree ?? '',
  german: one.german ?? '',
  occupations: one.occupations.join('\n'),
  from: timeIn(one.from),
  until: timeIn(one.until),
  interpreter: one.interpreter ?? '',
  languages: one.languages,
  needs: one.needs,
  breaks: one.breaks.map(({ from, until }) => ({ from: timeIn(from), until: timeIn(until) })),
  wishes: one.wishes,
})

export const blank: WrittenApplicant = {
  ...(Object.fromEntries(names.map((name) => [name, ''])) as Lines),
  reads: 'de',
  languages: [],
  needs: [],
  breaks: [],
  wishes: [],
}

const mostProposed = 10

/** What was typed, with the firms that the occupations lead to behind those that are chosen already. */
export const proposed = (value: WrittenApplicant, firms: readonly Firm[]): WrittenApplicant => {
  const found = proposeWishes(
    {
      occupations: value.occupations.split(/[\n,]/).map((word) => word.trim()),
      degree: degrees.find((one) => one === value.degree) ?? null,
      german: germanLevels.find((one) => one === value.german) ?? null,
    },
    firms,
  )
  const chosen = value.wishes.filter((wish) => wish !== '')
  const more = found.filter((wish) => !chosen.includes(wish))
  return { ...value, wishes: [...chosen, ...more.slice(0, Math.max(0, mostProposed - chosen.length))] }
}
