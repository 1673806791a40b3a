import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aPhoto } from '#platform/picture/testing.ts'
import { pdfFacts, pdfText } from '#platform/print/read-pdf.ts'
import { aStoryScene } from '../testing.ts'
import { aContent, aShownStory, aStory } from './testing.ts'
import { contentIn } from './web/story-fields.tsx'
import { correctStory } from './write-story.ts'

const scene = await aStoryScene()
const { world, host, counsellor, ask } = scene
after(() => world.close())

const person = ['', '/text', '/freigabe', '/erlauben', '/nachfragen', '/zuruecknehmen']
const staff = ['text', 'bild', 'geben', 'zeigen', 'zurueckgeben', 'nicht-mehr-zeigen', 'code', 'gedrucktes']

test('what a code opens is stored nowhere and stands in no address; a wrong one is told in words', async () => {
  const story = await aStory(world, host)
  for (const path of person) {
    const opened = await ask(`/de/meine-geschichte${path}`, { form: { code: story.code } })
    assert.equal(opened.headers.get('cache-control'), 'no-store, no-transform', path)
    assert.ok(opened.status < 500 && !opened.to.includes(story.code))
    for (const code of ['', 'AAAAA-AAAAA', "'; drop", 'x'.repeat(5000)]) {
      const wrong = await ask(`/de/meine-geschichte${path}`, { form: { code } })
      assert.equal(wrong.status, 422, `${path} ${code.slice(0, 9)}`)
      assert.match(wrong.html, code === '' ? /geben Sie den Code/ : /kennen wir nicht/)
    }
    await scene.freshAllowances()
  }
})

test('the public pages and the picture are asked for anew each time', async () => {
  const story = await aShownStory(world, host)
  assert.equal((await ask(`/de/gute-beispiele/${story.id}`)).headers.get('x-robots-tag'), 'noindex')
  assert.equal((await ask('/de/gute-beispiele')).headers.get('x-robots-tag'), 'noarchive, nosnippet')
  for (const path of ['', `/${story.id}`, `/${story.id}/bild`])
    assert.equal((await ask(`/de/gute-beispiele${path}`)).headers.get('cache-control'), 'no-store', path)
})

test('a portrait from a Jobcenter says nowhere who wrote it down, unless the person wants it', async () => {
  const quiet = await aShownStory(world, counsellor)
  const page = (await ask(`/de/gute-beispiele/${quiet.id}`)).html
  assert.doesNotMatch(page, /Jobcenter/)
  const named = await aShownStory(world, counsellor, ['web'], { showsMaker: true })
  assert.match(
    (await ask(`/de/gute-beispiele/${named.id}`)).html,
    /Aufgeschrieben mit: Jobcenter Musterstadt/,
  )
})

test('whoever approves new words reads first where they would stand', async () => {
  const story = await aShownStory(world, host, ['web'])
  const again = await correctStory(world, story.bearer, aContent({ naming: 'name', name: 'Samira Muster' }))
  assert.ok(again.ok)
  const open = async () => (await ask('/de/meine-geschichte', { form: { code: story.code } })).html
  const page = await open()
  assert.match(
    page,
    /Ist es so richtig\?[\s\S]*<li>Auf dieser Website: Sie haben Ja gesagt bis [^<]*Für den neuen fragen wir Sie neu/,
  )
  assert.doesNotMatch(page, /<li>In der Presse/)
  const hash = await story.hash()
  await ask('/de/meine-geschichte/freigabe', { form: { code: story.code, hash } })
  const asked = await open()
  assert.match(asked, /name="web" value="bisher"[^>]*>[^<]*<label[^>]*>Ja, wie bisher bis/)
  assert.doesNotMatch(asked, /name="presse" value="bisher"/)
  assert.doesNotMatch(asked, /checked/, 'nothing is chosen beforehand')
})

