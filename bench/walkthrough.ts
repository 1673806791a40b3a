import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { sent } from '../src/walkthrough/practice/testing.ts'
import { type Fields, httpClient } from '../tests/support/http-client.ts'

const connections = 10
const seconds = 4

interface Page {
  readonly name: string
  readonly path: string
  /** Undefined: the page is a GET. */
  readonly body?: string | undefined
  readonly html: string
}

const encoded = (fields: Fields): string => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return body.toString()
}

/** The pages of a walk with the largest household, each as its form asks for it. */
const pagesOf = async (serverUrl: string): Promise<readonly Page[]> => {
  const client = httpClient(serverUrl)
  const start = await client.get('/de/antrag-ueben')
  const begun = await client.post('/de/antrag-ueben/anfangen', { wer: 'familie', plz: '13353' })
  const posted = async (name: string, path: string, fields: Fields = {}): Promise<Page> => {
    const all = sent(begun.body, fields)
    const { status, body } = await client.post(`/de/antrag-ueben/${path}`, all)
    if (status !== 200) throw new Error(`${path} answers ${status}`)
    return { name, path: `/de/antrag-ueben/${path}`, body: encoded(all), html: body }
  }
  return [
    { name: 'start', path: '/de/antrag-ueben', html: start.body },
    await posted('the nine steps', 'schritte'),
    await posted('a step, with help nearby', 'schritt', { schritt: 'formulare' }),
    await posted('a question', 'angaben', { teil: 'geld' }),
    await posted('all answers', 'pruefen'),
    await posted('the estimate', 'schaetzung'),
  ]
}

/** A process that answers everything with the text it was given: what a static page costs here. */
const staticServer = async (html: string): Promise<{ url: string; stop: () => void }> => {
  const child = spawn(
    process.execPath,
    [
      '-e',
      `let text = ''; process.stdin.on('data', (part) => { text += part }).on('end', () => {
        const bytes = Buffer.from(text)
        require('node:http').createServer((request, response) => {
          request.resume()
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length })
          response.end(bytes)
        }).listen(0, '127.0.0.1', function () { console.log(this.address().port) })
      })`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  child.stdin.end(html)
  const [port] = await once(child.stdout, 'data')
  return { url: `http://127.0.0.1:${String(port).trim()}/`, stop: () => child.kill() }
}

const perMs = async (url: string, body: string | undefined): Promise<number> => {
  const asked = {
    url,
    connections,
    ...(body === undefined
      ? {}
      : {
          method: 'POST' as const,
          body,
          headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        }),
  }
  await autocannon({ ...asked, duration: 1 })
  const { requests, non2xx, errors } = await autocannon({ ...asked, duration: seconds })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx + errors} answers are no page`)
  return requests.average / 1000
}

/** Bytes and requests per millisecond of the pages of the walk, versus a static page of the same size. */
export const benchWalkthrough = async (serverUrl: string): Promise<string[]> => {
  const lines: string[] = []
  for (const { name, path, body, html } of await pagesOf(serverUrl)) {
    const plain = await staticServer(html)
    try {
      const made = await perMs(`${serverUrl}${path}`, body)
      const fixed = await perMs(plain.url, body)
      const bytes = Buffer.byteLength(html)
      lines.push(
        `  ${name}: ${bytes} bytes (${gzipSync(html).length} compressed), ${made.toFixed(2)} requests/ms; static ${fixed.toFixed(2)} → ${(made / fixed).toFixed(3)} of it`,
      )
    } finally {
      plain.stop()
    }
  }
  return lines
}
