import { system } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { isClosed, type Quarter, shiftQuarter } from '../quarter.ts'
import type { Release } from '../release-by-quarter.ts'
import { releasesOf } from './network-result.ts'
import {
  countedSubjects,
  insertRelease,
  latestOf,
  networkCounts,
  type Released,
} from './publication-store.ts'
import { fold } from './store.ts'
import type { Audience, QuestionId } from './survey.ts'

const clock = system('publish answers')

export const subjectOf = (audience: Audience, question: QuestionId): string => `${audience}/${question}`

/** What is published of a network: for each subject, quarter by quarter, from the first in which there is any. */
export interface Publishing {
  readonly networkId: string
  readonly subject: string
  readonly first: Quarter
}

/**
 * Publishes every closed quarter of a subject that is not published yet, oldest first. Running twice, or on two servers
 * at once, changes nothing.
 */
export const publishQuarters = async (
  world: World,
  { networkId, subject, first }: Publishing,
  releases: (quarter: Quarter, first: Quarter, earlier: Released | undefined) => Promise<readonly Release[]>,
): Promise<void> => {
  for (;;) {
    const before = await world.look(clock, (tx) => latestOf(tx, networkId, subject))
    const quarter = before ? shiftQuarter(before.quarter, 1) : first
    if (!isClosed(quarter, world.now())) return
    const begin = firstOf(before?.releases) ?? first
    const found = await releases(quarter, begin, before)
    await world.look(clock, (tx) => insertRelease(tx, networkId, { subject, quarter, releases: found }))
  }
}

/** The first quarter that any release speaks about. */
export const firstOf = (releases: readonly Release[] | undefined): Quarter | undefined =>
  releases?.flatMap(({ domain }) => domain.quarter ?? []).sort()[0] as Quarter | undefined

/** Every night: closed quarters of all questions of all networks. */
export const publishAnswers = async (world: World): Promise<void> => {
  await world.look(clock, (tx) => fold(tx))
  for (const { networkId, audience, question, first } of await world.look(clock, countedSubjects))
    await publishQuarters(
      world,
      { networkId, subject: subjectOf(audience, question), first },
      async (quarter, begin, before) => {
        const counts = await world.look(clock, (tx) => networkCounts(tx, networkId, quarter))
        const own = counts.filter((one) => one.audience === audience && one.question === question)
        return releasesOf(own, begin, quarter, before?.releases)
      },
    )
}
