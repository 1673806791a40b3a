import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { assetsFolder } from '../source-folder.ts'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
}

interface Asset {
  readonly type: string
  readonly bytes: Buffer
  readonly gzip: Buffer | undefined
}

const cache = new Map<string, Asset | undefined>()

const load = (name: string): Asset | undefined => {
  if (!/^[a-zA-Z0-9][\w.-]*$/.test(name)) return undefined
  const file = new URL(name, assetsFolder)
  const type = types[name.split('.').at(-1) ?? '']
  if (!type || !existsSync(file)) return undefined
  const bytes = readFileSync(file)
  return {
    type,
    bytes,
    gzip: type.startsWith('text') || type.includes('svg') ? gzipSync(bytes, { level: 9 }) : undefined,
  }
}

/** A file the build made; its name carries a hash of its content, so it never changes. */
export const asset = (name: string, acceptEncoding: string): Response | undefined => {
  if (!cache.has(name)) cache.set(name, load(name))
  const found = cache.get(name)
  if (!found) return undefined
  const zipped = found.gzip !== undefined && acceptEncoding.includes('gzip')
  return new Response(new Uint8Array(zipped && found.gzip ? found.gzip : found.bytes), {
    headers: {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
      vary: 'Accept-Encoding',
    },
  })
}

let manifest: Record<string, string> | undefined
/** The built name of a source asset: `assetPath('app.css')` → `/assets/app.3f2a….css`. */
export const assetPath = (name: string): string => {
  const file = new URL('manifest.json', assetsFolder)
  manifest ??= existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
  return `/assets/${manifest[name] ?? name}`
}
