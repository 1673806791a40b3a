import { isIP } from 'node:net'
import { deflateRawSync } from 'node:zlib'
import { anchorTarget } from '../audit/anchor-target.ts'
import { ConfigError, readConfig, roleOf } from '../config.ts'
import { readNetworks } from '../http/client-address.ts'
import { type Finding, firstOf, look, mend, ok } from './finding.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** The variables by themselves, before anything is connected to. Each is looked at, however wrong another may be. */
export const checkSettings = (env: Env): readonly Finding[] => {
  const own = [
    env.NODE_ENV === 'production'
      ? ok('NODE_ENV', 'production.')
      : mend('NODE_ENV', 'set it to production: now the demo may be on and secrets may be made up.'),
    /^(on|1|true)$/.test(env.DEMO ?? '')
      ? mend('DEMO', 'set it to off: demo accounts sign in without a password.')
      : ok('DEMO', env.NODE_ENV === 'production' || env.DEMO ? 'off.' : 'off once NODE_ENV is production.'),
    secret(env.SECRET ?? ''),
    baseUrl(env.BASE_URL ?? ''),
    proxies(env),
    databases(env),
    address('MAIL_FROM', env.MAIL_FROM, 'the sender of all mails'),
    address('OPERATOR_CONTACT', env.OPERATOR_CONTACT, 'where people report barriers and security problems'),
    anchor(env.AUDIT_ANCHOR),
  ].filter((one) => one !== undefined)
  return [
    ...own,
    ...refused(env).filter(({ about }) => !own.some((one) => one.level === 'mend' && one.about === about)),
  ]
}

/** What the server itself refuses to start with. */
const refused = (env: Env): readonly Finding[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.message.split('\n').map((line) => {
      const [about = '', ...rest] = line.split(' ')
      return mend(about, `${rest.join(' ')}. The server does not start.`)
    })
  }
}

const development = 'only-for-development'

/** Random text cannot be made much shorter; words and repetitions can. */
const bits = (text: string): number => {
  const counts = Map.groupBy(text, (sign) => sign).values()
  let perSign = 0
  for (const { length } of counts) perSign -= (length / text.length) * Math.log2(length / text.length)
  return Math.min(perSign * text.length, deflateRawSync(text).length * 8)
}

const secret = (text: string): Finding =>
  firstOf(
    'SECRET',
    [
      text === '' && mend('SECRET', 'set it to 32 random bytes: openssl rand -base64 32'),
      text.startsWith(development) &&
        mend('SECRET', 'it is the one from the source, which everybody can read.'),
      text.length < 32 && mend('SECRET', `it has ${text.length} characters, 32 are needed.`),
      bits(text) < 128 && mend('SECRET', 'it can be guessed (too regular): openssl rand -base64 32'),
      /secret|passwor[dt]|geheim|change|example|test/i.test(text) &&
        look('SECRET', 'it has words in it: better 32 random bytes, openssl rand -base64 32'),
    ],
    `${text.length} characters, random enough.`,
  )

const isLocal = (host: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[?::1\]?|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/.test(
    host,
  )

const baseUrl = (text: string): Finding => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const host = url?.hostname ?? ''
  return firstOf(
    'BASE_URL',
    [
      text === '' && mend('BASE_URL', 'set it to the public origin, e.g. https://trittstein.authority.de'),
      !url && mend('BASE_URL', 'is no address.'),
      url && url.href !== `${url.origin}/` && mend('BASE_URL', 'must be an origin, without a path.'),
      url?.protocol !== 'https:' &&
        mend('BASE_URL', 'must begin with https: without it cookies and mail links travel in the open.'),
      isLocal(host) &&
        mend('BASE_URL', 'only this machine or network reaches it: links in mails lead nowhere.'),
      /\.(example|invalid|test|localhost)$/.test(host) && mend('BASE_URL', 'is an example address.'),
      isIP(host.replace(/^\[|\]$/g, '')) !== 0 &&
        look('BASE_URL', 'is a number: passkeys need a name, and links should live longer than a machine.'),
      !host.includes('.') && look('BASE_URL', 'has no domain: mail links work inside of this network only.'),
    ],
    `${url?.origin}.`,
  )
}

const loopback = '127.0.0.1'

/** TLS ends at a proxy; without it in the list everybody seems to be the proxy, and shares one allowance. */
const proxies = ({
  TRUSTED_PROXIES: text = '',
  HOST: host = loopback,
  BASE_URL: base = '',
}: Env): Finding => {
  const trusted = readNetworks(text)
  const trustsAll = text.split(/[\s,]+/).some((entry) => Number(entry.split('/')[1] ?? 32) < 8)
  return firstOf(
    'TRUSTED_PROXIES',
    [
      !trusted && mend('TRUSTED_PROXIES', 'must be addresses and networks such as 127.0.0.1, 10.0.0.0/8.'),
      trustsAll && mend('TRUSTED_PROXIES', 'is so wide that everybody may claim to be anybody.'),
      text.trim() === '' &&
        base.startsWith('https:') &&
        mend(
          'TRUSTED_PROXIES',
          'name the proxy that does TLS: without it all visitors count as one, and are slowed down together.',
        ),
      isLocal(host) &&
        text.trim() !== '' &&
        !trusted?.check(loopback) &&
        look('TRUSTED_PROXIES', `the server listens on ${loopback} only, but a proxy there is not trusted.`),
      /^(0\.0\.0\.0|::)$/.test(host) &&
        look('HOST', 'the server listens on all addresses: let a firewall keep all but the proxy away.'),
    ],
    text.trim() === '' ? 'none.' : 'given.',
  )
}

const databases = ({ DATABASE_URL: own, DATABASE_OWNER_URL: owner }: Env): Finding => {
  const role = (url: string | undefined): string | undefined =>
    url && URL.canParse(url) ? roleOf(url) : undefined
  return firstOf(
    'DATABASE_URL',
    [
      !own &&
        mend(
          'DATABASE_URL',
          'set it to a PostgreSQL: the embedded database does not survive a power cut, and hand-overs are off.',
        ),
      !owner && mend('DATABASE_OWNER_URL', 'name the role that owns the tables and migrates: another one.'),
      role(own) === role(owner) &&
        mend(
          'DATABASE_OWNER_URL',
          'must be another role than DATABASE_URL: the server must not own its tables.',
        ),
    ],
    'two roles.',
  )
}

const address = (about: string, text: string | undefined, what: string): Finding => {
  const found = /<?([^\s<>@]+@([^\s<>@]+))>?\s*$/.exec(text ?? '')
  return firstOf(
    about,
    [
      !text && mend(about, `set it: ${what}.`),
      !found && mend(about, 'has no mail address in it.'),
      /\.(example|invalid|test|localhost)$/.test(found?.[2] ?? '') && mend(about, 'is an example address.'),
    ],
    'a mail address.',
  )
}

/** Undefined: where to is said; whether it works is looked at with the database. */
const anchor = (text: string | undefined): Finding | undefined => {
  const about = 'AUDIT_ANCHOR'
  if (!text)
    return mend(
      about,
      'set it to a file outside of the database or to mailto: and an address: else whoever has the database can rewrite the audit unseen.',
    )
  return anchorTarget.safeParse(text).success
    ? undefined
    : mend(about, 'is neither the path of a file nor mailto: and an address.')
}
