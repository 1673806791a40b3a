import { sql } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { AgreementTables } from './store.ts'

interface Tables extends AgreementTables {
  organization: { id: string; name: string }
  network: { id: string; name: string; slug: string }
}
const db = (tx: Tx) => tables<Tables>(tx)

/** The cooperations that show themselves, by name. As a visitor: nobody sees more here than everybody. */
export const listPublic = (tx: Tx) =>
  db(tx)
    .selectFrom('network')
    .select(['network.id', 'slug', 'name'])
    .where((of) =>
      of.exists(
        of
          .selectFrom('agreement')
          .select('agreement.id')
          .whereRef('network_id', '=', 'network.id')
          .where('public', '=', true),
      ),
    )
    .orderBy(sql`name collate "und-x-icu"`)
    .execute()

/**
 * What a network shows: its public agreements with those who belong to them on a day. Named is who belongs to the network
 * by its own word or the operator's, or coordinates it; of the others, whom only paper speaks for, how many there are.
 */
export const publicAgreements = async (tx: Tx, networkId: string, day: string) => {
  const agreements = await db(tx)
    .selectFrom('agreement')
    .select([
      'id',
      'title',
      'kind',
      'state',
      'signed_on as signedOn',
      'model_until as modelUntil',
      'successor',
      'about',
      'fields',
      'target_groups as targetGroups',
    ])
    .where('network_id', '=', networkId)
    .where('public', '=', true)
    .orderBy('signed_on', (of) => of.desc().nullsLast())
    .execute()
  if (agreements.length === 0) return []
  const parties = await db(tx)
    .selectFrom('agreement_party')
    .innerJoin('organization', 'organization.id', 'organization_id')
    .select([
      'agreement_id as agreementId',
      'organization.name',
      'role',
      sql<boolean>`exists (select from network n where n.id = agreement_party.network_id and n.coordinator_id = organization_id)
        or exists (select from network_member m where m.network_id = agreement_party.network_id
          and m.organization_id = agreement_party.organization_id and not m.invited)`.as('isConfirmed'),
    ])
    .where(
      'agreement_id',
      'in',
      agreements.map(({ id }) => id),
    )
    .where('joined_on', '<=', day)
    .where((or) => or.or([or('left_on', 'is', null), or('left_on', '>=', day)]))
    .orderBy(sql`organization.name collate "und-x-icu"`)
    .execute()
  return agreements.map((agreement) => ({
    ...agreement,
    parties: parties.filter((one) => one.agreementId === agreement.id && one.isConfirmed),
    more: parties.filter((one) => one.agreementId === agreement.id && !one.isConfirmed).length,
  }))
}
