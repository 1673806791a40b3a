import { slot } from '#platform/slots.tsx'

/** On the page of one's own organization: what waits for its lead in an upper chapter. */
export const organizationNotes = slot<{ readonly organizationId: string }>('people.organization-notes')
