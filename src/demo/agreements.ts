import {
  type AgreementKind,
  addParty,
  agreeToText,
  createAgreement,
  endParty,
  latestVersion,
  listParties,
  offerText,
  type PartyRole,
  publishAgreement,
  recordPaper,
  setFocus,
  takeStep,
  writeBlock,
} from '#cooperation'
import { findNetworkBySlug, findOrganization, membersOf } from '#directory'
import type { Outcome } from '#platform/action.ts'
import { type Member, type Role, system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { World } from '#platform/world.ts'
import { readDemoFile } from './read-file.ts'

/** An agreement as the demo tells it; days are 'YYYY-MM-DD', or how many days ago. */
interface Told {
  readonly network: string
  readonly kind: AgreementKind
  readonly title: string
  /** The title of the one it rests on. */
  readonly framework?: string
  readonly prepared: string | number
  /** Filled into the open places of the template. */
  readonly places: Readonly<Record<string, string>>
  /** How many have agreed so far; all of them where missing. */
  readonly agreed?: number
  readonly signed?: string | number
  readonly steps?: readonly { step: string; day: string | number; until?: string | number; said?: string }[]
  readonly about?: string
  readonly fields?: readonly string[]
  readonly groups?: readonly string[]
}

const roleOf: Readonly<Record<string, PartyRole>> = {
  rahmengeber: 'bund',
  jobcenter: 'jobcenter',
  agentur: 'agentur',
  kommune: 'kommune',
  haus: 'haus',
  traeger: 'traeger',
  partner: 'partner',
}

/** Agreements of the demo's networks, each step on its own day and through the same actions as people's. */
export const writeAgreements = async (world: World): Promise<void> => {
  const told = (await readDemoFile('agreements.json')) as readonly Told[]
  const ids = new Map<string, string>()
  for (const one of told) ids.set(one.title, await writeAgreement(world, one, ids))
}

const writeAgreement = async (
  world: World,
  told: Told,
  ids: ReadonlyMap<string, string>,
): Promise<string> => {
  const dayOf = (day: string | number): string =>
    typeof day === 'string' ? day : addDays(berlinDay(world.now()), -day)
  /** The same world at noon of that day. */
  const on = (day: string | number): World => ({ ...world, now: () => new Date(`${dayOf(day)}T11:00:00Z`) })
  const { network, members } = await world.look(system('demo'), async (tx) => {
    const network = await findNetworkBySlug(tx, told.network)
    if (!network) throw new Error(`there is no network ${told.network}`)
    return { network, members: await membersOf(tx, network.id, dayOf(told.signed ?? 0)) }
  })
  const as = (organizationId: string, ...roles: Role[]): Member => ({
    context: 'member',
    personId: organizationId,
    organizationId,
    roles,
    networkId: network.id,
  })
  const coordinator = as(network.coordinatorId, 'coordinator')
  const at = on(told.prepared)
  const id = done(
    await createAgreement(at, coordinator, {
      kind: told.kind,
      title: told.title,
      frameworkId: (told.framework && ids.get(told.framework)) ?? null,
    }),
  )
  for (const { organizationId, role } of members) {
    const organization = await world.look(system('demo'), (tx) => findOrganization(tx, organizationId))
    done(
      await addParty(at, coordinator, {
        agreementId: id,
        organizationId,
        role: roleOf[role] ?? 'partner',
        representedBy: '',
        representedAs: 'Leitung',
        // Who is paid for measures as well: a conflict of interest to be seen (R18).
        paidServices: organization?.kind === 'traeger' && role === 'traeger',
      }),
    )
  }
  const draft = async () => {
    const found = await world.look(coordinator, (tx) => latestVersion(tx, id))
    if (!found) throw new Error('there is no draft')
    return found
  }
  for (const { key } of (await draft()).blocks) {
    const { revision, blocks } = await draft()
    const block = blocks.find((one) => one.key === key)!
    const text = Object.entries(told.places).reduce(
      (all, [place, words]) => all.replaceAll(`[${place}]`, words),
      block.text,
    )
    const rest = text.replaceAll(/ ?\[[^\]\n]{2,200}\]/g, '').trim() || 'Wie bisher.'
    if (rest !== block.text)
      done(
        await writeBlock(at, coordinator, { agreementId: id, revision, key, title: block.title, text: rest }),
      )
  }
  done(await offerText(at, coordinator, { agreementId: id, revision: (await draft()).revision }))
  const offered = await draft()
  const parties = await world.look(coordinator, (tx) => listParties(tx, id))
  const isLived = told.kind === 'ohne_schriftform'
  const signing = on(told.signed ?? told.prepared)
  for (const { id: partyId, organizationId } of parties.slice(0, told.agreed)) {
    const said = {
      agreementId: id,
      number: offered.number,
      hash: offered.hash ?? '',
      signedBy: 'Beispielname',
      signedAs: 'Leitung',
      place: 'Beispielort',
      day: dayOf(told.signed ?? told.prepared),
    }
    done(
      // What is on no paper, each says itself; whoever coordinates says since when.
      isLived
        ? await agreeToText(signing, as(organizationId, 'lead'), { ...said, confirmed: 'ja' })
        : await recordPaper(signing, coordinator, { ...said, partyId }),
    )
  }
  if (isLived)
    done(
      await takeStep(signing, coordinator, {
        agreementId: id,
        step: 'live',
        day: dayOf(told.signed ?? told.prepared),
      }),
    )
  for (const { organizationId, validTo } of members)
    if (validTo !== null)
      done(
        await endParty(on(validTo), coordinator, {
          agreementId: id,
          partyId: parties.find((one) => one.organizationId === organizationId)?.id,
          day: validTo,
          reason: '',
        }),
      )
  for (const { step, day, until, said } of told.steps ?? [])
    done(
      await takeStep(on(day), coordinator, {
        agreementId: id,
        step,
        day: dayOf(day),
        ...(until === undefined ? {} : { until: dayOf(until) }),
        ...(said === undefined ? {} : { said }),
      }),
    )
  done(
    await setFocus(world, coordinator, {
      agreementId: id,
      fields: told.fields ?? [],
      targetGroups: told.groups ?? [],
    }),
  )
  if (told.about)
    done(
      await publishAgreement(world, coordinator, {
        agreementId: id,
        about: told.about,
        isPublic: true,
      }),
    )
  return id
}

const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`the demo was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
