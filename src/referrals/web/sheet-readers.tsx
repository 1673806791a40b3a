import type { SheetRow } from '#consent'
import { findOrganization } from '#directory'
import { readersOf } from '#platform/audit/readers.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import type { Tx } from '#platform/transaction.ts'
import { Details } from '#platform/ui/content.tsx'
import { referralWords } from '../messages/public/index.ts'
import { findPrivacyContact } from '../queries.ts'

/** Who read it, where only the person knows the code; else whom they can ask (decision 0013). */
export type Readers =
  | {
      readonly readers: readonly {
        readonly role: string
        readonly organization: string
        readonly day: string
      }[]
    }
  | { readonly contacts: readonly { readonly organization: string; readonly contact: string }[] }

/** @param receivedId sealed in the sheet when it was made at home, under a code that no counsellor has seen */
export const findReaders = async (
  tx: Tx,
  sheet: Pick<SheetRow, 'sender_id' | 'recipient_id'>,
  receivedId: string | undefined,
): Promise<Readers> => {
  if (receivedId !== undefined) {
    const readers = []
    for (const { role, organizationId, day } of await readersOf(tx, [receivedId]))
      readers.push({ role, organization: (await findOrganization(tx, organizationId))?.name ?? '', day })
    return { readers }
  }
  const contacts = []
  for (const id of [sheet.recipient_id, sheet.sender_id]) {
    const organization = await findOrganization(tx, id)
    const contact = (await findPrivacyContact(tx, id)) ?? organization?.email ?? organization?.phone
    if (organization && contact) contacts.push({ organization: organization.name, contact })
  }
  return { contacts }
}

export const SheetReaders = ({ visit, found }: { visit: Visit; found: Readers }) => {
  const t = referralWords(visit.locale)
  const roleOf = (role: string): string =>
    role in t.readerRole ? t.readerRole[role as keyof typeof t.readerRole] : t.readerRole.other
  if (!('readers' in found))
    return (
      <Details summary={t.readersTitle}>
        <p>{t.readersAsk}</p>
        <ul>
          {found.contacts.map(({ organization, contact }) => (
            <li>
              <bdi lang="de">{organization}</bdi>: <bdi>{contact}</bdi>
            </li>
          ))}
        </ul>
      </Details>
    )
  return (
    <Details summary={t.readersTitle}>
      {found.readers.length === 0 ? (
        <p>{t.readersNone}</p>
      ) : (
        <ul>
          {found.readers.map(({ role, organization, day }) => (
            <li>
              {longDate(visit.locale, new Date(`${day}T12:00:00Z`))}: <bdi lang="de">{organization}</bdi>,{' '}
              {roleOf(role)}
            </li>
          ))}
        </ul>
      )}
      <p class="muted small">{t.readersHint}</p>
    </Details>
  )
}
