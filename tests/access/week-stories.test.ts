// Stories on the pages of an action week: with the consent for this year's week, or for the press; gone at the next request.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chapter as events, publishWeek } from '#events'
import { writePress } from '../../src/events/action-week/press.ts'
import { startWeek } from '../../src/events/action-week/start-week.ts'
import { withdrawStory } from '../../src/stories/portrait/approve-story.ts'
import { weekYears } from '../../src/stories/portrait/story.ts'
import { aShownStory, worked } from '../../src/stories/portrait/testing.ts'
import { aStoryScene } from '../../src/stories/testing.ts'

const scene = await aStoryScene([events])
const { world, host, counsellor, ask } = scene
after(() => world.close())
const [, year] = weekYears(world.now())

const aWeek = async (of: { readonly year: number; readonly networkId: string }): Promise<string> => {
  const start = { template: 'drei', title: '', day: `${of.year}-08-30`, networkId: of.networkId }
  const eventId = worked(await startWeek(world, host, start))
  worked(await publishWeek(world, host, { eventId }))
  const press = { short: 'Kurz.', long: 'Lang.', contactName: '', contactPhone: '030 1', contactEmail: '' }
  worked(await writePress(world, host, { eventId, ...press, public: 'ja' }))
  return eventId
}
const programme = async (id: string) => (await ask(`/de/aktionswoche/${id}`)).html
const press = async (id: string) => (await ask(`/de/aktionswoche/${id}/presse`)).html

test('on the programme stands who said yes to this very week, of the organization or of its network', async () => {
  const own = await aWeek({ year, networkId: '' })
  const networks = await aWeek({ year, networkId: scene.network })
  const next = await aWeek({ year: year + 1, networkId: scene.network })
  assert.doesNotMatch(await programme(networks), /Menschen erzählen/)

  const mine = await aShownStory(world, host, ['aktionswoche'], { name: 'Mein Haus' })
  const theirs = await aShownStory(world, counsellor, ['aktionswoche'], { name: 'Vom Partner' })
  await aShownStory(world, host, ['web', 'ausstellung', 'presse'], { name: 'Sonst überall' })
  await aShownStory(world, scene.stranger, ['aktionswoche'], { name: 'Von weit' })
  const shown = async (id: string) => {
    const html = await programme(id)
    return ['Mein Haus', 'Vom Partner', 'Sonst überall', 'Von weit'].filter((name) => html.includes(name))
  }
  assert.deepEqual(await shown(own), ['Mein Haus'])
  assert.deepEqual(await shown(networks), ['Mein Haus', 'Vom Partner'])
  assert.deepEqual(await shown(next), [])
  // Nowhere else, and not a word of who made it (R12).
  assert.equal((await ask(`/de/gute-beispiele/${theirs.id}`)).status, 404)
  assert.doesNotMatch(await programme(networks), /Jobcenter/)

  worked(await withdrawStory(world, mine.bearer, {}))
  worked(await theirs.allow({ aktionswoche: 'nein' }, true))
  assert.deepEqual([await shown(own), await shown(networks)], [[], []])
})

test('the press finds text and picture of who said yes to it, until they take it back', async () => {
  const week = await aWeek({ year, networkId: '' })
  const story = await aShownStory(world, host, ['presse', 'web'], { name: 'Amina' })
  await aShownStory(world, host, ['aktionswoche', 'web'], { name: 'Nicht gefragt' })
  const html = await press(week)
  assert.match(html, /Geschichten zum Abdrucken[\s\S]*Amina/)
  assert.doesNotMatch(html, /Nicht gefragt/)
  const path = `/de/gute-beispiele/${story.id}/presse-text`
  assert.ok(html.includes(`href="${path}"`))
  const text = await ask(path)
  assert.match(text.headers.get('content-disposition') ?? '', /^attachment; filename="geschichte\.txt"$/)
  assert.match(
    text.html,
    /Amina\n[\s\S]*Einmal hingehen genügt\.[\s\S]*übersetzt: Englisch\nI cook every week[\s\S]*Die Erlaubnis gilt bis/,
  )
  assert.doesNotMatch(text.html, /Haus am Park/)
  // Only the press is taken back; the web stays.
  worked(await story.allow({ presse: 'nein' }))
  assert.doesNotMatch(await press(week), /Amina/)
  assert.equal((await ask(path)).status, 404)
  assert.equal((await ask(`/de/gute-beispiele/${story.id}`)).status, 200)
})
