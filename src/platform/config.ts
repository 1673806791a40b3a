import { BlockList } from 'node:net'
import { z } from 'zod'
import { type AnchorTarget, anchorTarget } from './audit/anchor-target.ts'
import { readNetworks } from './http/client-address.ts'
import { type OidcConfig, oidcText } from './oidc-config.ts'
import { newToken } from './secrets.ts'

const flag = z
  .enum(['on', 'off', '1', '0', 'true', 'false'], { error: 'must be on or off' })
  .transform((v) => v === 'on' || v === '1' || v === 'true')

const web = z.url({
  protocol: /^https?$/,
  error: 'must be an address such as https://trittstein.example',
  abort: true,
})
const postgres = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address such as postgres://role:password@host/database',
})
const networks = z
  .string()
  .transform(readNetworks)
  .refine((list) => list !== undefined, {
    error: 'must be addresses and networks such as 127.0.0.1, 10.0.0.0/8, 2001:db8::/32',
  })
const isOrigin = (address: string): boolean => {
  const { origin, href } = new URL(address)
  return href === `${origin}/`
}

const environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: web
    .refine(isOrigin, { error: 'must be an origin such as https://trittstein.example, without a path' })
    .transform((address) => new URL(address).origin)
    .optional(),
  TRUSTED_PROXIES: networks.default(new BlockList()),
  REQUESTS_PER_MINUTE: z.coerce
    .number({ error: 'must be a number, 0 or more' })
    .int({ error: 'must be a whole number, 0 or more' })
    .min(0, { error: 'must be a number, 0 or more' })
    .default(1200),
  DATABASE_URL: postgres.optional(),
  DATABASE_OWNER_URL: postgres.optional(),
  DATA_DIR: z.string().default('./data'),
  DEMO: flag.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtps://user:password@host:465' })
    .optional(),
  MAIL_FROM: z.string().default('Trittstein <noreply@trittstein.example>'),
  SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  OIDC: oidcText.optional(),
  LOCK_MINUTES: z.coerce
    .number({ error: 'must be a number of minutes' })
    .positive({ error: 'must be more than 0' })
    .max(30, { error: 'must be at most 30' })
    .default(30),
  AUDIT_ANCHOR: anchorTarget.optional(),
  OPERATOR_NAME: z.string().default('Trittstein'),
  OPERATOR_CONTACT: z.string().default('barrierefrei@trittstein.example'),
  SIGN_LANGUAGE_VIDEO: web.optional(),
  OPEN_DATA_CONTRIBUTOR: z
    .string()
    .regex(/^http:\/\/dcat-ap\.de\/def\/contributors\/\w+$/, {
      error: 'must be one of the list, such as http://dcat-ap.de/def/contributors/landBerlin',
    })
    .optional(),
  OPEN_DATA_LICENCE: z
    .enum(['dl-by-de/2.0', 'dl-zero-de/2.0', 'cc-by/4.0', 'cc-zero'], {
      error: 'must be dl-by-de/2.0, dl-zero-de/2.0, cc-by/4.0 or cc-zero',
    })
    .default('dl-by-de/2.0'),
})

export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** Public origin without a trailing slash; links in mails, QR codes and CSRF checks use it. */
  readonly baseUrl: string
  /** Whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: BlockList
  /** What visitors behind one address may ask for, and a session a quarter of it; 0: no limit. */
  readonly requestsPerMinute: number
  /** Undefined: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly dataDir: string
  readonly demo: boolean
  /** Hand-over of personal data needs PostgreSQL or the demo: the embedded database does not survive a power cut. */
  readonly handover: boolean
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly secret: string
  /** After this time without a request the screen is locked. */
  readonly lockMinutes: number
  /** The identity provider of an organization, where there is one. */
  readonly oidc: OidcConfig | undefined
  /** Where the heads of the audit chains are written down, so that nobody can rewrite them unseen. */
  readonly auditAnchor: AnchorTarget | undefined
  readonly operator: {
    readonly name: string
    readonly contact: string
    readonly signLanguageVideo: string | undefined
  }
  readonly openData: {
    /** Who provides the data, as GovData lists them; undefined: the operator is not on the list. */
    readonly contributor: string | undefined
    readonly licence: 'dl-by-de/2.0' | 'dl-zero-de/2.0' | 'cc-by/4.0' | 'cc-zero'
  }
}

/** What the operator can mend: said as it is, without a stack. */
export class ConfigError extends Error {}

/** The role that an address of a database logs in with, as `pg` reads it. */
export const roleOf = (databaseUrl: string): string => {
  const url = new URL(databaseUrl)
  return url.searchParams.get('user') ?? decodeURIComponent(url.username)
}

/** Only this machine reaches it. */
const isLoopback = (host: string): boolean => /^(127(\.\d+){3}|localhost|\[?::1\]?)$/.test(host)

const isSafe = (address: string): boolean =>
  new URL(address).protocol === 'https:' || isLoopback(new URL(address).hostname)

/** The address that a browser on this machine opens. */
const localOrigin = (host: string, port: number): string => {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/**
 * Reads the environment (docs/interface.md).
 * @throws ConfigError with one line per wrong variable, never with its value.
 */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const filled = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environment.safeParse(filled)
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'),
    )
  const e = parsed.data
  const production = e.NODE_ENV === 'production'
  const wrong: string[] = []
  if (production && !e.SECRET)
    wrong.push(
      'SECRET is required in production: set it to at least 32 random characters, e.g. `openssl rand -base64 32`',
    )
  if (production && e.DEMO)
    wrong.push('DEMO=on is refused in production: demo accounts sign in without a password')
  if (
    production &&
    e.DATABASE_URL &&
    (!e.DATABASE_OWNER_URL || roleOf(e.DATABASE_OWNER_URL) === roleOf(e.DATABASE_URL))
  )
    wrong.push(
      'DATABASE_OWNER_URL is required in production and must be another role than DATABASE_URL: the server must not own its tables',
    )
  if (production && e.OIDC && !isSafe(e.OIDC.issuer))
    wrong.push(
      'OIDC issuer must begin with https: in production, or be on this machine: else anybody on the way signs in as anybody',
    )
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'))
  const demo = e.DEMO ?? !production
  // Others can reach it: then no secret that everybody can read in the source, whatever NODE_ENV says.
  const baseUrl = e.BASE_URL ?? localOrigin(e.HOST, e.PORT)
  const exposed = !isLoopback(e.HOST) || !isLoopback(new URL(baseUrl).hostname)
  return {
    production,
    port: e.PORT,
    host: e.HOST,
    baseUrl,
    trustedProxies: e.TRUSTED_PROXIES,
    requestsPerMinute: e.REQUESTS_PER_MINUTE,
    databaseUrl: e.DATABASE_URL,
    databaseOwnerUrl: e.DATABASE_OWNER_URL ?? e.DATABASE_URL,
    dataDir: e.DATA_DIR,
    demo,
    handover: demo || e.DATABASE_URL !== undefined,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    secret: e.SECRET ?? (exposed ? newToken() : 'only-for-development-and-the-demo-never-in-production'),
    oidc: e.OIDC,
    lockMinutes: e.LOCK_MINUTES,
    auditAnchor: e.AUDIT_ANCHOR,
    operator: {
      name: e.OPERATOR_NAME,
      contact: e.OPERATOR_CONTACT,
      signLanguageVideo: e.SIGN_LANGUAGE_VIDEO,
    },
    openData: { contributor: e.OPEN_DATA_CONTRIBUTOR, licence: e.OPEN_DATA_LICENCE },
  }
}
