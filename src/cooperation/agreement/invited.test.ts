import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory, findNetworksOf, openMemberships } from '#directory'
import { anOrganization } from '#directory/testing'
import { aPerson, peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../index.ts'
import { anOfferedAgreement, aRegion, type Region, yesTo } from '../testing.ts'
import { introduceTeam } from '../who-is-who/describe-team.ts'
import { listTeamProfiles } from '../who-is-who/queries.ts'
import { agreeToText } from './agree.ts'
import { belongToNetwork, declineNetwork } from './belong.ts'
import { addParty, removeParty } from './change-parties.ts'
import { createAgreement, dropAgreement } from './create-agreement.ts'
import { offerText } from './offer-text.ts'
import { recordPaper } from './paper.ts'
import { listParties } from './party-store.ts'
import { publicAgreements } from './public-queries.ts'
import { publishAgreement } from './publish.ts'
import { askedNetworks, ownNetworks } from './queries.ts'
import { findAgreement } from './store.ts'
import { openPlaces } from './text.ts'
import { freezeVersion, latestVersion } from './version-store.ts'
import { removeBlock, writeBlock } from './write-text.ts'

const now = new Date('2026-03-02T09:00:00Z')
const world = await aWorld({
  chapters: [places, directory, peopleTables, { ...cooperation, jobs: [] }],
  now: () => now,
})
after(() => world.close())

const keyOf = (outcome: { ok: true } | { ok: false; refusal: { key: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.key
const team = {
  name: 'Team Eingang',
  teamId: '',
  locationId: '',
  tasks: '',
  does: 'Anträge annehmen',
  doesNot: '',
  hours: '',
  phone: '030 23125 100',
  email: '',
  languages: [],
}
const asked = { role: 'haus', representedBy: '', representedAs: '', paidServices: false }

/** Somebody who has nothing to do with a network, with a team of theirs, and a draft of that network. */
const aStranger = async (region: Region): Promise<{ stranger: Member; id: string }> => {
  const stranger = await aPerson(world, {
    organization: await anOrganization(world, { name: 'Fremd' }),
    roles: ['lead', 'host'],
  })
  assert.equal(keyOf(await introduceTeam(world, stranger, team)), 'ok')
  const made = await createAgreement(world, region.coordinator, {
    kind: 'vertrag',
    title: 'Vertrag',
    frameworkId: null,
  })
  assert.ok(made.ok)
  return { stranger, id: made.value }
}
const pull = (region: Region, agreementId: string, { organizationId }: Member) =>
  addParty(world, region.coordinator, { agreementId, organizationId, ...asked })
const teamsSeen = async (by: Member, network: string) =>
  (await world.look(by, (tx) => listTeamProfiles(tx, network))).map(({ organizationId }) => organizationId)
/** Where it belongs, or was asked. */
const networksOf = async ({ organizationId }: Member) =>
  (
    await world.look(system('test'), async (tx) => [
      ...(await ownNetworks(tx, organizationId, '2026-03-02')),
      ...(await askedNetworks(tx, organizationId, '2026-03-02')),
    ])
  ).length

test('whoever is only asked reads the agreement, and its contacts stay its own until it says yes', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  assert.equal(keyOf(await introduceTeam(world, region.leads.Haus!, team)), 'ok')
  const { stranger, id } = await aStranger(region)
  assert.equal(keyOf(await pull(region, id, stranger)), 'ok')
  assert.ok(await world.look(stranger, (tx) => findAgreement(tx, id)))
  // Nothing of it is counted in a network that others chose for it.
  const counted = () =>
    world.look(system('test'), (tx) => findNetworksOf(tx, stranger.organizationId, '2026-03-02'))
  assert.deepEqual(await counted(), [])
  const mine = [region.leads.Haus!.organizationId]
  assert.deepEqual(await teamsSeen(region.coordinator, region.network), mine)
  assert.deepEqual(await teamsSeen(region.leads.Haus!, region.network), mine)
  // Neither does the one who is asked see those of the others, nor everybody the membership.
  assert.deepEqual(await teamsSeen(stranger, region.network), [])
  const open = await world.look({ context: 'visitor' }, (tx) =>
    openMemberships(tx, undefined, 100, [region.network]),
  )
  assert.ok(!JSON.stringify(open).includes(stranger.organizationId))

  assert.equal(
    keyOf(await belongToNetwork(world, region.coordinator, { networkId: region.network })),
    'platform.notFound',
  )
  assert.equal(keyOf(await belongToNetwork(world, stranger, { networkId: region.network })), 'ok')
  assert.equal((await counted()).length, 1)
  assert.ok((await teamsSeen(region.coordinator, region.network)).includes(stranger.organizationId))
  assert.equal((await teamsSeen(stranger, region.network)).length, 2)
})

/** Takes out what is open in the text and lays it before the parties. */
const offer = async (by: Member, id: string): Promise<void> => {
  for (;;) {
    const version = (await world.look(by, (tx) => latestVersion(tx, id)))!
    const open = version.blocks.find((block) => openPlaces([block]).length > 0)
    const at = { agreementId: id, revision: version.revision }
    if (!open) return assert.equal(keyOf(await offerText(world, by, at)), 'ok')
    await removeBlock(world, by, { ...at, key: open.key })
  }
}

test('the yes of its own lead opens them; what others record as its paper does not', async () => {
  for (const onPaper of [true, false]) {
    const region = await aRegion(world, ['Amt', 'Haus'])
    const { stranger, id } = await aStranger(region)
    await pull(region, id, region.leads.Haus!)
    await pull(region, id, stranger)
    await offer(region.coordinator, id)
    const yes = await yesTo(world, stranger, id, '2026-03-01')
    const party = (await world.look(stranger, (tx) => listParties(tx, id))).find(
      ({ name }) => name === 'Fremd',
    )!
    assert.equal(
      keyOf(
        onPaper
          ? await recordPaper(world, region.coordinator, { ...yes, partyId: party.id })
          : await agreeToText(world, stranger, yes),
      ),
      'ok',
    )
    const isSeen = (await teamsSeen(region.coordinator, region.network)).includes(stranger.organizationId)
    assert.equal(isSeen, !onPaper)
  }
})

test('everybody is told the name of a party only once that has spoken itself', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const { stranger, id } = await aStranger(region)
  for (const lead of [...Object.values(region.leads), stranger]) await pull(region, id, lead)
  await offer(region.coordinator, id)
  for (const { id: partyId } of await world.look(region.coordinator, (tx) => listParties(tx, id))) {
    const { confirmed: _, ...yes } = await yesTo(world, region.leads.Haus!, id, '2026-03-01')
    assert.equal(keyOf(await recordPaper(world, region.coordinator, { ...yes, partyId })), 'ok')
  }
  const about = 'Wir arbeiten gut zusammen.'
  assert.equal(
    keyOf(
      await publishAgreement(world, region.coordinator, {
        agreementId: id,
        about,
        isPublic: true,
      }),
    ),
    'ok',
  )
  const shown = async () => {
    const [one] = await world.look({ context: 'visitor' }, (tx) =>
      publicAgreements(tx, region.network, '2026-03-02'),
    )
    return [one?.parties.map(({ name }) => name), one?.more]
  }
  assert.deepEqual(await shown(), [['Amt', 'Haus'], 1])
  assert.equal(keyOf(await belongToNetwork(world, stranger, { networkId: region.network })), 'ok')
  assert.deepEqual(await shown(), [['Amt', 'Fremd', 'Haus'], 0])
})

test('an invitation ends with what it was for', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const { stranger, id } = await aStranger(region)
  await pull(region, id, stranger)
  assert.equal(await networksOf(stranger), 1)
  const party = (await world.look(stranger, (tx) => listParties(tx, id)))[0]!
  await removeParty(world, region.coordinator, { agreementId: id, partyId: party.id })
  assert.equal(await networksOf(stranger), 0)
  await pull(region, id, stranger)
  assert.equal(keyOf(await dropAgreement(world, region.coordinator, { agreementId: id })), 'ok')
  assert.equal(await networksOf(stranger), 0)
  assert.equal(await networksOf(region.leads.Haus!), 1)
})

test('whoever is asked may say no: nothing of it is left, and the others are not kept waiting', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const { stranger, id } = await aStranger(region)
  await pull(region, id, stranger)
  assert.equal(
    keyOf(await declineNetwork(world, region.leads.Haus!, { networkId: region.network })),
    'platform.notFound',
  )
  assert.equal(keyOf(await declineNetwork(world, stranger, { networkId: region.network })), 'ok')
  assert.equal(await networksOf(stranger), 0)
  assert.ok(
    (await world.look(region.coordinator, (tx) => listParties(tx, id))).every(
      ({ organizationId }) => organizationId !== stranger.organizationId,
    ),
  )
  assert.equal(
    keyOf(await declineNetwork(world, stranger, { networkId: region.network })),
    'platform.notFound',
  )
})