test('a story stands in its own language, marked, and is read translated or in Leichte Sprache where there is one', async () => {
  const story = await aShownStory(world, host, ['web'], {
    name: 'أميرة',
    language: 'ar',
    place: '',
    translations: { de: 'Auf Deutsch gesagt.', en: '', ar: '', tr: '', uk: '' },
  })
  const read = async (locale: string, query = '') =>
    (await ask(`/${locale}/gute-beispiele/${story.id}${query}`)).html
  assert.match(await read('de'), /<div class="stack-s text"><p class="pre">Auf Deutsch gesagt/)
  assert.match(await read('de', '?fassung=original'), /lang="ar" dir="rtl"/)
  assert.match(await read('de-leicht'), /Ich heiße Samira. Ich koche gern/)
  assert.match(await read('de', '?fassung=leicht'), /lang="de-x-leicht"[^>]*><p class="pre">Ich heiße/)
  assert.match(await read('en', '?fassung=tr'), /lang="ar" dir="rtl"/)
  assert.equal((await ask('/de/gute-beispiele/keine')).status, 404)
})

test('the gallery is filtered by outcome and place; what is typed into its address does no harm', async () => {
  await aShownStory(world, host, ['web'], { name: 'Cem', outcome: 'job', place: 'Moabit' })
  await aShownStory(world, host, ['aktionswoche'], { name: 'Nurwoche' })
  const list = async (query: string) => (await ask(`/de/gute-beispiele?${query}`)).html
  assert.match(await list('art=job&ort=Moabit'), /Cem/)
  assert.doesNotMatch(await list('art=weg'), /Cem/)
  assert.doesNotMatch(await list(''), /Nurwoche/)
  for (const query of [
    "ort='%20or%201=1",
    'ort=%00',
    'art=x',
    'seite=-1',
    'seite=99999999999999999999',
    'seite=x',
    `ort=${'x'.repeat(900)}`,
  ])
    assert.equal((await ask(`/de/gute-beispiele?${query}`)).status, 200, query)
})

test('fields say beside themselves what is missing, and what was typed stays', async () => {
  const form = {
    name: 'Samira',
    outcome: 'x',
    naming: '',
    language: 'de',
    'answers.rat': '',
    picture: 'baum',
  }
  const { status, html } = await ask('/de/unsere-geschichten/neu', { as: 'host', form })
  assert.equal(status, 422)
  for (const seen of [/href="#outcome"/, /href="#naming"/, /value="Samira"/, /value="baum" checked/])
    assert.match(html, seen)
  const silent = { ...form, outcome: 'weg', naming: 'vorname' }
  const none = await ask('/de/unsere-geschichten/neu', { as: 'host', form: silent })
  assert.match(none.html, /href="#answers-vorher">Bitte beantworten Sie mindestens eine Frage/)
})

test('rubbish in every form is refused, and nothing of it is an error of the server', async () => {
  const story = await aShownStory(world, host)
  const rubbish: Record<string, string>[] = [
    {},
    Object.fromEntries(Object.keys(contentIn({})).map((name) => [name, '2026-02-30'])),
    {
      web: '99999999999999999999',
      ausstellung: '-1',
      presse: '6.5',
      aktionswoche: 'NaN',
      sicher: 'ja',
      hash: 'x'.repeat(2000),
      contact: 'x'.repeat(2000),
      copies: '1e99',
      what: 'bombe',
      channel: 'x',
      place: 'x'.repeat(9000),
      reason: 'x'.repeat(9000),
      schritt: 'speichern',
      name: 'x'.repeat(9000),
      'answers.vorher': '\u0000\u202e<script>',
      __proto__: 'x',
    },
  ]
  for (const form of rubbish) {
    for (const path of person.slice(1, 5)) {
      const { status } = await ask(`/de/meine-geschichte${path}`, { form: { ...form, code: story.code } })
      assert.ok(status < 500, `${path} ${status}`)
    }
    for (const path of staff)
      for (const id of [story.id, 'x', '00000000-0000-4000-8000-000000000000']) {
        const { status } = await ask(`/de/unsere-geschichten/${id}/${path}`, { as: 'host', form })
        assert.ok(status < 500, `${id} ${path} ${status}`)
      }
    for (const path of ['neu', 'zettel.pdf', 'gedrucktes/x/abgehaengt'])
      assert.ok((await ask(`/de/unsere-geschichten/${path}`, { as: 'host', form })).status < 500, path)
    await scene.freshAllowances()
  }
  const file = new FormData()
  file.set('picture', new File([new Uint8Array(9000)], 'foto.jpg', { type: 'image/jpeg' }))
  file.set('kind', 'foto')
  file.set('alt', 'x')
  file.set('bild', 'neu')
  const wrong = await ask(`/de/unsere-geschichten/${story.id}/bild`, { as: 'host', form: file })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /href="#picture">Bitte wählen Sie ein Bild: JPEG, PNG oder WebP, höchstens 12 MB/)
})

