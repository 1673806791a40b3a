import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { type Journey, variants } from '../support/browser.ts'
import { type ReceivedMail, startMailServer } from '../support/mail-server.ts'
import { uuid } from './samples.ts'
import { demoHouse, handOverWarmly, listed, mainText, openSheet } from './steps.ts'

let mailServer: Awaited<ReturnType<typeof startMailServer>>
const demo = demoHouse(async () => {
  mailServer = await startMailServer()
  return { SMTP_URL: mailServer.url }
})
after(() => mailServer?.stop())

const wish = {
  contactKind: 'telefon',
  contactValue: '0171 3920055',
  sentences: ['leute'],
  note: 'Ich backe gern.',
  prepare: ['rampe'],
  times: ['di', 'abends'],
} as const
/** What opens the links of every house of the demo. */
const demoLinkPin = '730416'
const secret = /Nasrin|3920055|backe|Sprachcafé|Deutsch|Olof|Jobcenter|Agentur|Kowalke/i

/** The next mail that no test has looked at. */
const seen = new Set<ReceivedMail>()
beforeEach(() => {
  for (const mail of mailServer.mails) seen.add(mail)
})
const nextMail = async (part: RegExp): Promise<ReceivedMail> => {
  const mail = await mailServer.waitFor((one) => !seen.has(one) && part.test(one.text))
  seen.add(mail)
  return mail
}

/** The mail's link, in the language of the journey. */
const openLink = async (house: Journey, mail: ReceivedMail): Promise<void> => {
  const path = /\/de(\/antwort\/[\w-]{20,})\s/.exec(mail.text)?.[1]
  assert.ok(path, mail.text)
  assert.equal(await house.open(path), 200)
}

/** Status and HTML with every id made equal: what two visitors see is compared, not which row they asked for. */
const seenAt = async (journey: Journey, path: string) => {
  const answer = await journey.context.request.get(`${demo.url()}/${journey.locale}${path}`, {
    maxRedirects: 0,
  })
  return { status: answer.status(), html: (await answer.text()).replaceAll(new RegExp(uuid, 'g'), ':id') }
}
const acceptButton = 'main form:has(input[name="step"][value="accept"]) button'
const step = (name: string) => `main form:has(input[name="step"][value="${name}"]) button`

after(() => {
  assert.doesNotMatch(
    demo.output(),
    /Nasrin|Zofia|0171 ?3920055|backe|antwort\/[\w-]{20}|[2-9A-Z]{5}-[2-9A-Z]{5}/,
  )
})

