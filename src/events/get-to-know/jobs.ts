import { system } from '#platform/actor.ts'
import { addDays, berlinDay, berlinInstant } from '#platform/berlin-time.ts'
import type { Job } from '#platform/jobs.ts'
import type { World } from '#platform/world.ts'
import { eraseGuests, unanswered, unevaluated } from './after-store.ts'
import { remindOne } from './invite.ts'
import { answerDays } from './meeting.ts'
import { evaluate } from './say.ts'

const dayMs = 86_400_000
/** So many days before, whoever has not answered is asked once more; sheets wait a week to be typed in. */
const askAgainDays = 7
const keptDays = 30

export const remindInvited = (world: World): Promise<void> =>
  world.look(system('invitations'), async (tx) => {
    const until = berlinInstant(addDays(berlinDay(tx.now), askAgainDays), '24:00')
    for (const { eventId, organizationId, invitedId } of await unanswered(tx, tx.now, until))
      if (invitedId !== organizationId) await remindOne(tx, eventId, invitedId)
  })

export const evaluateMeetings = (world: World): Promise<void> =>
  world.look(system('meeting answers'), async (tx) => {
    const before = new Date(tx.now.getTime() - (answerDays + 7) * dayMs)
    for (const id of await unevaluated(tx, before)) await evaluate(tx, id)
  })

/** Every night: 30 days after the event nobody's name is left. */
export const eraseMeetingGuests = (world: World): Promise<void> =>
  world.look(system('meeting retention'), (tx) =>
    eraseGuests(tx, new Date(tx.now.getTime() - keptDays * dayMs)),
  )

export const jobs: readonly Job[] = [
  { name: 'events.remind-invited', cron: '45 8 * * *', run: remindInvited },
  { name: 'events.evaluate-meetings', cron: '30 4 * * *', run: evaluateMeetings },
  { name: 'events.erase-meeting-guests', cron: '25 4 * * *', run: eraseMeetingGuests },
]
