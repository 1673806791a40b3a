import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { startBrowser, startJourney, variants } from '../support/browser.ts'
import { signedIn } from '../support/http-client.ts'
import { demoSeed, type RunningServer, root, runToEnd, startServer } from '../support/server.ts'
import { uuid } from './samples.ts'
import { accountButton, mainText } from './steps.ts'

// All 404 Jobcenter with a cooperation each, below the frame of the demo: as the operator sets up a country.

const data = join(root, '../shared/data')
const skip = existsSync(data) ? false : `the real files are not here (${data})`

const commands = [
  ['import', 'places', join(data, 'germany-vg5000/laender.geojson')],
  ['import', 'places', join(data, 'germany-vg5000/kreise.geojson')],
  ['import', 'places', join(data, 'berlin-lor-2021/bezirke.geojson')],
  ['import', 'organizations', join(data, 'jobcenter-2026/jobcenter-2026-ags.csv')],
  ['networks-from-jobcenters', 'rahmen-bund'],
]

let server: RunningServer | undefined
let browser: Browser | undefined
let dataDir = ''
before(async () => {
  if (skip) return
  const seed = await demoSeed()
  dataDir = mkdtempSync(join(tmpdir(), 'trittstein-country-'))
  cpSync(seed, dataDir, { recursive: true })
  for (const command of commands) {
    const { status, said } = runToEnd(['cli', ...command], { DEMO: 'on', DATA_DIR: dataDir })
    assert.equal(status, 0, said)
    if (command[0] === 'networks-from-jobcenters') assert.match(said, /Founded 401 cooperations/)
  }
  server = await startServer({ DEMO: 'on' }, { dataDir })
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
  if (dataDir) rmSync(dataDir, { recursive: true, force: true })
})

for (const [turn, variant] of variants.entries())
  test(`the owner of the frame finds who needs help among 404 cooperations (${variant.name})`, {
    skip,
  }, async () => {
    const journey = await startJourney(browser!, server!.url, variant)
    const { page, open, press } = journey
    await open('/anmelden')
    await press(accountButton('rahmen-bund'))
    await open('/kooperation')
    await press('main a[href$="/land"]')
    const land = new URL(page.url()).pathname.replace(/^\/[a-z-]+/, '')
    assert.match(land, new RegExp(`^/kooperation/${uuid}/land$`))
    assert.match(await mainText(journey), /404/)
    const rows = page.locator('#kooperationen tbody tr')
    assert.equal(await rows.count(), 50)
    await press('.pagination a[rel="next"]')
    assert.equal(await rows.count(), 50)

    // By Land, then by state: what is left waits for signatures.
    await page.selectOption('#land', 'BE')
    await press('main form[method="get"] button')
    assert.equal(await rows.count(), 12)
    await page.selectOption('#stand', 'abgestimmt')
    await press('main form[method="get"] button')
    assert.equal(await rows.count(), 1)
    assert.equal(await page.inputValue('#land'), 'BE')
    const csv = await journey.context.request.get(
      `${server!.url}/${variant.locale}${land}.csv?${new URL(page.url()).searchParams}`,
    )
    assert.equal((await csv.text()).trim().split('\r\n').length, 2)
    await press('#kooperationen tbody a')
    assert.match(await mainText(journey), /Zukunftswerkstatt Heinersdorf/)

    const companions = page.locator('#begleitungen tbody tr')
    assert.equal(await companions.count(), turn)
    await page.locator('#begleitung summary').click()
    await page.selectOption('#organizationId', { index: 1 + turn })
    await page.fill('#team', 'Servicebüro Süd')
    await press('#begleitung form button')
    assert.equal(await companions.count(), 1 + turn)
    await open(`${land}?suche=pankow`)
    assert.match(await mainText(journey), /\(Servicebüro Süd\)/)

    await press('main a[href$="/land/kreise"]')
    assert.match(await mainText(journey), /400/)
    assert.equal(await page.locator('#kreise tbody tr').count(), 50)
    // The whole map is asked for without a browser: axe would look at each of 400 Kreise.
    const map = await journey.context.request.get(`${server!.url}/${variant.locale}${land}/kreise?karte=1`)
    assert.ok((await map.text()).split('<path').length > 400)
    await page.selectOption('#land', 'SN')
    await press('main form[method="get"] button')
    await press('main a[href*="karte=1"]')
    assert.equal(await page.locator('svg.chart a path').count(), 13)
    assert.equal(await page.locator('#karte-table tbody tr').count(), 13)
    await page.selectOption('#kooperation', 'ohne')
    await press('main form[method="get"] button')
    assert.equal(await page.locator('svg.chart path').count(), 0)
    await journey.close()
  })

test('whoever belongs to a region sees neither the list nor another region', { skip }, async () => {
  const bund = await signedIn(server!.url, 'rahmen-bund')
  const frame = (await bund.get('/de/kooperation')).headers.get('location') ?? ''
  const [, below] = new RegExp(`/land/(${uuid})"`).exec((await bund.get(`${frame}/land`)).body) ?? []
  for (const account of ['koordination-mitte', 'jobcenter-pankow', 'betreiber']) {
    const client = await signedIn(server!.url, account)
    for (const path of ['', '.csv', '/kreise', `/${below}`])
      assert.equal((await client.get(`${frame}/land${path}`)).status, 404, `${account} ${path}`)
  }
})
