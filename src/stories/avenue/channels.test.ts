import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import sharp from 'sharp'
import { aNetwork } from '#directory/testing'
import { visitor } from '#platform/actor.ts'
import { pdfFacts, pdfTags, pdfText } from '#platform/print/read-pdf.ts'
import { approveStory, withdrawStory } from '../portrait/approve-story.ts'
import { weekYears } from '../portrait/story.ts'
import { aShownStory, worked } from '../portrait/testing.ts'
import { aStoryScene } from '../testing.ts'
import { hangStories } from './hang-stories.ts'
import { storiesOf } from './week-stories.ts'

const scene = await aStoryScene()
const { world, host, counsellor, ask } = scene
after(() => world.close())

const base = '/de/unsere-geschichten/ausstellung'
const files = { plakat: 'plakate', schild: 'schilder', faltblatt: 'faltblatt' } as const
const hang = (
  stories: readonly string[],
  exhibits: readonly string[] = ['plakat', 'schild'],
  member = host,
) =>
  hangStories(world, member, {
    stories,
    exhibits,
    place: 'Flur im 2. Stock',
    from: '2026-12-01',
    copies: '50',
  })
const pdf = async (
  what: keyof typeof files,
  stories: readonly string[],
  more = '',
  as: 'host' | 'counsellor' = 'host',
) => {
  const path = `${base}/${files[what]}.pdf?${stories.map((id) => `g=${id}`).join('&')}${more}`
  const answer = await ask(path, { as })
  return answer.status === 200
    ? { ...answer, bytes: new Uint8Array(await answer.answer.clone().arrayBuffer()) }
    : { ...answer, bytes: undefined }
}
const refused = `${base}?ok=nichts`

