import { get } from 'node:http'

/** Budgets of step 1, compressed: page, stylesheet, everything together (bytes). */
const budget = { page: 14_000, css: 12_000, all: 60_000 }

/** What a phone gets on the pages of step 1, as sent (gzip where the server compresses). */
export const benchBytes = async (serverUrl: string): Promise<string[]> => {
  const found = await fetch(`${serverUrl}/api/v1/services?near=13347&text=Deutsch`)
  const { results } = (await found.json()) as { results: { url: string }[] }
  const offer = new URL(results[0]!.url).pathname.replace(/^\/[a-z-]+/, '')
  const lines: string[] = []
  for (const locale of ['de', 'de-leicht', 'en', 'ar']) {
    const pages = { home: '/', results: '/angebote?text=Deutsch+lernen&near=13347', offer }
    const sent: string[] = []
    for (const [name, path] of Object.entries(pages)) {
      const { bytes, text } = await fetched(`${serverUrl}/${locale}${path}`)
      const linked = [...new Set([...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((m) => m[1]!))]
      const sizes = await Promise.all(linked.map(async (one) => (await fetched(serverUrl + one)).bytes))
      const css = linked.find((one) => one.endsWith('.css'))
      const font = css && /url\(["']?([^"')]+\.woff2)/.exec((await plain(serverUrl + css)).toString())?.[1]
      const fontBytes = font ? (await fetched(new URL(font, serverUrl + css).toString())).bytes : 0
      const all = bytes + sizes.reduce((sum, size) => sum + size, 0) + fontBytes
      sent.push(
        `${name} ${bytes} (${share(bytes, budget.page)}), with all it loads ${all} (${share(all, budget.all)})`,
      )
      if (locale === 'de' && name === 'home') {
        const cssBytes = css ? (await fetched(serverUrl + css)).bytes : 0
        lines.push(
          `  stylesheet ${cssBytes} bytes (${share(cssBytes, budget.css)} of its budget), font ${fontBytes}`,
        )
      }
    }
    lines.push(`  ${locale}: ${sent.join('; ')}`)
  }
  return lines
}

const share = (bytes: number, of: number): string => `${Math.round((bytes / of) * 100)} %`

/** The body's bytes on the wire, and its text. */
const fetched = (url: string): Promise<{ bytes: number; text: string }> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () =>
        plain(url).then((text) => {
          if (answer.statusCode !== 200) return reject(new Error(`${url} answered ${answer.statusCode}`))
          resolve({ bytes, text })
        }, reject),
      )
    }).on('error', reject)
  })

const plain = async (url: string): Promise<string> => (await fetch(url)).text()
