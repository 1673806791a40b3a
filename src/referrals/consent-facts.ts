import type { ConsentFacts } from '#consent'
import { direction, type Locale } from '#platform/i18n.ts'
import type { Draft } from './draft.ts'
import { referralWords } from './messages/public/index.ts'
import { houseName, type Parties } from './parties.ts'
import type { ReceivedRow } from './store.ts'

type Copied = Pick<
  Draft,
  'firstName' | 'contactKind' | 'contactValue' | 'sentences' | 'note' | 'prepare' | 'times'
>

/** What the house's row holds of a person; undefined where it is taken back. */
export const copied = (
  row: Pick<
    ReceivedRow,
    'first_name' | 'contact_kind' | 'contact_value' | 'sentences' | 'note' | 'prepare' | 'times'
  >,
): Copied | undefined =>
  row.first_name && row.contact_kind
    ? {
        ...row,
        firstName: row.first_name,
        contactKind: row.contact_kind,
        contactValue: row.contact_value ?? '',
        note: row.note ?? '',
      }
    : undefined

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
