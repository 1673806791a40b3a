import { aNetwork, anOrganization } from '#directory/testing'
import { aPerson } from '#people/testing'
import type { Member } from '#platform/actor.ts'
import type { World } from '#platform/world.ts'
import { agreeToText } from './agreement/agree.ts'
import type { AgreementKind } from './agreement/agreement.ts'
import { addParty } from './agreement/change-parties.ts'
import { createAgreement } from './agreement/create-agreement.ts'
import { offerText } from './agreement/offer-text.ts'
import { listParties } from './agreement/party-store.ts'
import { findAgreement } from './agreement/store.ts'
import { openPlaces } from './agreement/text.ts'
import { standingOf, textFor } from './agreement/version.ts'
import { latestVersion, listVersions } from './agreement/version-store.ts'
import { removeBlock } from './agreement/write-text.ts'

/** A cooperation with whoever coordinates it, and a lead of each organization in it. */
export interface Region {
  readonly network: string
  readonly coordinator: Member
  /** By the name that was given. */
  readonly leads: Readonly<Record<string, Member>>
}

/** Organizations by these names in one network; the first one coordinates it. They belong to it since 2020. */
export const aRegion = async (
  world: World,
  names: readonly string[],
  { partOf, kind }: { partOf?: string | undefined; kind?: 'kooperation' | 'rahmen' } = {},
): Promise<Region> => {
  const organizations: string[] = []
  for (const name of names) organizations.push(await anOrganization(world, { name }))
  const network = await aNetwork(world, {
    coordinatorId: organizations[0]!,
    partOf,
    kind: kind ?? 'kooperation',
    members: organizations,
  })
  const leads: Record<string, Member> = {}
  for (const [index, name] of names.entries())
    leads[name] = await aPerson(world, { organization: organizations[index]!, roles: ['lead', 'host'] })
  return {
    network,
    coordinator: await aPerson(world, { organization: organizations[0]!, roles: ['coordinator'], network }),
    leads,
  }
}

const done = async <T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: { key: string } }>,
): Promise<T> => {
  const answer = await outcome
  if (!answer.ok) throw new Error(answer.refusal.key)
  return answer.value
}

/** An agreement whose text has no open places, laid before these parties. Answers its id. */
export const anOfferedAgreement = async (
  world: World,
  { coordinator, leads }: Region,
  { title = 'Kooperation im Kiez', kind = 'vertrag' }: { title?: string; kind?: AgreementKind } = {},
): Promise<string> => {
  const id = await done(createAgreement(world, coordinator, { kind, title, frameworkId: null }))
  for (const { organizationId } of Object.values(leads))
    await done(
      addParty(world, coordinator, {
        agreementId: id,
        organizationId,
        role: 'haus',
        representedBy: 'Kim Beispiel',
        representedAs: 'Leitung',
        paidServices: false,
      }),
    )
  for (;;) {
    const version = await world.look(coordinator, (tx) => latestVersion(tx, id))
    const open = version?.blocks.find((block) => openPlaces([block]).length > 0)
    if (!version || !open) break
    await done(
      removeBlock(world, coordinator, { agreementId: id, key: open.key, revision: version.revision }),
    )
  }
  const version = await world.look(coordinator, (tx) => latestVersion(tx, id))
  await done(offerText(world, coordinator, { agreementId: id, revision: version!.revision }))
  return id
}

/** What a lead sends to say yes to the text that it is asked for; whoever is asked for none, to the newest one. */
export const yesTo = async (world: World, by: Member, agreementId: string, day: string) => {
  const version = await world.look(by, async (tx) => {
    const [newest, ...before] = await listVersions(tx, agreementId)
    const agreement = await findAgreement(tx, agreementId)
    const party = (await listParties(tx, agreementId)).find(
      ({ organizationId }) => organizationId === by.organizationId,
    )
    const asked =
      newest && agreement && party && textFor(party, standingOf([newest, ...before]), agreement.state, day)
    return asked ? asked.version : newest
  })
  return {
    agreementId,
    number: version?.number ?? 0,
    hash: version?.hash ?? '',
    signedBy: 'Kim Beispiel',
    signedAs: 'Leitung',
    place: 'Berlin',
    day,
    confirmed: 'ja',
  }
}

/** The same, signed by all parties on a day. Answers its id. */
export const aSignedAgreement = async (world: World, region: Region, day: string): Promise<string> => {
  const id = await anOfferedAgreement(world, region)
  for (const lead of Object.values(region.leads))
    await done(agreeToText(world, lead, await yesTo(world, lead, id, day)))
  return id
}
