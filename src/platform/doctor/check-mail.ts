import nodemailer from 'nodemailer'
import type { Env } from './check-settings.ts'
import { type Finding, mend, ok } from './finding.ts'

/** Connects, says hello, signs in: no mail is sent. */
export const checkMail = async ({ SMTP_URL: url }: Env, seconds = 10): Promise<Finding> => {
  if (!url || !URL.canParse(url))
    return mend('SMTP_URL', 'set it: without a mail server no house learns that somebody waits.')
  const { protocol, hostname } = new URL(url)
  const near = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(hostname)
  const safe = protocol === 'smtps:' || near
  const first = await hello(url, seconds, !safe)
  if (first === undefined)
    return ok(
      'SMTP_URL',
      `the mail server answers${near ? '' : ', encrypted'}${new URL(url).username ? ', and lets in' : ''}.`,
    )
  if (!safe && (await hello(url, seconds, false)) === undefined)
    return mend(
      'SMTP_URL',
      'the mail server answers, but without encryption: use smtps: or one that offers STARTTLS.',
    )
  return first === 'EAUTH'
    ? mend('SMTP_URL', 'the mail server answers, but does not accept user and password.')
    : mend('SMTP_URL', `the mail server cannot be reached or does not answer as one (${first}).`)
}

/** Undefined where all went well, else the code of what did not. */
const hello = async (url: string, seconds: number, requireTLS: boolean): Promise<string | undefined> => {
  const ms = seconds * 1000
  const transport = nodemailer.createTransport({
    url,
    requireTLS,
    connectionTimeout: ms,
    greetingTimeout: ms,
    socketTimeout: ms,
  })
  try {
    await transport.verify()
    return undefined
  } catch (error) {
    return String((error as { code?: unknown }).code ?? (error as Error).name)
  } finally {
    transport.close()
  }
}
