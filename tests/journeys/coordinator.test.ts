import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { variants } from '../support/browser.ts'
import { httpClient, signedIn } from '../support/http-client.ts'
import { root } from '../support/server.ts'
import { demoHouse } from './steps.ts'

const demo = demoHouse()

const accounts = JSON.parse(readFileSync(join(root, 'src/demo/data/accounts.json'), 'utf8')) as readonly {
  name: string
}[]
/** Who looks may read their own name in the frame. */
const colleagues = accounts.map(({ name }) => name).filter((name) => name !== 'Kerstin Adomeit')

/** All counts in a cell's text: what stands after a colon, or alone. Years and quarters are no counts. */
const countsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?:^|:)\s*([\d.]+)\s*$/g)].map(([, digits = '']) => Number(digits.replaceAll('.', '')))

for (const variant of variants)
  test(`a coordinator sees how it went, and no count of one or two (${variant.name})`, async () => {
    const journey = await demo.signIn(variant, 'koordination-mitte')
    const { page, press, open } = journey
    assert.match(page.url(), /\/kooperation\//)
    assert.equal(await open('/auswertung'), 200)
    const periods = await page
      .locator('#quartal option')
      .evaluateAll((all) => all.map((option) => option.getAttribute('value') ?? ''))
    assert.ok(periods.length >= 4)
    let cells = 0
    for (const period of periods) {
      await page.selectOption('#quartal', period)
      await press('main form button[type="submit"]')
      assert.equal(new URL(page.url()).searchParams.get('quartal'), period)
      const texts = await page.locator('main td.kern-table__cell--numeric > div').allTextContents()
      assert.ok(texts.length > 0)
      for (const text of texts)
        assert.ok(countsIn(text).length > 0 || !/\d/.test(text), `no number goes unread: ${text}`)
      for (const count of texts.flatMap(countsIn)) {
        cells += 1
        assert.ok(count === 0 || count >= 3, `${period}: a count of ${count}`)
      }
      const csv = await journey.context.request.get(
        `${demo.url()}/${variant.locale}/auswertung.csv?quartal=${period}`,
      )
      const lines = (await csv.text()).trim().split('\r\n')
      assert.ok(lines.length > 10)
      for (const line of lines) {
        const fields = line.split(';')
        assert.equal(fields.length, 9, line)
        for (const field of [fields[5] ?? '', fields[8] ?? ''])
          assert.doesNotMatch(field, /^[12]$/, `${period}: ${line}`)
      }
      const everything = `${await page.content()}${lines.join()}`
      for (const name of colleagues) assert.ok(!everything.includes(name), `${name} in ${period}`)
    }
    assert.ok(cells > 0, 'no count was shown')
    console.log(`  ${cells} counts of ${periods.length} periods read`)

    // A period that was never published shows the latest, and nobody's hand-overs are to be found here.
    await open('/auswertung?quartal=1999-Q1')
    const latest = periods.find((one) => one.includes('-Q'))
    assert.ok(latest)
    assert.equal(await page.inputValue('#quartal'), latest)
    assert.equal(await open('/uebergaben'), 404)
    await journey.close()
  })

test('whoever does not coordinate sees no figures', async () => {
  for (const account of ['jobcenter-mitte', 'haus-olof-palme', 'datenschutz-mitte', 'betreiber']) {
    const client = await signedIn(demo.url(), account)
    for (const path of ['auswertung', 'auswertung.csv']) {
      const [answer, nothing] = [await client.get(`/de/${path}`), await client.get(`/de/nichts-${path}`)]
      assert.equal(answer.status, 404, `${account} ${path}`)
      assert.equal(answer.body, nothing.body.replaceAll(`nichts-${path}`, path))
    }
  }
  assert.equal((await httpClient(demo.url()).get('/de/auswertung')).status, 303)
})
