import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anEvent, worked } from '../event/testing.ts'
import { findPresence } from '../hall/store.ts'
import { checkIn, takeStep } from '../registration/take-step.ts'
import { aGuest, registrationOf } from '../registration/testing.ts'
import { aScene } from '../testing.ts'
import { findDating } from './store.ts'

const scene = await aScene()
const { world, host, ask } = scene
after(() => world.close())

test('who has a place becomes an applicant, once; who gives it back is none, with all who were to come with them', async () => {
  const event = await anEvent(world, host, { kind: 'speed-dating', title: 'Speed-Dating', places: 4 })
  const path = `/de/unsere-veranstaltungen/${event.id}/speed-dating`
  const rhythm = { start: '09:00', rounds: '6', talk: '10', change: '2', least: '2' }
  assert.equal((await ask(`${path}/ablauf`, { as: 'host', form: rhythm })).status, 303)
  const family = await aGuest(world, event, {
    name: 'Mina',
    persons: 3,
    language: 'ar',
    needs: ['stufenlos'],
  })
  await aGuest(world, event, { name: 'Bo', needs: ['gebaerdensprache', 'ruhe'], language: 'en' })
  await aGuest(world, event, { name: 'Zu spät' })
  const names = async () =>
    (await world.look(host, (tx) => findDating(tx, event.id)))?.applicants.map(({ name }) => name)

  assert.match((await ask(`${path}/bewerber`, { as: 'host' })).html, /4 angemeldete Personen übernehmen/)
  for (let twice = 0; twice < 2; twice++)
    assert.equal((await ask(`${path}/bewerber/anmeldungen`, { as: 'host', form: {} })).status, 303)
  assert.deepEqual(await names(), ['Bo', 'Mina', 'Mina (2)', 'Mina (3)'])
  const dating = await world.look(host, (tx) => findDating(tx, event.id))
  assert.deepEqual(
    dating?.applicants.map(({ reads, needs, interpreter }) => [reads, needs, interpreter]),
    [
      ['en', ['ruhig'], 'gsg'],
      ['ar', ['stufenlos'], null],
      ['ar', ['stufenlos'], null],
      ['ar', ['stufenlos'], null],
    ],
  )
  assert.doesNotMatch((await ask(`${path}/bewerber`, { as: 'host' })).html, /übernehmen/)

  // Two of the three are let in at the door: the page of the day knows.
  const { id } = await registrationOf(world, family)
  const here = async () =>
    [...(await world.look(host, (tx) => findPresence(tx, event.id))).here].map(
      (one) => dating?.applicants.find((applicant) => applicant.id === one)?.name,
    )
  worked(await checkIn(world, host, { id, came: 2 }))
  assert.deepEqual((await here()).sort(), ['Mina', 'Mina (2)'])
  worked(await checkIn(world, host, { id, came: null }))
  assert.deepEqual(await here(), [])

  worked(await takeStep(world, family, { step: 'abmelden' }))
  assert.deepEqual(await names(), ['Bo'])
})

test('nobody else takes anybody over', async () => {
  const event = await anEvent(world, host, { kind: 'speed-dating', title: 'Speed-Dating' })
  const path = `/de/unsere-veranstaltungen/${event.id}/speed-dating/bewerber/anmeldungen`
  for (const as of ['otherHost', 'counsellor', 'stranger'] as const)
    assert.equal((await ask(path, { as, form: {} })).status, 404)
})
