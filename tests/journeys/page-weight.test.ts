import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { httpClient, pick } from '../support/http-client.ts'
import { type RunningServer, startDemo } from '../support/server.ts'
import { findOffer, uuid } from './samples.ts'

/** Bytes as they travel: what a cheap phone on a slow line has to fetch. */
const limits = { html: 14_000, css: 12_000, all: 60_000 }
const locales = ['de', 'de-leicht', 'en', 'ar'] as const

let server: RunningServer
before(async () => {
  server = await startDemo()
})
after(() => server?.stop())

interface Travelled {
  readonly bytes: number
  readonly text: string
}

/** One file as a browser asks for it, with the size of what really came. */
const travel = (path: string, form?: string): Promise<Travelled> =>
  new Promise((resolve, reject) => {
    const asking = request(
      `${server.url}${path}`,
      {
        method: form === undefined ? 'GET' : 'POST',
        headers: {
          'accept-encoding': 'gzip, deflate, br',
          ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const body = Buffer.concat(chunks)
          const unzip = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[
            response.headers['content-encoding'] ?? ''
          ]
          resolve({ bytes: body.length, text: (unzip ? unzip(body) : body).toString('utf8') })
        })
      },
    )
    asking.on('error', reject)
    asking.end(form)
  })

const unique = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
]

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
  const files = new Map<string, Travelled>()
  const file = async (path: string): Promise<Travelled> => {
    const known = files.get(path) ?? (await travel(path))
    files.set(path, known)
    return known
  }
  for (const [name, path, form] of pages) {
    const told: string[] = []
    for (const locale of locales) {
      const { bytes: html, text } = await travel(`/${locale}${path}`, form)
      const sheets = unique(text, /<link rel="stylesheet" href="([^"]+)"/g)
      let css = 0
      const fonts = new Set<string>()
      const others = unique(
        text,
        /<(?:img|source|video|audio|iframe|script|link)\b[^>]* (?:src|href)="([^"]+)"/g,
      )
      for (const sheet of sheets) {
        const found = await file(sheet)
        css += found.bytes
        for (const font of unique(found.text, /url\(["']?([^"')]+\.woff2)["']?\)/g))
          fonts.add(new URL(font, `${server.url}${sheet}`).pathname)
      }
      let all = html + css
      for (const one of new Set([...fonts, ...others.filter((other) => !sheets.includes(other))]))
        all += (await file(one)).bytes
      const where = `${name} in ${locale}`
      if (html > limits.html) wrong.push(`${where}: HTML ${html} bytes`)
      if (css > limits.css) wrong.push(`${where}: CSS ${css} bytes`)
      if (fonts.size > 1) wrong.push(`${where}: ${fonts.size} fonts`)
      if (all > limits.all) wrong.push(`${where}: ${all} bytes in all`)
      if (/<script|<iframe| on[a-z]+="/.test(text)) wrong.push(`${where}: needs a script or a frame`)
      if (others.some((other) => /^(https?:)?\/\//.test(other))) wrong.push(`${where}: asks somebody else`)
      told.push(`${locale} ${html}/${css}/${all}`)
    }
    console.log(`  ${name}: ${told.join(', ')}`)
  }
  console.log('  (bytes of HTML / CSS / everything, compressed as they travel)')
  assert.deepEqual(wrong, [])
})
