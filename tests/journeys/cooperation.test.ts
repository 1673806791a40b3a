import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Journey, type Variant, variants } from '../support/browser.ts'
import { root } from '../support/server.ts'
import { uuid } from './samples.ts'
import { accountButton, demoHouse, mainText } from './steps.ts'

const demo = demoHouse()

const button = (words: string) => `main button:has-text("${words}")`
const link = (words: string) => `main a:has-text("${words}")`
const card = (words: string) => `main article:has-text("${words}")`
const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })

/** Somebody else, in the same browser. */
const becomes = async ({ open, press, context }: Journey, account: string): Promise<void> => {
  await context.clearCookies()
  await open('/anmelden')
  await press(accountButton(account))
}

const pathOf = ({ page }: Journey): string => {
  const { pathname, search } = new URL(page.url())
  return pathname.replace(/^\/\w+/, '') + search
}

/** Everybody whom the demo knows by name. */
const people = (['accounts', 'who-is-who'] as const).flatMap((file) => {
  type Told = { readonly name: string; readonly contacts?: readonly { readonly name: string }[] }
  const told: readonly Told[] = JSON.parse(readFileSync(join(root, `src/demo/data/${file}.json`), 'utf8'))
  return told.flatMap(({ name, contacts }) => contacts?.map((one) => one.name) ?? [name])
})

/** A journey on which no page of "who knows whom" tells a single employee's name. */
const nameless = (journey: Journey): Journey => {
  const check = async (): Promise<void> => {
    if (!journey.page.url().includes('/kontakte')) return
    const text = await mainText(journey)
    assert.deepEqual(
      people.filter((name) => text.includes(name)),
      [],
      `names on ${journey.page.url()}`,
    )
  }
  return {
    ...journey,
    open: async (path) => {
      const status = await journey.open(path)
      await check()
      return status
    },
    press: async (target) => {
      await journey.press(target)
      await check()
    },
  }
}

/** Pairs of teams and houses that know each other, as the page says it. */
const knownPairs = async (journey: Journey, contacts: string): Promise<number> => {
  await journey.open(contacts)
  return Number(/(\d+) von \d+ Paaren/.exec(await mainText(journey))?.[1])
}

/** Each way has a white spot of its own: who proposes, which team, which house, who answers for it. */
const whiteSpots: Readonly<
  Record<Variant['locale'], Readonly<Record<'by' | 'team' | 'house' | 'host', string>>>
> = {
  de: {
    by: 'jobcenter-mitte',
    team: 'Team unter 25',
    house: 'Kiez-Zentrum Villa Lützow',
    host: 'haus-villa-luetzow',
  },
  ar: {
    by: 'leitung-mitte',
    team: 'Leistung Team 3',
    house: 'Nachbarschaftstreff im Olof-Palme-Zentrum',
    host: 'haus-olof-palme',
  },
}

