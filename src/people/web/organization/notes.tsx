import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { organizationNotes } from '../../slots.ts'
import { RescueAlert } from './rescue-pages.tsx'

/** What waits for somebody here: a colleague's second factor, or something in an upper chapter. */
export const Notes = ({ visit, organizationId }: { visit: Visit; organizationId: string }) => (
  <>
    {visit.holds('lead') && <RescueAlert visit={visit} />}
    <Filled of={organizationNotes} visit={visit} props={{ organizationId }} />
  </>
)