describe('what is printed was noted before, and hangs by leave', () => {
  let samira: Awaited<ReturnType<typeof aShownStory>>
  before(async () => {
    samira = await aShownStory(world, host, ['web', 'ausstellung'])
  })

  test('without a note of where it hangs there is no poster', async () => {
    const { status, to } = await pdf('plakat', [samira.id])
    assert.deepEqual({ status, to }, { status: 303, to: refused })
  })

  test('posters, labels and a leaflet are accessible and say what the person approved, and no more', async () => {
    const others = await Promise.all(
      ['Karim', 'Lena', 'Olek'].map((name) => aShownStory(world, host, ['ausstellung'], { name })),
    )
    const ids = [samira.id, ...others.map(({ id }) => id)]
    worked(await hang(ids, ['plakat', 'schild', 'faltblatt']))

    const posters = await pdf('plakat', ids)
    assert.equal(posters.status, 200)
    const facts = pdfFacts(posters.bytes!)
    assert.deepEqual([facts.accessible, facts.pages, facts.language], [true, 4, 'de'])
    assert.equal(pdfTags(posters.bytes!).H1, 4)
    const text = pdfText(posters.bytes!)
    assert.match(text, /Samira[\s\S]*Einmal hingehen genügt/)
    assert.doesNotMatch(text, /Haus am Park|Jobcenter|hängen/)
    assert.equal(posters.headers.get('cache-control'), 'no-store')

    const easy = await pdf('plakat', ids, '&fassung=leicht')
    assert.match(pdfText(easy.bytes!), /Ich koche gern/)

    const labels = pdfText((await pdf('schild', ids)).bytes!)
    assert.match(labels, /Karim[\s\S]*Darf bis \d{2}\.\d{2}\.\d{4} hängen/)
    // Only who is on the web is led to.
    assert.equal(labels.match(/Die ganze Geschichte/g)?.length, 1)

    const leaflet = (await pdf('faltblatt', ids)).bytes!
    assert.deepEqual([pdfFacts(leaflet).accessible, pdfFacts(leaflet).pages], [true, 6])
    assert.match(pdfText(leaflet), /Allee der guten Beispiele[\s\S]*Olek[\s\S]*darf bis/)
  })

  test('a Jobcenter of the network hangs it as well, and its name stands nowhere (R12)', async () => {
    const list = (await ask(base, { as: 'counsellor' })).html
    assert.match(list, /Samira/)
    assert.doesNotMatch(list, /Haus am Park/)
    worked(await hang([samira.id], ['plakat'], counsellor))
    const poster = await pdf('plakat', [samira.id], '', 'counsellor')
    assert.doesNotMatch(pdfText(poster.bytes!) + pdfFacts(poster.bytes!).title, /Jobcenter|Musterstadt/)
    const shows = await aShownStory(world, counsellor, ['ausstellung'], { name: 'Yusuf', showsMaker: true })
    const theirs = await aShownStory(world, counsellor, ['ausstellung'], { name: 'Sagt nichts davon' })
    // A partner learns from no list who goes to the Jobcenter.
    const houses = (await ask(base, { as: 'host' })).html
    assert.ok(houses.includes(theirs.id))
    assert.equal(houses.match(/Jobcenter Musterstadt/g)?.length, 1)
    worked(await hang([shows.id], ['plakat'], counsellor))
    const said = await pdf('plakat', [shows.id], '', 'counsellor')
    assert.match(pdfText(said.bytes!), /Aufgeschrieben mit: Jobcenter Musterstadt/)
  })

  test('many posters come in several files', async () => {
    const many = await Promise.all(
      Array.from({ length: 11 }, (_, n) =>
        aShownStory(world, host, ['ausstellung'], { name: `Viele ${n}`, leicht: '' }),
      ),
    )
    const ids = many.map(({ id }) => id)
    worked(await hang(ids, ['plakat']))
    const { html } = await ask(`${base}/drucken?${ids.map((id) => `g=${id}`).join('&')}`, { as: 'host' })
    assert.match(html, /Alle Plakate \(Teil 1 von 2\)[\s\S]*Alle Plakate \(Teil 2 von 2\)/)
    assert.equal(pdfFacts((await pdf('plakat', ids)).bytes!).pages, 10)
  })

  test('who is no partner sees none of them', async () => {
    assert.doesNotMatch((await ask(base, { as: 'stranger' })).html, /Samira/)
    const far = await hang([samira.id], ['plakat'], scene.stranger)
    assert.equal(!far.ok && far.refusal.key, 'stories.notAllowed')
    const web = await aShownStory(world, host, ['web'], { name: 'Nur Netz' })
    assert.equal((await hang([web.id])).ok, false)
  })

  test('a photograph hangs as large as the paper, with its description', async () => {
    const photo = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#789' } })
      .jpeg()
      .toBuffer()
    const form = new FormData()
    const story = await aShownStory(world, host, ['ausstellung', 'web', 'presse'], { name: 'Mit Foto' })
    for (const [name, value] of Object.entries({ bild: 'neu', kind: 'foto', alt: 'Eine Frau lacht' }))
      form.set(name, value)
    form.set('picture', new File([new Uint8Array(photo)], 'a.jpg'))
    assert.equal((await ask(`/de/unsere-geschichten/${story.id}/bild`, { as: 'host', form })).status, 303)
    // A new picture is approved anew, and released.
    const { releaseStory } = await import('../portrait/take-step.ts')
    worked(await approveStory(world, story.bearer, { hash: await story.hash() }))
    const [, year] = weekYears(world.now())
    worked(await story.allow({ ausstellung: '6', presse: '6', aktionswoche: String(year) }))
    worked(await releaseStory(world, host, { storyId: story.id, hash: await story.hash() }))
    worked(await hang([story.id], ['plakat']))
    const { bytes } = await pdf('plakat', [story.id])
    assert.deepEqual([pdfFacts(bytes!).accessible, pdfFacts(bytes!).pages], [true, 1])
    const picture = `/de/gute-beispiele/${story.id}/presse-bild`
    assert.equal((await ask(picture)).status, 200)
    const inWeek = async (of: number | string) =>
      (await ask(`/de/gute-beispiele/${story.id}/aktionswoche/${of}/bild`)).status
    assert.equal(await inWeek(year), 200)
    for (const other of [year - 1, year + 1, 'x', '9e99', '99999', '%00'])
      assert.equal(await inWeek(other), 404, String(other))
    worked(await withdrawStory(world, story.bearer, {}))
    assert.equal((await ask(picture)).status, 404)
  })
})