test('a photograph is sent, seen by its maker, and answered as what it is, with no place in it', async () => {
  const story = await aStory(world, host)
  const file = new FormData()
  file.set('picture', new File([new Uint8Array(await aPhoto())], 'evil.svg', { type: 'image/svg+xml' }))
  file.set('kind', 'foto')
  file.set('alt', 'Eine Frau')
  file.set('bild', 'neu')
  assert.equal((await ask(`/de/unsere-geschichten/${story.id}/bild`, { as: 'host', form: file })).status, 303)
  file.set('picture', new File([new Uint8Array(13_000_000)], 'gross.jpg'))
  const large = await ask(`/de/unsere-geschichten/${story.id}/bild`, { as: 'host', form: file })
  assert.match(large.html, /href="#picture">[^<]*höchstens 12 MB/)
  assert.match(large.html, /value="Eine Frau"/, 'what was typed stays')
  const own = await ask(`/de/unsere-geschichten/${story.id}/bild`, { as: 'host' })
  assert.equal(own.headers.get('content-type'), 'image/jpeg')
  assert.equal(own.headers.get('x-content-type-options'), 'nosniff')
  assert.match(own.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.doesNotMatch(own.html, /GPS|Kamera/)
  for (const as of ['counsellor', 'stranger', 'privacy'] as const)
    assert.equal((await ask(`/de/unsere-geschichten/${story.id}/bild`, { as })).status, 404)
  assert.match(
    (await ask('/de/meine-geschichte', { form: { code: story.code } })).html,
    /src="data:image\/jpeg;base64,[^"]+" alt="Eine Frau"/,
  )
})

test('the six questions are printed in four languages, and the slip has the code and no office on it', async () => {
  for (const [locale, words] of [
    ['de', /Was hat den Anfang gemacht/],
    ['de-leicht', /Wie fing es an/],
    ['en', /What was the beginning/],
    ['ar', /./],
  ] as const) {
    const pdf = await ask(`/${locale}/unsere-geschichten/fragen.pdf`, { as: 'counsellor' })
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    const text = await pdfText(new Uint8Array(await pdf.answer.arrayBuffer()))
    assert.match(text, words)
    assert.doesNotMatch(text, /Jobcenter/)
  }
  const slip = await ask('/de/unsere-geschichten/zettel.pdf', {
    as: 'counsellor',
    form: { code: 'ABCDE-FGHJK' },
  })
  const text = await pdfText(new Uint8Array(await slip.answer.arrayBuffer()))
  assert.match(text, /ABCDE-FGHJK/)
  const arabic = await ask('/de/unsere-geschichten/zettel.pdf', {
    as: 'counsellor',
    form: { code: 'ABCDE-FGHJK', sprache: 'ar' },
  })
  assert.equal(pdfFacts(new Uint8Array(await arabic.answer.arrayBuffer())).language, 'ar')
  assert.doesNotMatch(text, /Jobcenter/)
})
