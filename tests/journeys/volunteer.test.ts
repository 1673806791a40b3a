// A volunteer from interest to certificate: a role that fits, an own path, hours on the phone, a house that confirms.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfFacts, pdfText } from '#platform/print/read-pdf.ts'
import { variants } from '../support/browser.ts'
import { codePattern, demoHouse, mainText } from './steps.ts'

const house = demoHouse()
const at = (action: string) => `main form[action$="${action}"] button`

for (const variant of variants)
  test(`from interest to certificate: ${variant.name}`, async () => {
    const person = await house.journey(variant)
    const { page, open, press } = person
    await open('/mitmachen')
    const offer = page.locator('main a[href*="/angebote/"]').first()
    if ((await offer.count()) > 0) {
      await press(offer)
      await press('main a[href*="/mein-ehrenamt/neu?angebot="]')
      assert.notEqual(await page.inputValue('#title'), '')
    } else {
      await open('/mein-ehrenamt/neu')
      await page.fill('#title', 'Vorlesen')
    }
    await press(at('/mein-ehrenamt/neu'))
    const code = (await page.locator('.code').textContent())?.trim() ?? ''
    assert.match(code, codePattern)

    // What was reached: a first talk, with a note of one's own.
    await press(at('/mein-ehrenamt/engagement'))
    await page.locator('details:has([name="talk.day"]) summary').click()
    await page.fill('[name="talk.day"]', '2026-05-02')
    await page.fill('[name="talk.note"]', 'Kanarienvogel')
    await press('main form:has([name="talk.note"]) button')
    assert.match(await mainText(person), /Kanarienvogel/)

    await press(at('/mein-ehrenamt/stunden'))
    for (const [day, hours] of [
      ['2026-05-04', '2'],
      ['2026-05-11', '1:30'],
    ] as const) {
      await page.fill('#day', day)
      await page.fill('#hours', hours)
      await press('main form:has(#hours) button')
    }
    await press(at('/mein-ehrenamt'))

    // Chosen, looked at as the house will see it, and sent.
    await press(at('/mein-ehrenamt/bestaetigen'))
    if ((await page.locator('#name').count()) > 0)
      await press(page.locator('main form:has(input[value="suchen"]) button'))
    if ((await page.locator('#haus').count()) > 0) {
      await page.fill('#haus', 'Pfefferwerk')
      await press('main form:has(#haus) button')
    }
    await page.getByText('Pfefferwerk Stadtkultur gGmbH').first().click()
    await press('main form:has([name="organizationId"][type="radio"]) button')
    const name = `Volunteer ${variant.locale}`
    await page.fill('#name', name)
    await page.locator('input[name="strengths[]"][value="zuhoeren"]').check({ force: true })
    await press('main form:has(#name) button')
    assert.ok((await mainText(person)).includes(name))
    assert.doesNotMatch(await mainText(person), /Kanarienvogel/)
    await press('main form:has(input[value="senden"]) button')

    // The house confirms.
    const host = await house.signIn({ ...variant, locale: 'de' }, 'haus-olof-palme')
    await host.open('/ehrenamt-bestaetigen')
    await host.press(host.page.locator('main a', { hasText: name }))
    assert.doesNotMatch(await mainText(host), /Kanarienvogel/)
    await host.press('main button[value="confirm"]')
    await host.close()
    const counsellor = await house.signIn({ ...variant, locale: 'de' }, 'jobcenter-mitte')
    assert.equal(await counsellor.open('/ehrenamt-bestaetigen'), 404)
    await counsellor.close()

    // Opened again with the code, the certificate is there.
    await open('/mein-ehrenamt')
    await page.fill('#code', code)
    await press('main form:has(#code) button')
    await press(at('/mein-ehrenamt/nachweis'))
    const action = await page.locator('main form').last().getAttribute('action')
    const fields = await page
      .locator('main form[action$="nachweis.pdf"] input')
      .evaluateAll((inputs) =>
        inputs
          .filter((input) => input.matches('[type="hidden"], :checked'))
          .map((input): [string, string] => [
            input.getAttribute('name') ?? '',
            input.getAttribute('value') ?? '',
          ]),
      )
    const body = new URLSearchParams(fields)
    if (variant.locale === 'ar') body.set('second', 'ar')
    const answer = await fetch(`${house.url()}${action}`, { method: 'POST', body })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const facts = pdfFacts(bytes)
    assert.ok(facts.accessible)
    assert.equal(facts.pages, variant.locale === 'ar' ? 2 : 1)
    const text = pdfText(bytes)
    for (const said of [name, 'Pfefferwerk', '3,5 Stunden']) assert.ok(text.includes(said), said)
    assert.doesNotMatch(text, /Kanarienvogel|Jobcenter|Bürgergeld/)

    // Nothing of it stands in an address or in the log of the server.
    assert.ok(!page.url().includes(code) && !house.output().includes(code))
    assert.deepEqual(await person.context.cookies(), [])
    await person.close()
  })