describe('taken back, or over: gone at the next request, on every channel', () => {
  const ends = {
    withdrawn: async (story: Awaited<ReturnType<typeof aShownStory>>) =>
      worked(await withdrawStory(world, story.bearer, {})),
    'a no to each channel': async (story: Awaited<ReturnType<typeof aShownStory>>) =>
      worked(
        await story.allow({ web: 'nein', ausstellung: 'nein', presse: 'nein', aktionswoche: 'nein' }, true),
      ),
    over: async () => scene.goAhead(800),
  }
  for (const [how, end] of Object.entries(ends))
    test(how, async () => {
      const name = `Amal ${how.length}`
      const story = await aShownStory(world, host, ['web', 'ausstellung', 'presse', 'aktionswoche'], {
        name,
        place: `Ort ${how.length}`,
      })
      const more = await Promise.all(
        [1, 2, 3].map((n) => aShownStory(world, host, ['ausstellung'], { name: `N${n}` })),
      )
      worked(await hang([story.id, ...more.map(({ id }) => id)], ['plakat', 'schild', 'faltblatt']))
      const slide = async () => {
        // The slideshow shows the newest first.
        const { html, headers } = await ask(`/de/gute-beispiele/diaschau?ort=Ort+${how.length}`)
        assert.equal(headers.get('cache-control'), 'no-store')
        return html
      }
      const shown = async () => ({
        gallery: (await ask('/de/gute-beispiele')).html.includes(name),
        page: (await ask(`/de/gute-beispiele/${story.id}`)).status === 200,
        slide: (await slide()).includes(name),
        chooser: (await ask(base, { as: 'host' })).html.includes(`value="${story.id}"`),
        poster: (await pdf('plakat', [story.id])).status === 200,
        label: (await pdf('schild', [story.id])).status === 200,
        leaflet: (await pdf('faltblatt', [story.id])).status === 200,
        pressText: (await ask(`/de/gute-beispiele/${story.id}/presse-text`)).status === 200,
        partnersChooser: (await ask(base, { as: 'counsellor' })).html.includes(`value="${story.id}"`),
      })
      assert.deepEqual(new Set(Object.values(await shown())), new Set([true]), 'shown before')
      await end(story)
      assert.deepEqual(new Set(Object.values(await shown())), new Set([false]), 'gone after')
      // What hangs is named, where it hangs, until somebody took it down.
      for (const place of [base, '/de/unsere-geschichten']) {
        const { html } = await ask(place, { as: 'host' })
        assert.match(
          html,
          new RegExp(
            `Bitte abhängen[\\s\\S]*Plakat: <span lang="de">Flur im 2. Stock</span>[\\s\\S]*${name}`,
          ),
        )
      }
    })
})

test('rubbish is refused where it was typed, and never breaks anything', async () => {
  const story = await aShownStory(world, host, ['ausstellung'])
  for (const wrong of [
    {},
    { 'stories[]': 'x' },
    { 'stories[]': story.id },
    { 'stories[]': story.id, 'exhibits[]': 'alles', place: 'Flur', from: '2026-12-01', copies: '1' },
    { 'stories[]': story.id, 'exhibits[]': 'plakat', place: '', from: '2026-12-01', copies: '1' },
    {
      'stories[]': story.id,
      'exhibits[]': 'plakat',
      place: 'x'.repeat(200),
      from: '2026-12-01',
      copies: '1',
    },
    { 'stories[]': story.id, 'exhibits[]': 'plakat', place: 'Flur', from: '2026-02-30', copies: '1' },
    { 'stories[]': story.id, 'exhibits[]': 'plakat', place: 'Flur', from: '0000-01-01', copies: '1' },
    {
      'stories[]': story.id,
      'exhibits[]': 'plakat',
      place: 'Flur',
      from: '2026-12-01',
      copies: '9'.repeat(40),
    },
    { 'stories[]': story.id, 'exhibits[]': 'faltblatt', place: 'Flur', from: '2026-12-01', copies: '1' },
  ])
    assert.equal((await ask(base, { as: 'host', form: wrong as Record<string, string> })).status, 422)
  for (const path of [
    '/de/gute-beispiele/diaschau?nr=99999999999999999999&ort=%27%00',
    '/de/gute-beispiele/diaschau?nr=-3',
  ])
    assert.equal((await ask(path)).status, 200)
  for (const path of ['plakate.pdf?g=x', 'plakate.pdf', 'schilder.pdf?g=', 'faltblatt.pdf', 'drucken?g=x'])
    assert.equal((await ask(`${base}/${path}`, { as: 'host' })).to, refused)
})

