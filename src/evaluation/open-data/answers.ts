import { createHash } from 'node:crypto'
import { problem } from '#platform/http/problem.ts'
import { type Bucket, take } from '#platform/http/throttle.ts'
import type { Visit } from '#platform/http/visit.ts'
import { errorFacts } from '#platform/log.ts'
import { catalogueOf } from './catalogue.ts'
import type { Dataset } from './dataset.ts'
import { datasets } from './datasets.ts'
import { type FormatName, formats } from './formats.ts'
import { jsonLd, turtle, wanted } from './negotiate.ts'
import { filePath, pagePath } from './paths.ts'
import { jsonLdOf, turtleOf } from './rdf-text.ts'
import { covered, fingerprintOf, written } from './read.ts'

/** Whole tables: nobody needs more of them, and others want to be served too. */
const downloads: Bucket = { name: 'open-data', limit: 60, seconds: 600 }

/** Public, for any page of the web; short, so that an address which became confidential is soon gone everywhere. */
const open = (tag: string): Record<string, string> => ({
  etag: tag,
  'cache-control': 'public, max-age=300',
  'access-control-allow-origin': '*',
})

/** Whether the reader has this already (RFC 9110, 13.1.2: compared weakly). */
const has = ({ request }: Visit, tag: string): boolean => {
  const tags = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim())
  return tags.includes('*') || tags.some((one) => one.replace(/^W\//, '') === tag.replace(/^W\//, ''))
}

/** Nothing is read before somebody takes it: a HEAD asks for no row. */
export const streamed = (
  text: AsyncGenerator<string>,
  failed: (error: unknown) => void,
): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      pull: async (out) => {
        try {
          const { done, value } = await text.next()
          if (done) out.close()
          else out.enqueue(encoder.encode(value))
        } catch (error) {
          failed(error)
          // The line breaks off, so that half a table is not taken for the whole; what failed stays inside.
          out.error(new Error('The file broke off'))
        }
      },
      cancel: async () => void (await text.return(undefined)),
    },
    { highWaterMark: 0 },
  )
}

/** One dataset as a file, written while it is read. */
export const fileOf =
  (dataset: Dataset, format: FormatName) =>
  async (visit: Visit): Promise<Response> => {
    const { world, address } = visit
    const tag = `W/"${await fingerprintOf(world, dataset)}-${format}"`
    if (has(visit, tag)) return new Response(null, { status: 304, headers: open(tag) })
    const taken = await take(world, downloads, address)
    if (!taken.ok) {
      const no = problem(429, 'Too many requests', `Please try again in ${taken.retryAfter} s.`)
      no.headers.set('retry-after', String(taken.retryAfter))
      return no
    }
    const body = streamed(written(world, dataset, formats[format]), (error) =>
      world.log('error', { route: filePath(dataset.id, format), ...errorFacts(error) }),
    )
    return new Response(body, {
      headers: {
        ...open(tag),
        'content-type': formats[format].type,
        'content-disposition': `attachment; filename="${dataset.id}.${format}"`,
      },
    })
  }

const writers = { [turtle]: turtleOf, [jsonLd]: jsonLdOf } as const

/** The catalogue in one of its two forms. */
export const catalogueAs =
  (type: keyof typeof writers) =>
  async (visit: Visit): Promise<Response> => {
    const text = writers[type](catalogueOf(visit.world.config, await covered(visit.world, datasets)))
    const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    if (has(visit, tag)) return new Response(null, { status: 304, headers: open(tag) })
    return new Response(text, { headers: { ...open(tag), 'content-type': `${type}; charset=utf-8` } })
  }

/** `/opendata`: the catalogue for programs that say so, the page in the reader's language for everybody else. */
export const front = async (visit: Visit): Promise<Response> => {
  const type = wanted(visit.request.headers.get('accept'))
  const answer = type === 'text/html' ? visit.redirect(pagePath) : await catalogueAs(type)(visit)
  answer.headers.set('vary', 'Accept, Accept-Language')
  return answer
}
