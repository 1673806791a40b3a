import type { Role } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'

/** As what somebody reads what arrived: who is a counsellor as well does not read it as one. */
export const receivesAs = (visit: Visit): Role => (visit.holds('host') ? 'host' : 'lead')
