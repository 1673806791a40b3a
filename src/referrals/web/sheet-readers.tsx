import type { SheetRow } from '#consent'
import { findOrganization, findReach } from '#directory'
import { readersOf } from '#platform/audit/readers.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import type { Tx } from '#platform/transaction.ts'
import { Details } from '#platform/ui/content.tsx'
import { referralWords } from '../messages/public/index.ts'
import { findPrivacyContact } from '../queries.ts'

interface Said {
  readonly organization: string
  readonly said: string
}
/** Who read it, where only the person knows the code; else whom they can ask (decision 0013). */
export type Readers = {
  /** Whom to complain to (Art. 77 GDPR), for the house and for who handed over. */
  readonly authorities: readonly Said[]
} & (
  | {
      readonly readers: readonly {
        readonly role: string
        readonly organization: string
        readonly day: string
      }[]
    }
  | { readonly contacts: readonly Said[] }
)

/** @param receivedId sealed in the sheet when it was made at home, under a code that no counsellor has seen */
export const findReaders = async (
  tx: Tx,
  sheet: Pick<SheetRow, 'sender_id' | 'recipient_id'>,
  receivedId: string | undefined,
): Promise<Readers> => {
  const parties = []
  for (const id of new Set([sheet.recipient_id, sheet.sender_id])) {
    const organization = await findOrganization(tx, id)
    if (organization) parties.push(organization)
  }
  const authorities = parties.flatMap(({ name, supervisoryAuthority }) =>
    supervisoryAuthority ? [{ organization: name, said: supervisoryAuthority }] : [],
  )
  if (receivedId !== undefined) {
    const names = new Map(parties.map(({ id, name }) => [id, name]))
    const readers = (await readersOf(tx, [receivedId])).map(({ role, organizationId, day }) => ({
      role,
      organization: names.get(organizationId) ?? '',
      day,
    }))
    return { authorities, readers }
  }
  const contacts = []
  for (const organization of parties) {
    const reach = await findReach(tx, organization)
    const said = (await findPrivacyContact(tx, organization.id)) ?? reach.email ?? reach.phone
    if (said) contacts.push({ organization: organization.name, said })
  }
  return { authorities, contacts }
}

const SaidBy = ({ all }: { all: readonly Said[] }) => (
  <ul>
    {all.map(({ organization, said }) => (
      <li>
        <bdi lang="de">{organization}</bdi>: <bdi lang="de">{said}</bdi>
      </li>
    ))}
  </ul>
)

export const SheetReaders = ({ visit, found }: { visit: Visit; found: Readers }) => {
  const t = referralWords(visit.locale)
  const roleOf = (role: string): string =>
    role in t.readerRole ? t.readerRole[role as keyof typeof t.readerRole] : t.readerRole.other
  const complain = found.authorities.length > 0 && (
    <>
      <p>{t.readersComplain}</p>
      <SaidBy all={found.authorities} />
    </>
  )
  if (!('readers' in found))
    return (
      <Details summary={t.readersTitle}>
        {found.contacts.length === 0 ? (
          <p>{t.readersNobodyToAsk}</p>
        ) : (
          <>
            <p>{t.readersAsk}</p>
            <SaidBy all={found.contacts} />
          </>
        )}
        {complain}
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
      {complain}
    </Details>
  )
}
