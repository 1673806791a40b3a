import assert from 'node:assert/strict'
import { test } from 'node:test'
import { variants } from '../support/browser.ts'
import {
  codePattern,
  decide,
  demoHouse,
  describeNeed,
  draftWarm,
  listed,
  mainText,
  offerOfHouse,
  openSheet,
} from './steps.ts'

const demo = demoHouse()

const counsellor = 'jobcenter-mitte'
const hits = 'article[id^="a-"]'
const hintButton = 'article form[action$="/hinweis"] button'
const samira = {
  firstName: 'Samira',
  contactKind: 'keine',
  sentences: ['deutsch', 'selbst-erzaehlen'],
  note: 'أنا أحب الطبخ',
  prepare: ['rampe', 'dolmetschen'],
  times: ['di', 'vormittags'],
} as const

for (const variant of variants) {
  test(`from sign-in to the printed hint in less than a minute (${variant.name})`, async (t) => {
    // Without the checks between the pages, which no counsellor waits for.
    const journey = await demo.journey(variant)
    const { page } = journey
    await page.goto(`${demo.url()}/${variant.locale}/anmelden`)
    let clicks = 0
    const click = async (selector: string) => {
      clicks += 1
      const loaded = page.waitForEvent('load')
      await page.locator(selector).first().click()
      await loaded
    }
    const start = performance.now()
    await click(`form:has(input[value="${counsellor}"]) button`)
    clicks += 1
    await page.locator('input[name="need[]"][value="deutsch"]').check({ force: true })
    await click('main form button[type="submit"]')
    await click(hintButton)
    const ms = Math.round(performance.now() - start)
    t.diagnostic(`sign-in to hint: ${clicks} clicks, ${ms} ms of waiting for pages`)
    assert.equal(clicks, 4, 'account, need, search, hint')
    assert.ok(ms < 60_000, `${ms} ms`)
    assert.match(page.url(), /\/hinweis$/)
    await journey.close()
  })

  test(`a counsellor describes the need, compares hits and prints a hint (${variant.name})`, async () => {
    const journey = await demo.signIn(variant, counsellor)
    const { page, press, open } = journey
    assert.match(page.url(), /\/beratung$/)
    assert.equal(await open('/beratung'), 200)
    await press('main form button[type="submit"]')
    assert.ok(await page.locator('#errors').isVisible(), 'an empty form says what is missing')

    await page.locator('input[name="need[]"][value="deutsch"]').check({ force: true })
    await page.locator('input[name="need[]"][value="geld"]').check({ force: true })
    await page.locator('main details summary').first().click()
    await page.locator('input[name="language[]"][value="ar"]').check({ force: true })
    await press('main form button[type="submit"]')
    const results = page.url()
    assert.match(results, /\/beratung\/[0-9a-f-]{36}$/, 'nothing of the need is in the address')

    const methods: string[] = []
    page.on('request', (request) => {
      if (request.isNavigationRequest()) methods.push(request.method())
    })
    await press(page.locator(hits).first().locator('h3 a'))
    await page.goBack()
    await page.reload()
    assert.equal(page.url(), results)
    assert.ok((await page.locator(hits).count()) > 1)
    assert.deepEqual(new Set(methods), new Set(['GET']), '"back" and "reload" never send again')

    for (const box of (await page.locator('input[name="angebot[]"]').all()).slice(0, 2))
      await box.check({ force: true })
    await press('form[id="vergleich"] button')
    assert.equal(await page.locator('table thead th').count(), 3)
    assert.ok((await page.locator('table tbody tr').count()) >= 6)
    await press('a.back')
    assert.equal(page.url(), results)

    const before = await listed(journey, 'sent')
    await open(new URL(results).pathname.slice(variant.locale.length + 1))
    await press(hintButton)
    assert.ok(await page.locator('main svg[role="img"], main .qr, main figure svg').first().isVisible())
    await press('main a[href$="/weitergabe/fertig"]')
    assert.deepEqual(await listed(journey, 'sent'), before, 'a hint stores nothing')
    console.log(`  ${journey.visited.size} pages checked`)
    await journey.close()
  })

  test(`a slip carries a code and no name (${variant.name})`, async () => {
    const journey = await demo.signIn(variant, counsellor)
    const { page, press } = journey
    await describeNeed(journey, offerOfHouse)
    await press('article a[href*="/weitergabe/"]')
    await page.selectOption('#slip-language', 'ar')
    await press('main form[action$="/zettel"] button')
    const slip = page.locator('section.slip')
    assert.equal(await slip.getAttribute('dir'), 'rtl')
    const code = (await slip.locator('.code').textContent()) ?? ''
    assert.match(code, codePattern)
    assert.match((await slip.textContent()) ?? '', /\/ar\/zettel/)
    await page.emulateMedia({ media: 'print' })
    assert.ok(await slip.locator('svg').isVisible())
    await page.emulateMedia({ media: 'screen' })

    const person = await demo.journey(variant)
    await openSheet(person, code)
    assert.match(await mainText(person), /Sprachcafé Deutsch/)
    await person.close()
    await journey.close()
  })

  test(`a warm hand-over asks in the person's language, yes and no weighing the same (${variant.name})`, async () => {
    const journey = await demo.signIn(variant, counsellor)
    const { page } = journey
    const before = await listed(journey, 'sent')
    await describeNeed(journey, offerOfHouse)
    const started = performance.now()
    await draftWarm(journey, samira)

    const arabic = page.locator('section[lang="ar"][dir="rtl"]')
    const german = page.locator('section[lang="de"]')
    for (const text of [arabic, german]) {
      assert.ok(await text.isVisible())
      assert.match((await text.textContent()) ?? '', /Samira/)
    }
    assert.match((await german.textContent()) ?? '', /freiwillig/)
    assert.match((await german.textContent()) ?? '', /Sprachcafé|Pfefferwerk|Olof-Palme/)
    assert.equal(await page.locator('blockquote').textContent(), samira.note, 'the own words are read back')

    const [yes, no] = [
      page.locator('form[action$="/ja"] button'),
      page.locator('form[action$="/nein"] button'),
    ]
    // Both at one moment: the page may just be changing its width.
    const [a, b] = await page
      .locator('form[action$="/ja"] button, form[action$="/nein"] button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect()))
    assert.ok(a && b && Math.abs(a.width - b.width) < 1 && Math.abs(a.height - b.height) < 1, 'equal in size')
    assert.ok(a.width > 100 && a.height > 40, 'large enough to tap')
    const look = ['class', 'autofocus', 'aria-pressed', 'tabindex']
    for (const name of look) assert.equal(await yes.getAttribute(name), await no.getAttribute(name))
    assert.equal(await page.locator('main input:not([type="hidden"])').count(), 0, 'nothing is preselected')

    await decide(journey, 'ja')
    console.log(
      `  hits to sent hand-over: ${Math.round((performance.now() - started) / 1000)} s with all checks`,
    )
    assert.ok(await page.locator('section.slip svg').isVisible())
    const copies = page.locator('main section[lang]')
    assert.ok((await copies.filter({ hasText: 'Samira' }).count()) >= 2, 'the copy is in both languages')
    const sent = await listed(journey, 'sent')
    assert.equal(sent[1], before[0])
    assert.match((await page.locator('#sent tbody tr').first().textContent()) ?? '', /Samira.*übergeben/s)
    await journey.close()
  })

  test(`a refused draft leaves no row and the page of a hint (${variant.name})`, async () => {
    const journey = await demo.signIn(variant, counsellor)
    const { page, press } = journey
    const frame = async () => ({ url: page.url(), html: await page.content() })
    const before = await listed(journey, 'sent')
    await describeNeed(journey, offerOfHouse)
    const results = page.url()
    await press(hintButton)
    await press('main a[href$="/weitergabe/fertig"]')
    const afterHint = await frame()

    await page.goto(results)
    await draftWarm(journey, { ...samira, contactKind: 'sms', contactValue: '0171 3920044' })
    const draft = page.url()
    await decide(journey, 'nein')
    assert.deepEqual(await frame(), afterHint, 'whoever looks over the shoulder learns nothing')
    assert.deepEqual(await listed(journey, 'sent'), before)
    assert.equal((await page.goto(draft))?.status(), 404, 'the draft is gone')
    await journey.close()
  })

  test(`what has no place in a hand-over cannot be written (${variant.name})`, async () => {
    const journey = await demo.signIn(variant, counsellor)
    const { page, press } = journey
    await describeNeed(journey, offerOfHouse)
    await press('article a[href*="/weitergabe/"]')
    await press('main a[href$="/warm"]')
    const fields = await page
      .locator('main form:has(#firstName) :is(input:not([name="form-token"]), select, textarea)')
      .evaluateAll((all) => [...new Set(all.map((field) => field.getAttribute('name')))])
    assert.deepEqual(
      fields.toSorted(),
      ['contactKind', 'contactValue', 'firstName', 'language', 'note', 'prepare[]', 'sentences[]', 'times[]'],
      'no field for customer number, benefit data or diagnosis',
    )
    await page.fill('#firstName', 'Samira')
    await page.locator('input[name="contactKind"][value="mail"]').check({ force: true })
    await page.fill('#contactValue', 'keine Adresse')
    await page.fill('#note', 'Ich habe Depressionen.')
    await press('main form:has(#firstName) button.kern-btn--primary')
    assert.ok(await page.locator('#contactValue-error').isVisible())
    assert.ok(await page.locator('#note-error').isVisible())
    assert.equal(await page.inputValue('#note'), 'Ich habe Depressionen.', 'what was typed stays')
    await page.locator('input[name="contactKind"][value="keine"]').check({ force: true })
    await page.fill('#note', 'Meine Nummer ist 123A456789.')
    await press('main form:has(#firstName) button.kern-btn--primary')
    assert.ok(await page.locator('#note-error').isVisible())
    await journey.close()
  })

  test(`the person may take the slip home and decide there (${variant.name})`, async () => {
    const journey = await demo.signIn(variant, counsellor)
    const { page } = journey
    const codes: string[] = []
    for (const firstName of ['Yusuf', 'Olena']) {
      await describeNeed(journey, offerOfHouse)
      await draftWarm(journey, { ...samira, firstName })
      codes.push((await decide(journey, 'mitnehmen')) ?? '')
    }
    const rows = async () => {
      await listed(journey, 'sent')
      return page.locator('#sent tbody tr').evaluateAll((all) => all.slice(0, 2).map((row) => row.innerHTML))
    }
    const before = await rows()
    for (const row of before)
      assert.doesNotMatch(row, /Yusuf|Olena/, 'to the sender it is a slip without a name')

    const person = await demo.journey(variant)
    const opened = async (code: string) => {
      await openSheet(person, code)
      return mainText(person)
    }
    const undecided = [await opened(codes[0] ?? ''), await opened(codes[1] ?? '')]
    await openSheet(person, codes[0] ?? '')
    await person.press('form[action$="/zettel/zustimmen"] button:not([formaction])')
    assert.match(await mainText(person), /Yusuf/)
    const fresh = (await person.page.locator('main .code').textContent()) ?? ''
    assert.match(fresh, codePattern)
    await openSheet(person, fresh)
    assert.match(await mainText(person), /Yusuf/)
    await openSheet(person, codes[1] ?? '')
    await person.press('button[formaction$="/zettel/ablehnen"]')
    // The counsellor has seen the codes of both slips: neither tells which was a yes.
    for (const [n, code] of codes.entries()) assert.equal(await opened(code), undecided[n])

    assert.deepEqual(await rows(), before, 'the sender does not see what was decided at home')
    await person.close()
    await journey.close()
  })
}
