import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { chapter as directory, joinNetwork, leaveNetwork } from '#directory'
import { aLocation } from '#directory/testing'
import { aPerson, aTeam, peopleTables } from '#people/testing'
import { chapter as places } from '#places'
import { type Member, roles, system } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../index.ts'
import { aRegion, type Region } from '../testing.ts'
import { consultationsIn, consultationsOf, housesOfPartners } from './consultation-queries.ts'
import { listContacts } from './contact-store.ts'
import { confirmTeam, describeTeam, introduceTeam, removeTeam } from './describe-team.ts'
import { changeContact, moveContact, nameContact, removeContact } from './name-contact.ts'
import { endConsultation, offerConsultation } from './offer-consultation.ts'
import { contactsOf, describeTeams, findTeams, listTeamProfiles } from './queries.ts'
import { termsOf } from './search.ts'
import { findOwnProfile, listOwnProfiles } from './store.ts'

let now = new Date('2026-03-02T09:00:00Z')
const world = await aWorld({
  chapters: [places, directory, peopleTables, { ...cooperation, jobs: [] }],
  now: () => now,
})
after(() => world.close())

type Outcome = { ok: true } | { ok: false; refusal: { key: string; fields?: object | undefined } }
const keyOf = (outcome: Outcome) =>
  outcome.ok ? 'ok' : outcome.refusal.fields ? JSON.stringify(outcome.refusal.fields) : outcome.refusal.key
const valued = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { key: string } }): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}

const words = {
  name: 'Team Eingang',
  teamId: '',
  locationId: '',
  tasks: 'Erste Fragen zu Geld und Miete.',
  does: 'Anträge annehmen',
  doesNot: 'Schulden regeln',
  hours: 'Mo–Do 9 bis 15 Uhr',
  phone: '030 23125 100',
  email: 'eingang@jobcenter.example',
  languages: ['tr', 'de'],
}
const somebody = {
  name: 'Jana Sommer',
  function: 'Teamleitung',
  phone: '',
  email: '',
  times: '',
  deputyOf: '',
  languages: [],
}

let region: Region
let lead: Member
let house: Member
beforeEach(async () => {
  region = await aRegion(world, ['Bezirksamt', 'Jobcenter', 'Haus am Park'])
  lead = region.leads.Jobcenter!
  house = region.leads['Haus am Park']!
})
const seenBy = async (by: Member, network = region.network): Promise<string[]> =>
  (await world.look(by, (tx) => listTeamProfiles(tx, network))).map(({ name }) => name)
const team = async (by = lead, more: Partial<typeof words> = {}) => ({
  organizationId: by.organizationId,
  profileId: valued(await introduceTeam(world, by, { ...words, ...more })),
})

test('what the lead of an organization says of a team is read by all who share a network with it', async () => {
  const own = await team()
  for (const by of [lead, house, region.coordinator]) assert.deepEqual(await seenBy(by), ['Team Eingang'])
  const [read] = await world.look(house, (tx) => describeTeams(tx, region.network, [own.profileId]))
  assert.equal(read?.organizationName, 'Jobcenter')
  assert.equal(read?.does, 'Anträge annehmen')
  assert.deepEqual(read?.languages, ['de', 'tr'])
  assert.equal(read?.checkedOn, '2026-03-02')
})

test('every role of an organization reads it but the operator’s; the lead alone writes', async () => {
  const own = await team()
  for (const role of roles) {
    const by = await aPerson(world, {
      organization: house.organizationId,
      roles: [role],
      network: region.network,
    })
    assert.deepEqual(await seenBy(by), role === 'operator' ? [] : ['Team Eingang'], role)
    const here = { ...(await aPerson(world, { organization: lead.organizationId, roles: [role] })) }
    if (role === 'lead') continue
    assert.equal(keyOf(await introduceTeam(world, here, words)), 'platform.notFound', role)
    assert.equal(keyOf(await confirmTeam(world, here, own)), 'platform.notFound', role)
    assert.equal(keyOf(await nameContact(world, here, { ...own, ...somebody })), 'platform.notFound', role)
  }
})

