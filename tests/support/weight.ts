import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

interface Travelled {
  readonly bytes: number
  readonly text: string
}

/** One file as a browser asks for it, with the size of what really came; with a form, by POST. */
const travel = (url: string, form?: string): Promise<Travelled> =>
  new Promise((resolve, reject) => {
    const asking = request(
      url,
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
          const text = (unzip ? unzip(body) : body).toString('utf8')
          if ((response.statusCode ?? 500) < 500) resolve({ bytes: body.length, text })
          else reject(new Error(`${url} answered ${response.statusCode}`))
        })
      },
    )
    asking.on('error', reject)
    asking.end(form)
  })

/** Files that pages share travel once. */
const files = new Map<string, Promise<Travelled>>()
const file = (url: string): Promise<Travelled> => {
  const known = files.get(url) ?? travel(url)
  files.set(url, known)
  return known
}

const unique = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, found = '']) => found)),
]

/** Bytes as they travel, compressed where the server does. */
export interface Weight {
  readonly html: number
  readonly css: number
  readonly font: number
  /** The page with everything that it loads. */
  readonly all: number
  readonly text: string
  readonly fonts: readonly string[]
  /** Addresses that the page itself names, without the stylesheets. */
  readonly others: readonly string[]
}

/** What a browser that has nothing yet fetches for one page. */
export const weigh = async (url: string, path: string, form?: string): Promise<Weight> => {
  const { bytes: html, text } = await travel(url + path, form)
  const sheets = unique(text, /<link rel="stylesheet" href="([^"]+)"/g)
  const others = unique(
    text,
    /<(?:img|source|video|audio|iframe|script|link)\b[^>]* (?:src|href)="([^"]+)"/g,
  ).filter((other) => !sheets.includes(other))
  const fonts = new Set<string>()
  let css = 0
  for (const sheet of sheets) {
    const found = await file(url + sheet)
    css += found.bytes
    for (const font of unique(found.text, /url\(["']?([^"')]+\.woff2)["']?\)/g))
      fonts.add(new URL(font, url + sheet).pathname)
  }
  const bytesOf = async (paths: Iterable<string>): Promise<number> => {
    let sum = 0
    for (const one of paths) sum += (await file(new URL(one, url).toString())).bytes
    return sum
  }
  const font = await bytesOf(fonts)
  return {
    html,
    css,
    font,
    all: html + css + font + (await bytesOf(others)),
    text,
    fonts: [...fonts],
    others,
  }
}
