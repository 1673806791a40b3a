import type { Generated } from 'kysely'
import type { Weekday } from './profile.ts'

export interface WhoIsWhoTables {
  team_profile: {
    id: Generated<string>
    organization_id: string
    team_id: string | null
    location_id: string | null
    name: string
    tasks: string | null
    does: string | null
    does_not: string | null
    languages: string[]
    hours: string | null
    phone: string | null
    email: string | null
    checked_on: string
  }
  team_contact: {
    id: Generated<string>
    organization_id: string
    team_profile_id: string
    name: string
    function: string | null
    phone: string | null
    email: string | null
    times: string | null
    languages: string[]
    deputy_of: string | null
    position: number
  }
  team_consultation: {
    id: Generated<string>
    organization_id: string
    team_profile_id: string
    location_id: string
    weekday: Weekday | null
    /** 'HH:MM:SS' */
    starts: string | null
    ends: string | null
    note: string | null
  }
}
