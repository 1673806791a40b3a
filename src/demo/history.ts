import { findNetworksOf, findOrganizationBySlug, listOffers, membersOf, type OfferRow } from '#directory'
import { listColleagues } from '#people'
import { type Member, system } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { inTransaction } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { closeOld, countHint, handOutSlip, type PastHandover, sendPast, takeStep } from '#referrals'
import { chance } from './chance.ts'

/** How many hand-overs each region looks back on, over the last fourteen months. */
const senders = { 'jobcenter-mitte': 380, 'jobcenter-pankow': 110, 'jobcenter-mainz-bingen': 60 } as const
const names = [
  'Amira',
  'Yusuf',
  'Olena',
  'Marek',
  'Sabine',
  'Thomas',
  'Leyla',
  'Hassan',
  'Mai',
  'Kerstin',
  'Dilan',
  'Andrzej',
  'Fatma',
  'Rosa',
  'Jonas',
  'Samira',
]
const days = 420

/**
 * Past hand-overs, through the same actions as real ones, each at its own time. Sent mail links stay unsent:
 * these houses answered long ago.
 */
export const writeHistory = async (world: World, out: (line: string) => void): Promise<void> => {
  const dice = chance(20261122)
  const today = world.now().getTime()
  let done = 0
  for (const [slug, count] of Object.entries(senders)) {
    const sender = await world.look(system('demo'), (tx) => findOrganizationBySlug(tx, slug))
    if (!sender) continue
    const offers = await offersOf(world, sender.id)
    const counsellor = await counsellorOf(world, sender.id)
    if (!counsellor) continue
    // From the oldest to yesterday, a little more every month.
    const ages = Array.from({ length: count }, () =>
      Math.floor(1 + days * (1 - Math.sqrt(dice.next()))),
    ).sort((a, b) => b - a)
    for (const age of ages) {
      const sentAt = new Date(today - age * 86_400_000 + Math.floor(dice.next() * 6 * 3_600_000))
      const offer = dice.pick(offers)
      await oneHandover(world, dice, { counsellor, offer, sentAt, today })
      await countTold(world)
      if (++done % 200 === 0) out(`  ${done} past hand-overs`)
    }
  }
  await closeOld(world)
}

/** Whose hand-overs they are: the account of the demo sees what it sent (R2). */
const counsellorOf = async (world: World, organizationId: string): Promise<Member | undefined> => {
  const anyone: Member = {
    context: 'member',
    personId: organizationId,
    organizationId,
    roles: ['counsellor'],
  }
  const [counsellor] = await world.look(anyone, (tx) => listColleagues(tx, ['counsellor']))
  return counsellor && { ...anyone, personId: counsellor.personId, teamId: counsellor.teamId ?? undefined }
}

const offersOf = async (world: World, senderId: string): Promise<readonly OfferRow[]> =>
  world.look(system('demo'), async (tx) => {
    const day = berlinDay(world.now())
    const ids = new Set<string>()
    for (const network of await findNetworksOf(tx, senderId, day))
      for (const member of await membersOf(tx, network.id, day))
        if (member.organizationId !== senderId) ids.add(member.organizationId)
    return (await listOffers(tx, { organizationIds: [...ids] })).filter((offer) => offer.locationId)
  })

const oneHandover = async (
  world: World,
  dice: ReturnType<typeof chance>,
  what: { counsellor: Member; offer: OfferRow; sentAt: Date; today: number },
): Promise<void> => {
  const { counsellor, offer, sentAt, today } = what
  const then = at(world, sentAt)
  const kind = offer.takesHandover
    ? dice.weighted({ hinweis: 30, zettel: 30, warm: 40 })
    : dice.weighted({ hinweis: 1, zettel: 1, warm: 0 })
  if (kind === 'hinweis') return void (await countHint(then, counsellor, { serviceId: offer.id }))
  if (kind === 'zettel')
    return void (await handOutSlip(then, counsellor, {
      serviceId: offer.id,
      language: dice.pick(['de', 'en', 'ar']),
    }))
  const past: PastHandover | undefined = await sendPast(then, counsellor, {
    serviceId: offer.id,
    firstName: dice.pick(names),
    language: dice.pick(['de', 'de', 'en', 'ar', 'de-leicht']),
    contactKind: 'telefon',
    contactValue: `0171 39200${10 + Math.floor(dice.next() * 90)}`,
    sentences: ['kennenlernen'],
  })
  if (!past) return
  const { host } = past
  const step = async (daysLater: number, input: Record<string, unknown>): Promise<boolean> => {
    const when = sentAt.getTime() + daysLater * 86_400_000
    if (when > today) return false
    return (await takeStep(at(world, new Date(when)), host, { id: past.receivedId, ...input })).ok
  }
  const answerAfter = Math.ceil(dice.next() * dice.next() * 12)
  switch (dice.weighted({ accept: 72, decline: 16, silent: 12 })) {
    case 'decline':
      await step(answerAfter, {
        step: 'decline',
        reason: dice.pick(['voll', 'pausiert', 'sprache', 'anderer-ort']),
      })
      return
    case 'accept':
      if (!(await step(answerAfter, { step: 'accept' }))) return
      if (dice.next() < 0.75 && (await step(answerAfter + 6, { step: 'arrive' })))
        await step(answerAfter + 25, { step: 'end' })
      else if (dice.next() < 0.5) await step(answerAfter + 20, { step: 'end' })
  }
}

interface Told {
  readonly listener: string
  readonly payload: unknown
}
const told: Told[] = []

/** The same world at another time. What is told is counted by `countTold`; mails of the past are not sent. */
const at = (world: World, when: Date): World => {
  const past: World = {
    ...world,
    now: () => when,
    look: (actor, work) => inTransaction(past, actor, work),
    jobs: { ...world.jobs, wake: () => {}, enqueue: async (_db, jobs) => void told.push(...jobs) },
  }
  return past
}

const countTold = async (world: World): Promise<void> => {
  const listeners = [...world.listeners.values()].flat()
  for (const { listener, payload } of told.splice(0)) {
    const found = listeners.find((one) => one.kind === 'after' && one.name === listener)
    if (found?.kind === 'after' && listener.startsWith('evaluation.'))
      await found.listen(world, payload as never)
  }
}
