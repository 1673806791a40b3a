import type { ConsentFacts } from '#consent'
import { direction, type Locale } from '#platform/i18n.ts'
import type { Draft } from './draft.ts'
import { referralWords } from './messages/public/index.ts'
import { houseName, type Parties } from './parties.ts'

type Copied = Pick<
  Draft,
  'firstName' | 'contactKind' | 'contactValue' | 'sentences' | 'note' | 'prepare' | 'times'
>

/** What is passed on, line by line in the reader's language: what the person reads is what the house gets. */
export const fieldLines = (locale: Locale, draft: Copied): readonly { label: string; value: string }[] => {
  const t = referralWords(locale)
  // Between right-to-left words, names and numbers keep their own direction (Unicode FSI … PDI).
  const own = (typed: string): string =>
    direction(locale) === 'rtl' && typed !== '' ? `\u2068${typed}\u2069` : typed
  const contact =
    draft.contactKind === 'keine'
      ? t.contact.keine
      : `${t.contact[draft.contactKind]}: ${own(draft.contactValue)}`
  return [
    { label: t.field.firstName, value: own(draft.firstName) },
    { label: t.field.contact, value: contact },
    { label: t.field.why, value: draft.sentences.map((s) => t.sentence[s]).join(' ') },
    { label: t.field.note, value: own(draft.note) },
    { label: t.field.prepare, value: draft.prepare.map((p) => t.prepare[p]).join(', ') },
    { label: t.field.times, value: draft.times.map((w) => t.time[w]).join(', ') },
  ].filter((line) => line.value !== '')
}

export const consentFacts = (locale: Locale, draft: Copied, parties: Parties): ConsentFacts => ({
  sender: parties.sender.name,
  recipient: houseName(parties),
  offer: parties.serviceTitle,
  fields: fieldLines(locale, draft).map((line) => `${line.label}: ${line.value}`),
})
