import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as directory } from '#directory'
import { anOrganization } from '#directory/testing'
import { chapter as people, saveAccounts, sessions, signInDemo } from '#people'
import { aPerson } from '#people/testing'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import { makeApp } from '#platform/http/server.ts'
import { newestMails } from '#platform/mail/mail.ts'
import { aWorld } from '#platform/testing.ts'
import { chapter as cooperation } from '../index.ts'
import { remindOfMilestones } from '../milestone/remind.ts'
import { anOfferedAgreement, aRegion, aSignedAgreement, type Region, yesTo } from '../testing.ts'
import { agreeToText } from './agree.ts'
import { addParty, removeParty } from './change-parties.ts'
import { offerText, redraft } from './offer-text.ts'
import { recordPaper } from './paper.ts'
import { listParties } from './party-store.ts'
import { takeStep } from './take-step.ts'

let now = Date.parse('2026-03-02T09:00:00Z')
const world = await aWorld({
  chapters: [places, directory, people, { ...cooperation, jobs: [] }],
  sessions,
  now: () => new Date(now++),
  config: { demo: true, requestsPerMinute: 0 },
})
after(() => world.close())

const subjects = async ({ organizationId }: Pick<Member, 'organizationId'>) =>
  (await world.look(system('test'), (tx) => newestMails(tx, 20, organizationId)))
    .map(({ subject }) => subject)
    .reverse()
const agree = async (lead: Member, id: string) =>
  assert.ok((await agreeToText(world, lead, await yesTo(world, lead, id, '2026-03-01'))).ok)
const kiez = (): Promise<Region> => aRegion(world, ['Amt', 'Haus'])

test('a party hears when a text waits for it, when it holds, and when its successor waits; each once', async () => {
  const region = await kiez()
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const { Haus } = region.leads
  assert.deepEqual(await subjects(Haus!), ['Ein Text wartet auf Ihr Ja', 'Ein gemeinsamer Text gilt jetzt'])
  assert.ok((await redraft(world, region.coordinator, { agreementId: id })).ok)
  assert.equal((await subjects(Haus!)).length, 2, 'of a draft nobody hears')
  assert.ok((await offerText(world, region.coordinator, { agreementId: id, revision: 1 })).ok)
  for (const lead of Object.values(region.leads)) await agree(lead, id)
  assert.deepEqual((await subjects(Haus!)).slice(2), [
    'Eine neue Fassung wartet auf Ihr Ja',
    'Ein gemeinsamer Text gilt jetzt',
  ])
})

test('neither subject nor text names a person, a title, a network or a party', async () => {
  const region = await kiez()
  await anOfferedAgreement(world, region)
  const [mail] = await world.look(system('test'), (tx) =>
    newestMails(tx, 1, region.leads.Haus!.organizationId),
  )
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Kim|Kooperation im Kiez|Amt|Haus/)
})

test('who is to accede is asked by mail once, however often it is taken out and asked again', async () => {
  const region = await kiez()
  const id = await aSignedAgreement(world, region, '2026-02-01')
  const organizationId = await anOrganization(world, { name: 'Später' })
  const words = { role: 'haus', representedBy: '', representedAs: '', paidServices: false }
  for (let time = 0; time < 3; time++) {
    assert.ok((await addParty(world, region.coordinator, { agreementId: id, organizationId, ...words })).ok)
    const party = (await world.look(region.coordinator, (tx) => listParties(tx, id))).find(
      (one) => one.organizationId === organizationId,
    )
    assert.ok((await removeParty(world, region.coordinator, { agreementId: id, partyId: party?.id })).ok)
  }
  assert.deepEqual(await subjects({ organizationId }), ['Sie sind eingeladen mitzumachen'])
})

test('what others record as one’s paper, one hears of', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  const { confirmed: _, ...yes } = await yesTo(world, region.leads.Haus!, id, '2026-02-20')
  for (const { id: partyId } of await world.look(region.coordinator, (tx) => listParties(tx, id)))
    assert.ok((await recordPaper(world, region.coordinator, { ...yes, partyId })).ok)
  const paper = 'Für Ihre Organisation wurde eine Unterschrift festgehalten'
  assert.ok((await subjects(region.leads.Haus!)).includes(paper))
  assert.ok(!(await subjects(region.leads.Amt!)).includes(paper), 'it has recorded that itself')
})

test('the last day to give notice is asked for when a model phase begins, and every party hears of it once', async () => {
  const region = await kiez()
  const agreementId = await aSignedAgreement(world, region, '2026-02-01')
  const begin = { agreementId, step: 'begin', day: '2026-03-01', until: '2026-12-31' }
  const wrong = await takeStep(world, region.coordinator, { ...begin, notice: '2026-03-01' })
  assert.deepEqual(!wrong.ok && wrong.refusal.fields, { notice: 'cooperation.untilWrong' })
  assert.ok((await takeStep(world, region.coordinator, { ...begin, notice: '2026-06-30' })).ok)
  const before = now
  const hear = async (day: string, lead: Member) => {
    now = Date.parse(`${day}T09:00:00Z`)
    await remindOfMilestones(world)
    return (await subjects(lead)).slice(2)
  }
  const { Amt, Haus } = region.leads
  assert.deepEqual(await hear('2026-06-01', Haus!), [])
  assert.deepEqual(await hear('2026-06-02', Haus!), ['Ein Termin rückt näher'])
  assert.deepEqual(await hear('2026-06-03', Haus!), ['Ein Termin rückt näher'])
  assert.deepEqual((await hear('2026-06-03', Amt!)).toSorted(), [
    'Ein Termin rückt näher',
    'Erinnerung an einen Termin am 30.06.2026',
  ])
  now = before
})

test('where a lead signs in, it reads that a text waits for its yes; its counsellors do not, and after the yes nobody', async () => {
  const region = await kiez()
  const id = await anOfferedAgreement(world, region)
  const { Haus } = region.leads
  const app = makeApp(world)
  const cookieOf = async (account: string, role: 'lead' | 'privacy') => {
    const told = { account, name: 'Lou Probe', role_title: 'Leitung', organization: 'haus', roles: [role] }
    await saveAccounts(world, [told], {
      organizations: new Map([['haus', Haus!.organizationId]]),
      networks: new Map(),
    })
    return { cookie: `trittstein_session=${(await signInDemo(world, account))?.token}` }
  }
  const [lead, privacy] = [await cookieOf('lou-leitung', 'lead'), await cookieOf('dana-schutz', 'privacy')]
  const page = async (headers: { cookie: string }) =>
    (await app.request('/de/organisation', { headers })).text()
  assert.match(await page(lead), new RegExp(`Ein Text wartet auf Ihr Ja[\\s\\S]*/vereinbarung/${id}"`))
  assert.doesNotMatch(await page(privacy), /wartet auf Ihr Ja/)
  await agree(await aPerson(world, { organization: Haus!.organizationId, roles: ['lead'] }), id)
  assert.doesNotMatch(await page(lead), /wartet auf Ihr Ja/)
})
