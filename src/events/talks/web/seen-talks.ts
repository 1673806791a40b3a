import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Event } from '../../event/event.ts'
import { findEvent } from '../../event/store.ts'
import type { Clock } from '../../hall/clock.ts'
import { findScreen } from '../../hall/store.ts'
import { type Bearer, datingBearer } from '../../speed-dating/codes.ts'
import type { Dating } from '../../speed-dating/dating.ts'
import { listTalks } from '../../speed-dating/run-store.ts'
import { findDating } from '../../speed-dating/store.ts'
import type { Talk } from '../../timetable/problem.ts'
import {
  type Flyer,
  type FollowUp,
  findFlyer,
  findFollowUp,
  findOpened,
  type Opened,
  type OwnTalk,
  ownTalks,
} from '../queries.ts'

/** All that a code opens. */
export interface SeenTalks {
  readonly actor: Bearer
  readonly opened: Opened
  readonly event: Event
  readonly dating: Dating
  /** As it goes in the hall. */
  readonly clock: Clock
  /** Of the whole day: for the reason why. Never shown. */
  readonly allTalks: readonly Talk[]
  readonly talks: readonly OwnTalk[]
  /** Their own page. */
  readonly flyer: Flyer | undefined
  readonly followUp: FollowUp | undefined
}
/** Long after the day: all that is left is the leave to be asked. */
export interface SeenLeave {
  readonly actor: Bearer
  readonly followUp: FollowUp
}

/** Whoever brings a code; a code that nobody has is answered like one that is gone. */
export const bearerOf = async (visit: Visit): Promise<Bearer | undefined> =>
  datingBearer(visit.world, text(await visit.form(), 'code'))

export const seenTalks = (visit: Visit, actor: Bearer): Promise<SeenTalks | SeenLeave | undefined> =>
  visit.world.look(actor, async (tx) => {
    const followUp = await findFollowUp(tx)
    const opened = await findOpened(tx)
    if (!opened) return followUp && { actor, followUp }
    const talks = await ownTalks(tx, opened)
    const flyer = opened.side === 'bewerber' ? await findFlyer(tx, opened.id) : undefined
    const around = await tx.asSystem('day of a code', async (sys) => {
      const event = await findEvent(sys, opened.eventId)
      const dating = await findDating(sys, opened.eventId)
      if (!event || !dating) return undefined
      const screen = await findScreen(sys, opened.eventId)
      const planned = { date: berlinDay(event.startsAt), delays: [], heldSince: null }
      const allTalks = await listTalks(sys, opened.eventId)
      return { event, dating, allTalks, clock: screen?.clock ?? planned }
    })
    return around && { actor, opened, talks, flyer, followUp, ...around }
  })