test('another organization reads it and changes nothing: to its lead it is as if it were not there', async () => {
  const own = await team()
  const contact = valued(await nameContact(world, lead, { ...own, ...somebody }))
  const park = await aLocation(world, { organizationId: house.organizationId })
  const hour = { locationId: park, weekday: 'MO', starts: '', ends: '', note: '' }
  const held = valued(await offerConsultation(world, lead, { ...own, ...hour }))
  for (const tried of [
    describeTeam(world, house, { ...own, ...words, name: 'Anders' }),
    confirmTeam(world, house, own),
    removeTeam(world, house, own),
    nameContact(world, house, { ...own, ...somebody }),
    changeContact(world, house, { contactId: contact, ...somebody }),
    moveContact(world, house, { contactId: contact, to: 'up' }),
    removeContact(world, house, { contactId: contact }),
    offerConsultation(world, house, { ...own, ...hour }),
    endConsultation(world, house, { consultationId: held }),
  ])
    assert.equal(keyOf(await tried), 'platform.notFound')
  assert.equal((await world.look(lead, (tx) => listContacts(tx, own))).length, 1)
  assert.equal((await world.look(lead, (tx) => consultationsOf(tx, own))).length, 1)
})

test('who shares no network reads nothing, and neither does the owner of the frame above', async () => {
  const frame = await aRegion(world, ['Bund'], { kind: 'rahmen' })
  const below = await aRegion(world, ['Amt', 'Verein'], { partOf: frame.network })
  const own = await team(below.leads.Verein)
  valued(await nameContact(world, below.leads.Verein!, { ...own, ...somebody }))
  assert.deepEqual(await seenBy(below.coordinator, below.network), ['Team Eingang'])
  for (const by of [frame.coordinator, frame.leads.Bund!, lead]) {
    assert.deepEqual(await seenBy(by, below.network), [])
    const teams = [{ id: own.profileId, organizationId: own.organizationId }]
    assert.equal((await world.look(by, (tx) => contactsOf(tx, teams))).size, 0)
  }
})

test('whoever leaves a network is gone for the others the day after, and reads them no longer', async () => {
  await team()
  const left = await aRegion(world, ['Träger'])
  const gone = left.leads.Träger!
  await team(gone, { name: 'Werkstatt' })
  const membership = { networkId: region.network, organizationId: gone.organizationId }
  await world.look(system('test'), (tx) =>
    joinNetwork(tx, { ...membership, role: 'traeger', from: '2026-01-01' }),
  )
  assert.deepEqual(await seenBy(house), ['Team Eingang', 'Werkstatt'])
  // The policies ask the clock of the database.
  const today = berlinDay(new Date())
  const before = addDays(today, -2)
  now = new Date()
  await world.look(system('test'), (tx) => leaveNetwork(tx, { ...membership, to: today }))
  assert.deepEqual(await seenBy(house), ['Team Eingang', 'Werkstatt'])
  await world.database.asOwner((owner) =>
    owner.query('update network_member set valid_to = $1 where organization_id = $2 and network_id = $3', [
      before,
      gone.organizationId,
      region.network,
    ]),
  )
  assert.deepEqual(await seenBy(house), ['Team Eingang'])
  assert.deepEqual(await seenBy(gone), [])
  // It keeps what it said of itself.
  assert.equal((await world.look(gone, (tx) => listOwnProfiles(tx, gone.organizationId))).length, 1)
  now = new Date('2026-03-02T09:00:00Z')
})

