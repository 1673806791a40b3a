import type { Generated } from 'kysely'
import type { ActivityKind } from './knowing.ts'
import type { Asked, ProposalState } from './proposal.ts'

export interface KnowingTables {
  joint_activity: {
    id: Generated<string>
    network_id: string
    organization_id: string
    team_profile_id: string | null
    house_organization_id: string
    location_id: string
    kind: ActivityKind
    day: string
    recorded_by: string
    recorded_at: Date
    activity_key: string
  }
  activity_proposal: {
    id: Generated<string>
    network_id: string
    organization_id: string
    team_profile_id: string | null
    house_organization_id: string
    location_id: string
    proposed_by: string
    asked: Asked
    kind: ActivityKind
    day: string
    time_window: string | null
    message: string | null
    state: Generated<ProposalState>
    other_day: string | null
    answer: string | null
    proposed_on: string
    answered_on: string | null
    ended_on: string | null
  }
}