for (const variant of variants) {
  test(`the house gets a mail that reveals nothing, and answers without signing in (${variant.name})`, async () => {
    const counsellor = await demo.signIn(variant, 'jobcenter-mitte')
    await handOverWarmly(counsellor, { ...wish, firstName: 'Nasrin' })
    const mail = await nextMail(/antwort/)
    assert.match(mail.to.join(), /\.example$/)
    assert.doesNotMatch(`${mail.subject}\n${mail.text}`, secret)
    assert.doesNotMatch(mail.raw, /Nasrin|0171 ?3920055/)

    const host = await demo.signIn(variant, 'haus-olof-palme')
    const [received = ''] = await listed(host, 'received')
    const house = await demo.journey(variant)
    await openLink(house, mail)
    const shown = await mainText(house)
    assert.match(shown, /Sprachcafé Deutsch/)
    assert.doesNotMatch(shown, /Nasrin|0171 ?3920055|backe/)
    assert.equal(
      await house.page.locator('main dl.facts > div').count(),
      5,
      'house, offer, kind, day, times: not what to prepare, which hints at health',
    )
    if (variant.locale === 'de') assert.match(shown, /Dienstag/, 'the wished times')

    // With the PIN of the house, in this browser, for a quarter of an hour.
    const openButton = 'main form[action$="/oeffnen"] button'
    await house.page.fill('#pin', '000000')
    await house.press(openButton)
    assert.ok(
      await house.page.locator('#confirmed-error').isVisible(),
      'the reader says what they read it for',
    )
    await house.page.locator('#confirmed').check({ force: true })
    await house.page.fill('#pin', '000000')
    await house.press(openButton)
    assert.ok(await house.page.locator('#pin-error').isVisible())
    assert.ok(await house.page.locator('#confirmed').isChecked(), 'what was ticked stays')
    await house.page.fill('#pin', demoLinkPin)
    await house.press(openButton)
    for (const part of ['Nasrin', '0171 3920055', 'Ich backe gern.'])
      assert.ok((await mainText(house)).includes(part), part)
    await house.press('main form[action$="/schliessen"] button')
    assert.doesNotMatch(await mainText(house), /Nasrin|0171 ?3920055|backe/)

    await house.press(acceptButton)
    assert.match(house.page.url(), /ok=1$/)
    assert.equal(await house.page.locator(acceptButton).count(), 0)
    await house.page.reload()
    await house.check()
    await house.close()

    // Names and contact: only for a signed-in member of this house.
    await host.press(`#received a[href$="${received}"]`)
    assert.match(await mainText(host), /Nasrin/)
    assert.match(await mainText(host), /0171 3920055/)
    await host.press('main form[action$="/uebernehmen"] button')
    assert.equal(await host.page.locator('main form[action$="/uebernehmen"]').count(), 0, 'it is theirs now')
    const [sent = ''] = await listed(counsellor, 'sent')
    assert.match((await counsellor.page.locator('#sent tbody tr').first().textContent()) ?? '', /angenommen/)

    const stranger = await demo.signIn(variant, 'haus-villa-luetzow')
    const none = '/uebergaben/00000000-0000-4000-8000-000000000000'
    for (const journey of [stranger, counsellor])
      assert.deepEqual(await seenAt(journey, `/uebergaben/${received}`), await seenAt(journey, none))
    for (const journey of [stranger, host])
      assert.deepEqual(await seenAt(journey, `/uebergaben/${sent}`), await seenAt(journey, none))
    assert.equal((await seenAt(stranger, `/uebergaben/${received}`)).status, 404)
    for (const journey of [stranger, host, counsellor]) await journey.close()
  })

  test(`the house says no with a reason of its own and knows something better (${variant.name})`, async () => {
    const counsellor = await demo.signIn(variant, 'jobcenter-mitte')
    const code = await handOverWarmly(counsellor, { ...wish, firstName: 'Idris', contactKind: 'keine' })
    const house = await demo.journey(variant)
    await openLink(house, await nextMail(/antwort/))
    await house.press(step('decline'))
    assert.ok(await house.page.locator('#reason-error').isVisible(), 'a reason is needed')
    const reasons = await house.page
      .locator('input[name="reason"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    assert.deepEqual(
      reasons,
      ['voll', 'pausiert', 'voraussetzung', 'sprache', 'barriere', 'anderer-ort', 'doppelt'],
      'about the house or the offer only',
    )
    await house.page.locator('input[name="reason"][value="voll"]').check({ force: true })
    await house.page.selectOption('select[name="better"]', { index: 1 })
    await house.press(step('decline'))
    assert.match(house.page.url(), /ok=1$/)

    const [sent = ''] = await listed(counsellor, 'sent')
    const row = counsellor.page.locator('#sent tbody tr').first()
    assert.match((await row.textContent()) ?? '', /dort nicht möglich\s*besser: /)
    await counsellor.press(`#sent a[href$="${sent}"]`)
    await counsellor.press('main dl a[href*="/angebote/"]')

    const person = await demo.journey(variant)
    await openSheet(person, code)
    assert.match(await mainText(person), /Idris/)
    for (const journey of [person, house, counsellor]) await journey.close()
  })

  test(`the person sees everything, takes it back, and the sender is not told (${variant.name})`, async () => {
    const counsellor = await demo.signIn(variant, 'jobcenter-mitte')
    const code = await handOverWarmly(counsellor, { ...wish, firstName: 'Zofia' })
    const host = await demo.signIn(variant, 'haus-olof-palme')
    const [received = ''] = await listed(host, 'received')
    await host.press(`#received a[href$="${received}"]`)
    await host.press(acceptButton)
    const [sent = ''] = await listed(counsellor, 'sent')
    const counsellorSees = async () => [
      await seenAt(counsellor, '/uebergaben'),
      await seenAt(counsellor, '/uebergaben?stand=angenommen'),
      await seenAt(counsellor, '/uebergaben?stand=abgeschlossen'),
      await seenAt(counsellor, `/uebergaben/${sent}`),
    ]
    const before = await counsellorSees()

    // On another device, in Arabic, typed as people type.
    const person = await demo.journey({ ...variant, locale: 'ar' })
    await openSheet(person, ` ${code.toLowerCase().replace('-', ' ')} `)
    const passedOn = await mainText(person)
    for (const part of [
      'Zofia',
      '0171 3920055',
      'Ich backe gern.',
      'Sprachcafé Deutsch',
      'Jobcenter Berlin Mitte',
    ])
      assert.ok(passedOn.includes(part), `the sheet does not say ${part}`)
    assert.equal(new URL(person.page.url()).search, '', 'the code is not in the address')

    await person.press('main form:has(input[name="frage"]) button')
    await person.press('main .kern-alert form[action$="/zettel"] button')
    assert.match(await mainText(host), /Zofia/, 'asked, answered no: nothing happened')
    await person.press('main form:has(input[name="frage"]) button')
    await person.press('form[action$="/zettel/zuruecknehmen"] button')

    await host.page.reload()
    await host.check()
    assert.doesNotMatch(await mainText(host), /Zofia|0171 ?3920055|backe/, "the house's copy is gone")
    assert.match(await mainText(host), /vernichten/)
    assert.equal(await host.page.locator('main form').count(), 0, 'nothing more to do there')
    assert.doesNotMatch((await seenAt(host, '/uebergaben')).html, /Zofia/)
    assert.deepEqual(await counsellorSees(), before, 'the sender is not told')

    const forget = await nextMail(/vernichten/)
    assert.doesNotMatch(`${forget.subject}\n${forget.text}`, secret)
    seen.add(await nextMail(/antwort/))

    // The counsellor has seen the code on the print: it must not tell them either.
    await openSheet(person, code)
    assert.equal(await mainText(person), passedOn)
    for (const journey of [person, host, counsellor]) await journey.close()
  })

  test(`"angekommen" reaches the sender when the person says so, not before (${variant.name})`, async () => {
    const counsellor = await demo.signIn(variant, 'jobcenter-mitte')
    const code = await handOverWarmly(counsellor, { ...wish, firstName: 'Bogdan' })
    const host = await demo.signIn(variant, 'haus-olof-palme')
    const [received = ''] = await listed(host, 'received')
    await host.press(`#received a[href$="${received}"]`)
    await host.press(acceptButton)
    const [sent = ''] = await listed(counsellor, 'sent')
    const before = await seenAt(counsellor, `/uebergaben/${sent}`)
    await host.press(step('arrive'))
    assert.match(await mainText(host), /angekommen/)
    assert.deepEqual(await seenAt(counsellor, `/uebergaben/${sent}`), before)
    assert.doesNotMatch(before.html, /angekommen/)

    const person = await demo.journey({ ...variant, locale: 'ar' })
    await openSheet(person, code)
    await person.press('form[action$="/zettel/angekommen"] button')
    assert.equal(await person.page.locator('form[action$="/zettel/angekommen"]').count(), 0)
    assert.match((await seenAt(counsellor, `/uebergaben/${sent}`)).html, /angekommen \(am /)

    await host.press(step('end'))
    seen.add(await nextMail(/antwort/))
    for (const journey of [person, host, counsellor]) await journey.close()
  })
}