for (const variant of variants)
  test(`from a white spot to getting to know each other (${variant.name})`, async () => {
    const { by, team, house, host } = whiteSpots[variant.locale]
    const journey = nameless(await demo.signIn(variant, by))
    const { page, press, open } = journey
    await open('/kooperation')
    assert.match(page.url(), new RegExp(`/kooperation/${uuid}$`))
    await press(link('Wer kennt wen ansehen'))
    const contacts = pathOf(journey)
    const before = await knownPairs(journey, contacts)

    // The white spot, by social space, and a proposal.
    await press(page.locator('#teams a', { hasText: team }))
    const ofTeam = pathOf(journey)
    const proposing = page.locator(card(house)).locator('a:has-text("Vorschlagen")')
    const isWhite = async (): Promise<boolean> => (await proposing.count()) === 1
    const unfold = async (): Promise<void> => {
      if (!(await proposing.isVisible()))
        await page.locator('main details', { hasText: house }).locator('summary').click()
    }
    assert.ok(await isWhite())
    await unfold()
    await press(proposing)
    assert.ok(await page.isChecked('input[value="hospitation"]'), 'a kind is chosen already')
    const suggested = await page.inputValue('#day')
    assert.ok(suggested > today(), 'and a day')
    await page.fill('#day', '2020-01-01')
    await page.fill('#message', 'Wir möchten sehen, wie Ihr Haus arbeitet.')
    await press(button('Vorschlag senden'))
    assert.match(await mainText(journey), /Bitte nennen Sie einen Tag/)
    assert.equal(await page.inputValue('#message'), 'Wir möchten sehen, wie Ihr Haus arbeitet.')
    await page.fill('#day', suggested)
    await press(button('Vorschlag senden'))
    const title = `Hospitation: ${team} und ${house}`
    const agreed = page.locator('#verabredungen article', { hasText: title })
    assert.match((await agreed.textContent()) ?? '', /wartet auf Antwort/)

    // The house finds it, and another day suits it better.
    await becomes(journey, host)
    await open(contacts)
    assert.match((await agreed.textContent()) ?? '', /Ihre Antwort fehlt noch/)
    await press(agreed.locator('a:has-text("Antworten")'))
    await page.fill('#answer', 'Kommen Sie gern gleich vorbei.')
    await press(button('Anderen Tag vorschlagen'))
    assert.equal(await page.inputValue('#answer'), 'Kommen Sie gern gleich vorbei.', 'a day is missing')
    await page.fill('#day', today())
    await press(button('Anderen Tag vorschlagen'))
    assert.match((await agreed.textContent()) ?? '', /anderer Tag vorgeschlagen/)

    // The team agrees. The day has come: one click, and it is recorded.
    await becomes(journey, by)
    await open(contacts)
    await press(agreed.locator('a:has-text("Antworten")'))
    assert.match(await mainText(journey), /Kommen Sie gern gleich vorbei/)
    await press(button('Dieser Tag passt'))
    assert.match((await agreed.textContent()) ?? '', /Hat es stattgefunden/)
    await press(agreed.locator('button:has-text("Ja, eintragen")'))
    assert.match(await mainText(journey), /Eingetragen: Hospitation am/)
    const recorded = pathOf(journey)
    assert.equal(await knownPairs(journey, contacts), before + 1)
    assert.equal(await agreed.count(), 0, 'nothing waits any more')
    await open(ofTeam)
    assert.ok(!(await isWhite()), 'the white spot is gone')

    // Taken back it is one again; a call takes a single click, too.
    await open(recorded)
    await press(button('Rückgängig'))
    assert.match(await mainText(journey), /Der Eintrag ist gelöscht/)
    assert.equal(await knownPairs(journey, contacts), before)
    await open(ofTeam)
    assert.ok(await isWhite())
    await unfold()
    await press(page.locator(card(house)).locator('button:has-text("Heute telefoniert")'))
    assert.match(await mainText(journey), /Eingetragen: Anruf am/)
    assert.ok(!(await isWhite()))
    assert.equal(await knownPairs(journey, contacts), before + 1)
    await journey.close()
  })

/** Takes one of the named in a list, as whoever coordinates does. */
const choose = async (
  { page, press }: Journey,
  section: string,
  from: string,
  name: string,
  does: string,
) => {
  const details = page.locator(`${section} details`, { has: page.locator(from) })
  if (!(await page.locator(from).isVisible())) await details.locator('summary').click()
  const option = page.locator(`${from} option`, { hasText: name }).first()
  const chosen = (await option.textContent()) ?? ''
  await page.selectOption(from, (await option.getAttribute('value')) ?? '')
  await press(`${section} button:has-text("${does}")`)
  return chosen
}

const formatsOf = async (journey: Journey): Promise<number> =>
  Number(/(\d+) gemeinsame[sn]? Format/.exec(await mainText(journey))?.[1] ?? 0)

