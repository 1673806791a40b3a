import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { getRequestListener, RequestError } from '@hono/node-server'
import { errorFacts } from '../log.ts'
import type { World } from '../world.ts'
import { securityHeaders } from './headers.ts'
import type { App } from './server.ts'

/** Sizes and times beyond which nobody is waited for. */
export interface Patience {
  /** Bytes of the first line and all headers together. */
  readonly headerBytes: number
  /** Milliseconds until the last header is there. */
  readonly headersMs: number
  /** Milliseconds until the last byte of the body is there. */
  readonly requestMs: number
}
const usual: Patience = { headerBytes: 32 * 1024, headersMs: 10_000, requestMs: 30_000 }

/**
 * What is said before a page can be: nobody knows the language yet. Small, without a word on what runs here.
 * 417: it wants a promise that we do not know. 405: it takes us for a proxy.
 */
const words: Record<number, readonly [name: string, text: string]> = {
  400: ['Bad Request', 'Das war nicht zu verstehen.\nThat could not be understood.'],
  405: ['Method Not Allowed', 'Das geht hier nicht.\nThat is not done here.'],
  408: [
    'Request Timeout',
    'Das hat zu lange gedauert. Bitte noch einmal versuchen.\nThat took too long. Please try again.',
  ],
  413: ['Content Too Large', 'Das ist zu viel auf einmal.\nThat is too much at once.'],
  417: ['Expectation Failed', 'Das geht hier nicht.\nThat is not done here.'],
  431: ['Request Header Fields Too Large', 'Das ist zu viel auf einmal.\nThat is too much at once.'],
  500: ['Internal Server Error', 'Das hat leider nicht geklappt.\nSorry, that did not work.'],
}

/** Serves the app at PORT on HOST; whatever is wrong on the line gets its answer at once, with all headers. */
export const listen = (world: World, app: App, patience: Patience = usual): Server => {
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...securityHeaders(world.config.baseUrl.startsWith('https:'), false),
  }
  const textOf = (status: number): string => `${words[status]?.[1] ?? ''}\n`
  const log = (status: number): void => world.log('refused', { status })

  const server = createServer(
    {
      maxHeaderSize: patience.headerBytes,
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: Math.min(1000, patience.headersMs),
      keepAliveTimeout: 5000,
      // Said by the app's own words instead.
      requireHostHeader: false,
    },
    getRequestListener(app.fetch, {
      errorHandler: (error) => {
        const status = error instanceof RequestError ? 400 : 500
        if (status === 500) world.log('error', { route: 'none', ...errorFacts(error) })
        log(status)
        return new Response(textOf(status), { status, headers })
      },
    }),
  )

  /** Where there is no answer to write to yet: by hand on the line. */
  const say = (line: Duplex, status: number): void => {
    log(status)
    const text = textOf(status)
    const head = Object.entries({
      ...headers,
      'Content-Length': Buffer.byteLength(text),
      Connection: 'close',
    })
    line.end(
      `HTTP/1.1 ${status} ${words[status]?.[0]}\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`,
    )
    // The rest is thrown away for a moment: closing at once loses the answer on its way.
    line.resume()
    setTimeout(() => line.destroy(), 1000).unref()
  }

  server.on('clientError', (error: NodeJS.ErrnoException, line) => {
    const answering = (line as { _httpMessage?: ServerResponse })._httpMessage
    if (!line.writable) return
    if (error.code === 'ECONNRESET' || answering?.headersSent) line.destroy()
    else say(line, statusOf(error))
  })
  server.on('connect', (_request: IncomingMessage, line: Duplex) => say(line, 405))
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    log(417)
    response.writeHead(417, headers).end(textOf(417))
  })
  // Also who asks and then does not read.
  server.setTimeout(60_000)
  server.listen(world.config.port, world.config.host)
  return server
}

const statusOf = (error: NodeJS.ErrnoException): number => {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408
  if (error.code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413
  // The first line counts among the headers here: in which of them it became too much depends on how the line
  // cut it into packets. An address that is only too long for us gets its 414 from the app.
  return error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
}
