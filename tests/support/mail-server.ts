import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** Header and body as sent, quoted-printable and base64 undone. */
  readonly subject: string
  readonly text: string
  readonly raw: string
}

/** The first part of a mail with this content type: its own header, and its text. */
export const partOf = ({ raw }: ReceivedMail, type: string) => {
  const start = raw.toLowerCase().indexOf(`content-type: ${type}`)
  if (start < 0) return undefined
  const [head = '', body = ''] = raw.slice(start).split('\r\n\r\n')
  return { head, text: decoded(head, body.split('\r\n--')[0] ?? '') }
}

/** A real SMTP server on a free port that keeps what it gets. */
export const startMailServer = async () => {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const [head = '', ...rest] = raw.split('\r\n\r\n')
        const body = rest.join('\r\n\r\n')
        mails.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map((to) => to.address),
          subject: decodeWords(/^subject:\s*((?:.|\r\n[ \t])*)/im.exec(head)?.[1] ?? ''),
          text: decoded(head, body),
          raw,
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    /** Waits until a mail fits. */
    waitFor: async (fits: (mail: ReceivedMail) => boolean, ms = 15_000): Promise<ReceivedMail> => {
      for (const end = Date.now() + ms; Date.now() < end; await new Promise((r) => setTimeout(r, 50))) {
        const found = mails.find(fits)
        if (found) return found
      }
      throw new Error(`no such mail among ${mails.length}`)
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const decoded = (head: string, body: string): string => {
  const encoding = /content-transfer-encoding:\s*(\S+)/i.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? quoted(body) : body
}

const quoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

const decodeWords = (text: string): string =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .replaceAll(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, b: string) => Buffer.from(b, 'base64').toString('utf8'))
    .replaceAll(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, q: string) => quoted(q.replaceAll('_', ' ')))
