import { serve } from '@hono/node-server'
import { sessions } from '#people'
import { makeApp } from '#platform/http/server.ts'
import { aWorld } from '#platform/testing.ts'
import { chapters } from '../chapters.ts'
import { loadDemo } from '../demo/index.ts'
import { startBrowser, startJourney } from '../../tests/support/browser.ts'
const world = await aWorld({ chapters, sessions, now: () => new Date('2026-11-23T08:00:00Z'), config: { baseUrl: 'http://127.0.0.1:4567' } })
await loadDemo(world, () => {})
const server = serve({ fetch: makeApp(world).fetch, port: 4567, hostname: '127.0.0.1' })
const browser = await startBrowser()
const base = 'http://127.0.0.1:4567'
try {
for (const [loc, js] of [['de', true], ['ar', false]] as const) {
  const j = await startJourney(browser, { javaScript: js, width: 360 })
  j.page.setDefaultTimeout(8000)
  const check = async (name: string) => { try { await j.check(); console.log(loc, name, 'ok', (await j.page.title())) } catch (e) { console.log(loc, name, (e as Error).message.slice(0, 900)) } 
    if (js) { const w = await j.page.evaluate('document.documentElement.scrollWidth') ; console.log('   width', w) } }
  if (loc === 'ar') {
  await j.page.goto(`${base}/${loc}/`); await check('home')
  await j.page.fill('#near', '10115'); await j.page.locator('button.pictogram-tile').first().click(); console.log(j.page.url()); await check('results')
  await j.page.goto(`${base}/${loc}/`); await j.page.fill('#near', '10115'); await j.page.locator('button[value=geld]').click(); console.log(j.page.url()); await check('posted')
  await j.page.goto(`${base}/${loc}/angebote?text=quidditch&near=13353&weekday=MO`); await check('empty')
  }
  await j.page.goto(`${base}/${loc}/anmelden`); await j.page.locator('form:has(input[value=jobcenter-mitte]) button').click(); console.log(j.page.url()); await check('beratung')
  await j.page.locator('input[value=deutsch]').check(); await j.page.locator('form:has(#need) button[type=submit]').last().click(); console.log(j.page.url()); await check('hits')
  if (loc === 'de') await j.page.screenshot({ path: '/tmp/shot-hits.png', clip: {x:0,y:0,width:360,height:1600}, fullPage: true })
  await j.page.locator('input[name="angebot[]"]').nth(0).check(); await j.page.locator('input[name="angebot[]"]').nth(1).check()
  await j.page.locator('#vergleich button').click(); await check('compare')
  if (loc === 'de') { await j.page.setViewportSize({ width: 1100, height: 900 }); await j.page.screenshot({ path: '/tmp/shot-compare.png' }) }
  await j.page.goBack(); await check('back'); console.log(j.page.url())
}
} catch (e) { console.log((e as Error).message) }
await browser.close(); server.close(); await world.close(); process.exit(0)
