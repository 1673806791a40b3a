import { intlTag, type Locale, number, shortDate } from '#platform/i18n.ts'
import type { Line } from './lines.ts'
import { estimateWords } from './messages/public/index.ts'

/** Euros as the reader writes them: "1.016 €", "202,68 €". */
const money = (locale: Locale, amount: number): string =>
  number(intlTag[locale], amount, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  })

/** What a line says, without the person it is about. `nameOf`: how people are called, by position; else "Person 1". */
export const lineText = (locale: Locale, line: Line, nameOf?: (position: number) => string): string => {
  const t = estimateWords(locale)
  const name = nameOf ?? ((position: number) => t.person(String(position + 1)))
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries<string | number>(line.values)) {
    if (key === 'child') values[key] = name(Number(value))
    else if (key === 'why') values[key] = t.why[value as keyof typeof t.why]
    else if (key === 'until') values[key] = shortDate(locale, new Date(`${value}T12:00:00Z`))
    else if (typeof value === 'string') values[key] = value
    else values[key] = key.endsWith('_m') ? money(locale, value) : number(intlTag[locale], value)
  }
  const say = t.lines[line.id] as (values: Record<string, string>) => string
  return say(values)
}

/** The same with the person it is about in front. */
export const lineWithPerson = (locale: Locale, line: Line): string => {
  const text = lineText(locale, line)
  if (line.person === undefined) return text
  const t = estimateWords(locale)
  return t.withPerson(t.person(String(line.person + 1)), text)
}
