import type { PersonalData } from '#platform/chapter.ts'
import type { Job } from '#platform/jobs.ts'
import { remindOfTasks } from './remind-of-tasks.ts'

export { finish as finishTask } from './change-task.ts'
export { refusals } from './messages/index.ts'
export { planRound } from './plan-round.ts'
export { listAgenda, openPoints } from './point-store.ts'
export { proposePoint } from './propose-point.ts'
export { nextRound } from './queries.ts'
export { closeMinutes, takeRoundStep } from './take-round-step.ts'
export { openTasks } from './task-store.ts'
export { routes } from './web/routes.tsx'
export { SteeringSummary } from './web/steering-summary.tsx'
export { writeMinutes } from './write-minutes.ts'

export const jobs: readonly Job[] = [
  { name: 'cooperation.remind-of-tasks', cron: '5 8 * * *', run: remindOfTasks },
]

export const stores: readonly PersonalData[] = [
  {
    table: 'steering_round, agenda_point, steering_task, round_addendum',
    what: 'minutes, points and tasks are free text in which somebody could name a person of staff; before saving, the page asks where a text looks like data about a client',
    owner: 'organization',
    purpose: 'to know what a network talked about, decided and agreed to do',
    erased: 'kept as long as the network',
  },
  {
    table: 'round_attendance',
    what: 'how many people came from which organization, without names',
    owner: 'organization',
    purpose: 'to know who took part in a decision',
    erased: 'kept as long as the network',
  },
]
