import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Journey, variants } from '../support/browser.ts'
import { uuid } from './samples.ts'
import { accountButton, demoHouse } from './steps.ts'

const demo = demoHouse()

const button = (words: string) => `main button:has-text("${words}")`
const link = (words: string) => `main a:has-text("${words}")`
const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })

/** Somebody else, in the same browser. */
const becomes = async ({ open, press, context }: Journey, account: string): Promise<void> => {
  await context.clearCookies()
  await open('/anmelden')
  await press(accountButton(account))
}

const stateOf = async ({ page }: Journey): Promise<string> =>
  (await page.locator('main dl dd').first().textContent())?.trim() ?? ''

for (const variant of variants)
  test(`from the first contact to an agreement that is made permanent (${variant.name})`, async () => {
    const journey = await demo.signIn(variant, 'koordination-mitte')
    const { page, press, open } = journey
    const title = `Gemeinsam im Kiez ${variant.locale}`

    // Prepared, with the parts of the template.
    assert.match(page.url(), new RegExp(`/kooperation/${uuid}$`))
    await press(link('Vereinbarung vorbereiten'))
    await page.fill('#title', 'Ab')
    await press(button('Vereinbarung vorbereiten'))
    assert.equal(await page.inputValue('#title'), 'Ab', 'what was typed stays')
    await page.fill('#title', title)
    await page.click('label[for="kind-2"]')
    await press(button('Vereinbarung vorbereiten'))
    const agreement = new URL(page.url()).pathname.replace(/^\/\w+/, '')
    assert.match(agreement, new RegExp(`^/vereinbarung/${uuid}$`))

    // Three parties.
    for (const [name, role] of [
      ['Bezirksamt Mitte von Berlin', 'kommune'],
      ['Jobcenter Berlin Mitte', 'jobcenter'],
      ['FiPP', 'haus'],
    ] as const) {
      await open(`${agreement}/partei`)
      const option = page.locator('#organizationId option', { hasText: name }).first()
      await page.selectOption('#organizationId', (await option.getAttribute('value')) ?? '')
      await page.selectOption('#role', role)
      await press(button('Partei aufnehmen'))
    }
    assert.equal(await page.locator('#parties tbody tr').count(), 3)

    // Open places keep it from being laid before them; each is filled, or its part left out.
    await open(`${agreement}/text`)
    await press(button('Den Parteien vorlegen'))
    assert.match((await page.textContent('main')) ?? '', /Stellen? (ist|sind) noch offen/)
    for (let open = 0; open < 20; open++) {
      const parts = page.locator('main section[id]', { hasText: /\[[^\]]{2,200}\]/ })
      if ((await parts.count()) === 0) break
      await press(parts.first().locator('a:has-text("Bearbeiten")'))
      const text = await page.inputValue('#text')
      await page.fill('#text', text.replaceAll(/\[[^\]]{2,200}\]/g, 'wie besprochen'))
      await press(button('Speichern'))
    }
    await press(button('Den Parteien vorlegen'))
    assert.equal(await stateOf(journey), 'abgestimmt, wird unterzeichnet')

    // Nobody writes on it any more.
    await open(`${agreement}/text`)
    assert.equal(await page.locator(link('Bearbeiten')).count(), 0)
    assert.equal(await open(`${agreement}/text/ziel`), 404)

    // One signs on paper, two by their leads.
    await open(`${agreement}/papier`)
    const onPaper = page.locator('#partyId option', { hasText: 'Bezirksamt' })
    await page.selectOption('#partyId', (await onPaper.getAttribute('value')) ?? '')
    await page.fill('#signedBy', 'Erika Beispiel')
    await page.fill('#day', daysFromNow(-60))
    await page.fill('#place', 'Berlin')
    await press(button('Festhalten'))
    for (const account of ['leitung-mitte', 'haus-villa-luetzow']) {
      await becomes(journey, account)
      await open(agreement)
      await press(link('Text lesen und zustimmen'))
      await page.fill('#day', daysFromNow(-60))
      await page.fill('#place', 'Berlin')
      await press(button('Zustimmen'))
      assert.match((await page.textContent('main')) ?? '', /bestätigen Sie, dass Sie den Text gelesen haben/)
      await page.click('label[for="confirmed"]')
      await press(button('Zustimmen'))
      assert.match((await page.textContent('main')) ?? '', /Ihre Zustimmung ist festgehalten/)
    }
    assert.equal(await stateOf(journey), 'unterzeichnet')

    // A fourth accedes; the others are not asked again.
    await becomes(journey, 'koordination-mitte')
    await open(`${agreement}/partei`)
    const later = page.locator('#organizationId option', { hasText: 'Pfefferwerk' })
    await page.selectOption('#organizationId', (await later.getAttribute('value')) ?? '')
    await page.selectOption('#role', 'haus')
    await press(button('Partei aufnehmen'))
    await becomes(journey, 'haus-olof-palme')
    await open(agreement)
    await press(link('Text lesen und beitreten'))
    await page.fill('#place', 'Berlin')
    await page.click('label[for="confirmed"]')
    await press(button('Beitreten'))
    assert.match((await page.textContent('#parties')) ?? '', /Pfefferwerk/)

    // One leaves, said by its own lead; the text it signed stays.
    await becomes(journey, 'haus-villa-luetzow')
    await open(agreement)
    await press(page.locator('#parties a:has-text("Austritt festhalten")'))
    await page.fill('#day', daysFromNow(-1))
    await press(button('Austritt festhalten'))
    assert.match((await page.textContent('#parties')) ?? '', /ausgetreten zum/)

    // Model phase, evaluation, for good; everybody may read what it is about.
    await becomes(journey, 'koordination-mitte')
    await open(agreement)
    await press(link('Modellphase beginnen'))
    await page.fill('#day', daysFromNow(-30))
    await page.fill('#until', daysFromNow(200))
    await page.fill('#notice', daysFromNow(100))
    await press(button('Modellphase beginnen'))
    assert.equal(await stateOf(journey), 'Modellphase')
    assert.match((await page.textContent('#termine')) ?? '', /Kündigungsfrist[\s\S]*Auswertung fällig/)
    await press(link('Auswertung beginnen'))
    await press(button('Auswertung beginnen'))
    // The report writes itself as far as it can, people add their words, and the decision closes the loop.
    await press(link('Zur Auswertung der Modellphase'))
    await press(button('Bericht beginnen'))
    assert.match((await page.textContent('#getan')) ?? '', /am Ende \D*\d Organisationen/)
    assert.match((await page.textContent('#getan')) ?? '', /Ausgetreten: [^.]*FiPP/)
    await press(page.locator('#schluss a'))
    await page.fill('#text', 'Wir kennen uns jetzt und wollen dabei bleiben.')
    await press(button('Speichern'))
    await press(link('Bericht abschließen'))
    await press(button('Bericht abschließen'))
    assert.equal(await page.locator(link('Dazu schreiben')).count(), 0, 'it stays as it is')
    const report = new URL(page.url()).pathname
    const paper = await journey.context.request.get(`${demo.url()}${report}/bericht.pdf`)
    assert.equal(paper.headers()['content-type'], 'application/pdf')
    await press(page.locator('#entscheidung a:has-text("Auf Dauer weitermachen")'))
    await press(button('Auf Dauer weitermachen'))
    assert.equal(await stateOf(journey), 'verstetigt')
    await open(report.replace(/^\/\w+/, ''))
    assert.match((await page.textContent('#entscheidung')) ?? '', /bleibt auf Dauer/)
    await open(`${agreement}/oeffentlich`)
    await page.fill('#about', 'Wir machen es Menschen leichter, gute Nachbarschaft zu finden.')
    await page.click('label[for="public"]')
    await press(button('Speichern'))
    await open('/kooperationen/mitte')
    const shown = (await page.textContent('main')) ?? ''
    assert.ok(shown.includes(title))
    assert.ok(!shown.includes('Erika Beispiel'), 'no names of people')
    const pdf = await journey.context.request.get(`${demo.url()}/de${agreement}/vereinbarung.pdf`)
    assert.equal(pdf.headers()['content-type'], 'application/pdf')

    // The next version asks whoever is in, and nobody else.
    await open(`${agreement}/text`)
    await press(button('Neue Fassung beginnen'))
    await press(button('Den Parteien vorlegen'))
    await open(agreement)
    const waits = (await page.locator('main p:has-text("Es fehlen noch")').textContent()) ?? ''
    assert.match(waits, /Jobcenter Berlin Mitte/)
    assert.doesNotMatch(waits, /FiPP/)
    await journey.close()
  })