test('whoever has agreed is not taken out, also while others are waited for', async () => {
  const region = await aRegion(world, ['Amt', 'Jobcenter', 'Haus'])
  const id = await anOfferedAgreement(world, region)
  const haus = region.leads.Haus!
  assert.equal(keyOf(await agreeToText(world, haus, await yesTo(world, haus, id, '2026-03-01'))), 'ok')
  const party = (await world.look(haus, (tx) => listParties(tx, id))).find(({ name }) => name === 'Haus')!
  assert.equal(
    keyOf(await removeParty(world, region.coordinator, { agreementId: id, partyId: party.id })),
    'cooperation.partySigned',
  )
})

test('a text that was changed meanwhile is not frozen under the hash of the one that was read', async () => {
  const region = await aRegion(world, ['Amt', 'Haus'])
  const { id } = await aStranger(region)
  const read = (await world.look(region.coordinator, (tx) => latestVersion(tx, id)))!
  const change = { agreementId: id, revision: read.revision, key: 'ziel', title: 'Ziel', text: 'anders' }
  assert.equal(keyOf(await writeBlock(world, region.coordinator, change)), 'ok')
  assert.equal(
    await world.look(region.coordinator, (tx) => freezeVersion(tx, id, read, 'a'.repeat(64))),
    false,
  )
  assert.equal((await world.look(region.coordinator, (tx) => latestVersion(tx, id)))?.hash, null)
})
