import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { httpClient, pick } from '../support/http-client.ts'
import { type RunningServer, startDemo } from '../support/server.ts'
import { weigh } from '../support/weight.ts'
import { findOffer, uuid } from './samples.ts'

/** Bytes as they travel: what a cheap phone on a slow line has to fetch. */
const limits = { html: 14_000, css: 12_000, all: 60_000 }

let server: RunningServer
before(async () => {
  server = await startDemo()
})
after(() => server?.stop())

test('the pages of a person are light, need no script and ask nobody else', async () => {
  const client = httpClient(server.url)
  const offer = await findOffer(client, 'Sprachcafé Deutsch miteinander reden', '13355')
  const house = pick((await client.get(`/de/angebote/${offer}`)).body, new RegExp(`/einrichtungen/(${uuid})`))
  const pages: readonly [name: string, path: string, form?: string][] = [
    ['start', '/'],
    ['hits', '/angebote?text=Deutsch+lernen&near=10115'],
    ['everything near', '/angebote?near=10115'],
    ['sensitive hits', '/angebote', 'need=gesundheit&near=10115'],
    ['nothing found', '/angebote?text=xyzxyz&near=10115'],
    ['unknown place', '/angebote?text=Deutsch&near=Nirgendheim'],
    ['offer', `/angebote/${offer}`],
    ['house', `/einrichtungen/${house}`],
    ['slip', '/zettel'],
  ]
  const wrong: string[] = []
  for (const [name, path, form] of pages) {
    const told: string[] = []
    for (const locale of locales) {
      const page = await weigh(server.url, `/${locale}${path}`, form)
      const where = `${name} in ${locale}`
      for (const part of ['html', 'css', 'all'] as const)
        if (page[part] > limits[part]) wrong.push(`${where}: ${part} ${page[part]} bytes`)
      if (page.fonts.length > 1) wrong.push(`${where}: ${page.fonts.length} fonts`)
      if (/<script|<iframe| on[a-z]+="/.test(page.text)) wrong.push(`${where}: needs a script or a frame`)
      if (page.others.some((other) => /^(https?:)?\/\//.test(other)))
        wrong.push(`${where}: asks somebody else`)
      told.push(`${locale} ${page.html}/${page.css}/${page.all}`)
    }
    console.log(`  ${name}: ${told.join(', ')}`)
  }
  console.log('  (bytes of HTML / CSS / everything, compressed as they travel)')
  assert.deepEqual(wrong, [])
})
