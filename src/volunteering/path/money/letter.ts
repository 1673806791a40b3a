import type { Block, PrintDocument } from '#platform/print/document.ts'
import type { de } from './messages/de.ts'

/** What somebody typed for their letter; nothing of it is kept. */
export const letterFields = ['name', 'address', 'jobcenter', 'payer', 'task', 'howMuch', 'since'] as const
export type LetterField = (typeof letterFields)[number]
export type Letter = Readonly<Record<LetterField, string>>
export const longestLine = 120
export const longestAddress = 300

/** A letter of the person's own to their Jobcenter, in German: what is empty is left to a pen. The product sends nothing. */
export const letterDocument = (letter: Letter, t: (typeof de)['letter'], date: string): PrintDocument => {
  const or = (text: string): string => text || t.line
  const blocks: readonly Block[] = [
    { is: 'paragraph', text: [letter.name || t.line, '\n', or(letter.address)].join('') },
    { is: 'paragraph', text: `${t.to}\n${or(letter.jobcenter)}` },
    { is: 'paragraph', text: date },
    { is: 'paragraph', text: `${t.number} ${t.line}` },
    { is: 'paragraph', text: t.greeting },
    { is: 'paragraph', text: t.body },
    {
      is: 'facts',
      facts: [
        { label: t.payer, value: or(letter.payer) },
        { label: t.task, value: or(letter.task) },
        { label: t.howMuch, value: or(letter.howMuch) },
        { label: t.since, value: or(letter.since) },
      ],
    },
    { is: 'paragraph', text: t.law },
    { is: 'paragraph', text: t.bye },
    { is: 'signatures', parties: [{ party: letter.name || t.signature, placeAndDate: '' }] },
  ]
  return { title: t.subject, language: 'de', publisher: letter.name || t.signature, blocks }
}