test('the screen turns by itself, can be stopped, and goes round', async () => {
  const own = await aShownStory(world, scene.stranger, ['web'], { name: 'Eins', place: 'Nur hier' })
  await aShownStory(world, scene.stranger, ['web'], { name: 'Zwei', place: 'Nur hier' })
  const path = '/de/gute-beispiele/diaschau?ort=Nur+hier'
  const first = await ask(path)
  assert.match(first.html, /Zwei/)
  assert.match(
    first.headers.get('refresh') ?? '',
    /^2\d; url=\/de\/gute-beispiele\/diaschau\?ort=Nur\+hier&nr=2$/,
  )
  assert.match((await ask(`${path}&nr=2`)).headers.get('refresh') ?? '', /nr=1$/)
  assert.equal((await ask(`${path}&halt=ja`)).headers.get('refresh'), null)
  worked(await withdrawStory(world, own.bearer, {}))
  assert.match((await ask(`${path}&nr=2`)).html, /Zwei/)
  assert.match((await ask('/de/gute-beispiele/diaschau?ort=Nirgends')).html, /Hier steht noch kein Portrait/)
})

test('no list of an organization tells whose portrait it wrote down, unless the person wants that said', async () => {
  const place = 'Ohne Absender'
  await aShownStory(world, counsellor, ['web'], { name: 'Sagt nichts davon', place })
  await aShownStory(world, counsellor, ['web'], { name: 'Sagt es selbst', place, showsMaker: true })
  const screen = async (query: string) => (await ask(`/de/gute-beispiele/diaschau?${query}`)).html
  const all = await screen('ort=Ohne+Absender&nr=2')
  assert.match(all, /Sagt nichts davon/)
  // There is no list of a house or a network to ask for: what is not known is left out.
  for (const query of [`haus=${scene.jobcenter}`, `netz=${scene.network}`])
    assert.equal(await screen(`${query}&ort=Ohne+Absender&nr=2`), all)
})

test('in a week that a Jobcenter holds by itself stands only who wants to say that it wrote it down', async () => {
  await aShownStory(world, counsellor, ['presse'], { name: 'Sagt nichts davon' })
  await aShownStory(world, counsellor, ['presse'], { name: 'Sagt es selbst', showsMaker: true })
  await aShownStory(world, host, ['presse'], { name: 'Im Haus' })
  const namesIn = async (organizationId: string, networkId: string | null) =>
    (await storiesOf({ world, actor: visitor }, { organizationId, networkId }, 'presse'))
      .map(({ content }) => content.name)
      .filter((name) => /^Sagt|^Im Haus/.test(name))
      .sort()
  assert.deepEqual(await namesIn(scene.jobcenter, null), ['Sagt es selbst'])
  assert.deepEqual(await namesIn(scene.house, null), ['Im Haus'])
  assert.ok((await namesIn(scene.house, scene.network)).includes('Sagt nichts davon'))
  // A network of Jobcenters alone tells the same as one of them.
  const { jobcenter } = scene
  const among = await aNetwork(world, { coordinatorId: jobcenter, members: [jobcenter], agencies: [] })
  assert.deepEqual(await namesIn(jobcenter, among), ['Sagt es selbst'])
})