for (const variant of variants)
  test(`from a gap over the agenda to a joint offer (${variant.name})`, async () => {
    const journey = await demo.signIn(variant, 'koordination-mitte')
    const { page, press, open } = journey
    const network = pathOf(journey)
    const formats = await formatsOf(journey)

    // A field that is missing in several spaces, and there one cell without anything; each way takes another.
    await press(page.locator('main a[href$="/luecken"]'))
    await press('main li a[href*="feld="]:not([href*="gruppe="]):not([href*="raum="])')
    const missing = page.locator('#matrix a:has-text("nichts")')
    await press(variant.locale === 'de' ? missing.first() : missing.last())
    const gap = pathOf(journey)
    assert.match(gap, /raum=\w+&feld=\w+&gruppe=\w+/)
    assert.match(await mainText(journey), /Hier gibt es nichts in Reichweite/)

    // A point must not be about a client: asked before anything is saved, and what was typed stays.
    const title = await page.inputValue('#title')
    assert.match(title, /^Lücke: /)
    const typed = 'Frau Müller, Kundennummer 123A456789, findet hier keinen Kurs.'
    await page.fill('#text', typed)
    await press(button('Auf die Tagesordnung setzen'))
    assert.match(await mainText(journey), /Geht es hier um eine Klientin oder einen Klienten\?/)
    assert.equal(await page.inputValue('#text'), typed)
    assert.equal(await page.inputValue('#title'), title)
    await open(`${network}/punkte`)
    assert.ok(!(await mainText(journey)).includes(title), 'nothing was saved')
    await open(gap)
    await page.fill('#text', 'Wer hier wohnt, hat es zu weit.')
    await press(button('Auf die Tagesordnung setzen'))
    assert.match(await mainText(journey), /Der Punkt steht auf der Liste/)

    // It waits with the open points, and comes to the next round.
    await press(link('Zur Liste der Punkte'))
    assert.equal(await page.locator('main article', { hasText: title }).count(), 1)
    await open(network)
    await press('#steuerung a[href*="/runden/"]')
    const waiting = page.locator('#waiting tbody tr', { hasText: title })
    assert.match((await waiting.textContent()) ?? '', /aus den Lücken/)
    await press(waiting.locator('button'))
    assert.ok((await page.textContent('#tagesordnung'))?.includes(title))
    assert.equal(await waiting.count(), 0)

    // The gap leads to the round; from the agenda an idea, which knows already what it is about.
    const round = pathOf(journey)
    const point = page.locator('#tagesordnung article', { hasText: title })
    await press(point.locator('a:has-text("Zur Lücke")'))
    assert.equal(pathOf(journey), gap)
    assert.match(await mainText(journey), /Das steht schon auf der Liste/)
    await press(link('Runde öffnen'))
    assert.equal(pathOf(journey), round.split('?')[0])
    await press(point.locator('a:has-text("Daraus ein gemeinsames Angebot machen")'))
    const asked = new URLSearchParams(gap.split('?')[1])
    assert.ok(await page.isChecked(`input[name="fields[]"][value="${asked.get('feld')}"]`))
    assert.ok(await page.isChecked(`input[name="targetGroups[]"][value="${asked.get('gruppe')}"]`))
    assert.equal(await page.inputValue('#areaCode'), asked.get('raum'))
    const idea = `Gemeinsam vor Ort ${variant.locale}`
    await page.fill('#title', idea)
    await page.fill('#about', 'Zwei Häuser kommen abwechselnd dorthin, wo bisher nichts ist.')
    await press(button('Idee vorschlagen'))
    const format = pathOf(journey).split('?')[0] ?? ''
    assert.match(format, new RegExp(`^/format/${uuid}$`))

    // Gap, point and idea lead to each other; the idea comes onto the list as well, by one click.
    await press(page.locator('#tagesordnung a', { hasText: title }))
    await press(point.locator('a', { hasText: idea }))
    assert.equal(pathOf(journey), format)
    await press(button('Auf die nächste Tagesordnung setzen'))
    assert.match(await mainText(journey), /Es steht jetzt auf der Liste/)
    await open(gap)
    assert.equal(await page.locator(link(idea)).count(), 1)

    // Agreed on by two houses at least; what was typed stays.
    const step = async (name: string, said: string): Promise<void> => {
      await open(format)
      await press(link('Wie geht es weiter?'))
      await page.click(`label:has-text("${name}")`)
      await page.fill('#said', said)
      await press(button('Schritt festhalten'))
    }
    await step('Vereinbaren', 'Die Runde will es versuchen.')
    assert.match(await mainText(journey), /erst, wenn mindestens zwei Häuser mitmachen/)
    assert.equal(await page.inputValue('#said'), 'Die Runde will es versuchen.')
    await open(format)
    await choose(journey, '#wer', '#organizationId', 'FiPP', 'Haus aufnehmen')
    await step('Vereinbaren', 'Die Runde will es versuchen.')
    assert.match(await mainText(journey), /vereinbart seit/)
    await step('Ausprobieren', '')
    assert.match(await mainText(journey), /wird ausprobiert seit/)

    // People find it by an offer of the directory; the network finds it on its home.
    const offer = await choose(journey, '#verzeichnis', '#serviceId', 'FiPP', 'Angebot verknüpfen')
    const linked = (await page.locator('#verzeichnis > ul a').first().textContent()) ?? '-'
    assert.ok(offer.startsWith(linked), `${offer} is ${linked}`)
    await open(network)
    assert.equal(await formatsOf(journey), formats + 1)
    await press(link('Alle Formate und Ideen'))
    assert.match(
      (await page.locator('main article', { hasText: idea }).textContent()) ?? '',
      /wird ausprobiert/,
    )
    await journey.close()
  })
