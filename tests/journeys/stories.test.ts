// A portrait from the talk to the page to its end: the house writes in German, the person reads, corrects, approves, allows
// and withdraws in Arabic on a phone without JavaScript.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfText } from '#platform/print/read-pdf.ts'
import type { Variant } from '../support/browser.ts'
import { demoHouse, mainText } from './steps.ts'
import {
  approveAndAllow,
  givePicture,
  giveToPerson,
  hangPoster,
  onScreen,
  openStory,
  release,
  tellStory,
  withdrawAll,
} from './story-steps.ts'

const house = demoHouse()
const desk: Variant = {
  name: 'German, 1280 px, with JavaScript',
  locale: 'de',
  javaScript: true,
  width: 1280,
}
const phone: Variant = {
  name: 'Arabic, 360 px, without JavaScript',
  locale: 'ar',
  javaScript: false,
  width: 360,
}

test('a story: told, corrected, approved, shown, hung up, withdrawn and gone at the next request', async () => {
  const host = await house.signIn(desk, 'haus-olof-palme')
  const person = await house.journey(phone)
  const anybody = await house.journey({ ...desk, width: 360 })

  const { code, own, id } = await tellStory(host, {
    name: 'Amira',
    before: 'Ich war oft beim Jobcenter.',
    today: 'Heute koche ich für zwanzig Leute.',
  })
  await givePicture(host)
  assert.match(await mainText(host), /Jobcenter/)
  await giveToPerson(host)

  // Nobody else reads it yet.
  assert.equal(await anybody.open(`/gute-beispiele/${id}`), 404)

  await openStory(person, code)
  assert.match(await mainText(person), /هل يجب أن يظهر هذا؟/)
  assert.equal(
    await person.page.locator('main img.story__picture').getAttribute('alt'),
    'Eine Frau mit Kochlöffel',
  )
  await person.press('main form[action$="/meine-geschichte/text"] button')
  await person.page.fill('#answers-vorher', 'Ich war viel allein.')
  await person.press('main form[action$="/meine-geschichte/text"] button')
  assert.doesNotMatch(await mainText(person), /Jobcenter/)
  await approveAndAllow(person, { web: '12', ausstellung: '6', presse: 'nein' })

  await host.open(own)
  await release(host)
  const poster = await hangPoster(host, id, 'Flur, zweiter Stock')
  const paper = await host.page.request.get(poster)
  assert.equal(paper.headers()['content-type'], 'application/pdf')
  const printed = pdfText(new Uint8Array(await paper.body()))
  assert.match(printed, /Amira[\s\S]*Heute koche ich für\s+zwanzig Leute/)
  assert.doesNotMatch(printed, /Jobcenter/)
  assert.match(await onScreen(anybody), /Amira/)

  assert.equal(await anybody.open('/gute-beispiele'), 200)
  await anybody.press(`main a[href$="/gute-beispiele/${id}"]`)
  assert.match(await mainText(anybody), /Ich war viel allein/)
  const picture = `${house.url()}/de/gute-beispiele/${id}/bild`
  assert.equal((await fetch(picture)).headers.get('content-type'), 'image/jpeg')
  await anybody.press('main nav a[href$="fassung=leicht"]')
  assert.match(await mainText(anybody), /Ich koche gern/)

  await withdrawAll(person, code)
  assert.equal(await anybody.open(`/gute-beispiele/${id}`), 404)
  assert.equal((await fetch(picture)).status, 404)
  await anybody.open('/gute-beispiele')
  assert.equal(await anybody.page.locator(`a[href$="/${id}"]`).count(), 0)

  assert.doesNotMatch(await onScreen(anybody), /Amira/)

  const again = await host.page.request.get(poster, { maxRedirects: 0 })
  assert.equal(again.status(), 303)
  await host.open('/unsere-geschichten')
  assert.match(await mainText(host), /Plakat: Flur, zweiter Stock/)
  await host.press('main form[action$="/abgehaengt"] button')
  assert.doesNotMatch(await mainText(host), /Flur, zweiter Stock/)
  assert.ok(!house.output().includes(code) && !house.output().includes('Amira'))
  for (const one of [host, person, anybody]) await one.close()
})