test('a team and a house are one’s own, or not there', async () => {
  const foreignHouse = await aLocation(world, { organizationId: house.organizationId })
  const foreignTeam = await aTeam(world, house.organizationId, 'Hausteam')
  const wrong = [{ locationId: foreignHouse }, { teamId: foreignTeam }]
  for (const more of wrong)
    assert.equal(keyOf(await introduceTeam(world, lead, { ...words, ...more })), 'platform.notFound')
  const ownHouse = await aLocation(world, { organizationId: lead.organizationId, name: 'Standort Nord' })
  const ownTeam = await aTeam(world, lead.organizationId, 'Team 1')
  const own = await team(lead, { locationId: ownHouse, teamId: ownTeam })
  const [listed] = await world.look(house, (tx) => listTeamProfiles(tx, region.network))
  assert.equal(listed?.locationId, ownHouse)
  assert.equal(listed?.teamId, ownTeam)
  // Without its team it stays, with all it says.
  await world.database.asOwner((owner) => owner.query('delete from team where id = $1', [ownTeam]))
  const kept = await world.look(lead, (tx) => findOwnProfile(tx, own.organizationId, own.profileId))
  assert.equal(kept?.teamId, null)
  assert.equal(kept?.locationName, 'Standort Nord')
})

test('what is said is short, and a number is a number', async () => {
  const said = async (more: object) => keyOf(await introduceTeam(world, lead, { ...words, ...more }))
  assert.equal(await said({ name: ' ' }), '{"name":"cooperation.nameMissing"}')
  assert.equal(await said({ name: 'x'.repeat(101) }), '{"name":"platform.tooLong"}')
  assert.equal(await said({ does: 'x'.repeat(1201) }), '{"does":"platform.tooLong"}')
  assert.equal(await said({ phone: 'im Sekretariat' }), '{"phone":"cooperation.phoneWrong"}')
  assert.equal(await said({ email: 'eingang' }), '{"email":"cooperation.mailWrong"}')
  assert.match(await said({ languages: ['xx'] }), /platform\.wrong/)
  assert.deepEqual(await seenBy(lead), [])
})

test('"stimmt noch" is one step; whoever describes a team anew has looked at it, too', async () => {
  const own = await team()
  const checkedOn = async () =>
    (await world.look(lead, (tx) => findOwnProfile(tx, own.organizationId, own.profileId)))?.checkedOn
  now = new Date('2026-10-01T09:00:00Z')
  valued(await confirmTeam(world, lead, own))
  assert.equal(await checkedOn(), '2026-10-01')
  now = new Date('2026-11-01T09:00:00Z')
  valued(await describeTeam(world, lead, { ...own, ...words, name: 'Eingangszone' }))
  assert.equal(await checkedOn(), '2026-11-01')
  assert.deepEqual(await seenBy(house), ['Eingangszone'])
  now = new Date('2026-03-02T09:00:00Z')
})

test('contacts stand in the order that was given them, and one stands in for another', async () => {
  const own = await team()
  const add = async (name: string, deputyOf = '') =>
    valued(await nameContact(world, lead, { ...own, ...somebody, name, deputyOf }))
  const jana = await add('Jana')
  const paul = await add('Paul', jana)
  const mia = await add('Mia')
  const names = async () => (await world.look(house, (tx) => listContacts(tx, own))).map(({ name }) => name)
  assert.deepEqual(await names(), ['Jana', 'Paul', 'Mia'])
  valued(await moveContact(world, lead, { contactId: mia, to: 'up' }))
  valued(await moveContact(world, lead, { contactId: jana, to: 'up' }))
  assert.deepEqual(await names(), ['Jana', 'Mia', 'Paul'])
  // Nobody is sent round in circles.
  const circle = '{"deputyOf":"cooperation.deputyOfDeputy"}'
  const change = (contactId: string, deputyOf: string) =>
    changeContact(world, lead, { contactId, ...somebody, deputyOf })
  assert.equal(keyOf(await change(jana, mia)), circle)
  assert.equal(keyOf(await change(mia, paul)), circle)
  assert.equal(keyOf(await change(jana, jana)), 'platform.notFound')
  const other = await team(lead, { name: 'Anderes Team' })
  const elsewhere = valued(await nameContact(world, lead, { ...other, ...somebody }))
  assert.equal(keyOf(await change(mia, elsewhere)), 'platform.notFound')
  // Whoever stood in stays, for themselves.
  valued(await removeContact(world, lead, { contactId: jana }))
  const left = await world.look(lead, (tx) => listContacts(tx, own))
  assert.deepEqual(
    left.map(({ name, deputyOf }) => [name, deputyOf]),
    [
      ['Mia', null],
      ['Paul', null],
    ],
  )
  assert.ok(left.some(({ id }) => id === paul))
  // The next one is the last, also after somebody was taken out.
  await add('Uwe')
  assert.deepEqual(await names(), ['Mia', 'Paul', 'Uwe'])
})

