import type { ColumnType, Generated } from 'kysely'
import { type Tx, tables } from '#platform/transaction.ts'
import type { Trait } from '../timetable/problem.ts'
import type { Answer, ApplicantFacts, Day, Degree, FirmFacts, German, Heard, Side } from './dating.ts'
import type { RunPlan, RunState } from './run.ts'

type Json<T> = ColumnType<T, string, string>
interface Owned {
  event_id: string
  organization_id: string
}
interface HoursColumns {
  here_from: number | null
  here_until: number | null
}
interface PairColumns extends Owned {
  applicant_id: string
  firm_id: string
}

export interface DatingTables {
  dating_day: Owned & {
    start: number
    rounds: number
    talk: number
    change: number
    breaks: Json<Day['breaks']>
    least: number
    accepted_run: string | null
    accepted_at: Date | null
  }
  dating_firm: Owned &
    HoursColumns & {
      id: Generated<string>
      key: string
      name: string
      reads: FirmFacts['reads']
      recruiters: string[]
      trainings: Json<FirmFacts['trainings']>
    }
  dating_table: Owned & {
    id: Generated<string>
    firm_id: string
    name: string
    step_free: boolean
    quiet: boolean
  }
  dating_applicant: Owned &
    HoursColumns & {
      id: Generated<string>
      key: string
      name: string
      reads: ApplicantFacts['reads']
      languages: string[]
      degree: Degree | null
      german: German | null
      occupations: string[]
      absent: Generated<boolean>
      breaks: Json<ApplicantFacts['breaks']>
      needs: Trait[]
      interpreter: string | null
    }
  dating_wish: PairColumns & { rank: number }
  dating_pair: PairColumns & { meets: boolean }
  dating_interpreter: Owned & HoursColumns & { id: Generated<string>; name: string; languages: string[] }
  dating_run: Owned & {
    id: Generated<string>
    state: Generated<RunState>
    input: string
    value: number | null
    bound: number | null
    seconds: Generated<number>
    plan: ColumnType<RunPlan | null, string | null, string | null>
    stop_wanted: Generated<boolean>
    started_at: ColumnType<Date, Date, Date>
    beat_at: ColumnType<Date, Date, Date>
  }
  dating_talk: PairColumns & { round: number; table_id: string }
  dating_code: Owned & {
    code: string
    applicant_id: string | null
    firm_id: string | null
    turn: Generated<number>
  }
  dating_answer: PairColumns & { side: Side; answer: Answer; positive: boolean; typed_in: Generated<boolean> }
  dating_match: PairColumns
  dating_flyer: Owned & {
    applicant_id: string
    about: string
    strengths: string
    experience: string
  }
  dating_contact: Owned & { applicant_id: string; contact: string }
  dating_follow_up: Owned & {
    id: Generated<string>
    code: string
    name: string
    contact: string
    reads: ApplicantFacts['reads']
    heard: Generated<Heard | null>
  }
  dating_follow_up_count: Owned & { step: 'wochen' | 'monate'; heard: Heard; n: number }
}

export const db = (tx: Tx) => tables<DatingTables>(tx)

/** Where a row hangs. */
export interface Of {
  readonly eventId: string
  readonly organizationId: string
}
export const owned = ({ eventId, organizationId }: Of): Owned => ({
  event_id: eventId,
  organization_id: organizationId,
})
