import { type Tx, tables } from '#platform/transaction.ts'
import type { PeopleTables } from '../store.ts'

export interface Membership {
  readonly organizationId: string
  readonly organization: string
  readonly roles: readonly string[]
}

/** For which organizations somebody may act, by name. */
export const membershipsOf = (tx: Tx, personId: string): Promise<Membership[]> =>
  tables<PeopleTables & { organization: { id: string; name: string } }>(tx)
    .selectFrom('membership')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'membership.organization_id as organizationId',
      'organization.name as organization',
      'membership.roles',
    ])
    .where('membership.person_id', '=', personId)
    .where('person.disabled_at', 'is', null)
    .where((of) => of.or([of('valid_until', 'is', null), of('valid_until', '>', tx.now)]))
    .orderBy('organization.name')
    .execute()