test('a consultation hour is in a house of somebody who shares a network, on a day or as its note says', async () => {
  const own = await team()
  const park = await aLocation(world, { organizationId: house.organizationId, name: 'Haus am Park' })
  const far = await aLocation(world)
  assert.deepEqual(
    (await world.look(lead, (tx) => housesOfPartners(tx))).map(({ id }) => id),
    [park],
  )
  const hour = { ...own, locationId: park, weekday: 'TU', starts: '09:00', ends: '11:30', note: '' }
  const offer = (more: object) => offerConsultation(world, lead, { ...hour, ...more })
  assert.equal(keyOf(await offer({ locationId: far })), 'platform.notFound')
  assert.equal(keyOf(await offer({ locationId: '' })), '{"locationId":"cooperation.houseMissing"}')
  assert.equal(keyOf(await offer({ weekday: '' })), '{"weekday":"cooperation.whenMissing"}')
  assert.equal(keyOf(await offer({ ends: '08:00' })), '{"ends":"cooperation.endsBefore"}')
  assert.equal(keyOf(await offer({ starts: '' })), '{"starts":"platform.missing"}')
  assert.equal(keyOf(await offer({ starts: '9 Uhr' })), '{"starts":"cooperation.timeWrong"}')
  valued(await offer({ weekday: '', starts: '', ends: '', note: 'jeden ersten Montag' }))
  const tuesday = valued(await offer({}))
  valued(await offer({ weekday: 'MO', starts: '14:00', ends: '' }))
  const told = await world.look(house, (tx) => consultationsIn(tx, region.network, park))
  assert.deepEqual(
    told.map(({ weekday, starts, ends, teamName }) => [weekday, starts, ends, teamName]),
    [
      ['MO', '14:00', null, 'Team Eingang'],
      ['TU', '09:00', '11:30', 'Team Eingang'],
      [null, null, null, 'Team Eingang'],
    ],
  )
  valued(await endConsultation(world, lead, { consultationId: tuesday }))
  valued(await removeTeam(world, lead, own))
  assert.deepEqual(await world.look(house, (tx) => consultationsIn(tx, region.network)), [])
})

test('a search looks into names, tasks, what is done and languages; what is not done leads nobody astray', async () => {
  const own = await team()
  valued(await nameContact(world, lead, { ...own, ...somebody, languages: ['ar'] }))
  await team(house, {
    name: 'Café',
    tasks: 'Treffpunkt',
    does: 'Ärzte finden',
    doesNot: '',
    languages: ['en'],
  })
  const names = { ar: ['Arabisch'], en: ['Englisch'], tr: ['Türkisch'] }
  const found = async (typed: string, more: { side?: 'haus' | 'jobcenter'; language?: string } = {}) =>
    (
      await world.look(region.coordinator, (tx) =>
        findTeams(tx, region.network, {
          terms: termsOf(typed, names),
          side: more.side,
          language: more.language,
        }),
      )
    ).map(({ name }) => name)
  assert.deepEqual(await found('MIETE geld'), ['Team Eingang'])
  assert.deepEqual(await found('miete café'), [])
  assert.deepEqual(await found('schulden'), [])
  assert.deepEqual(await found('ärzte'), ['Café'])
  assert.deepEqual(await found('sommer'), ['Team Eingang'])
  assert.deepEqual(await found('park'), ['Café'])
  assert.deepEqual(await found('arabisch'), ['Team Eingang'])
  assert.deepEqual(await found('100%'), [])
  assert.deepEqual(await found('', { language: 'en' }), ['Café'])
  assert.deepEqual((await found('')).length, 2)
})
