import { fact } from '#platform/facts.ts'

/** Somebody does not belong to an organization any more; told in the transaction that ends it. */
export const memberEnded = fact<{ organizationId: string; personId: string }>('people.member-ended')
