import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
  randomUUID,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'

/** Keys derived from SECRET, one per purpose (RFC 5869), so that a value of one purpose is worthless for another. */
const key = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'trittstein', purpose, 32))

/** Encrypts text for one purpose (AES-256-GCM, random nonce); `bound` ties it to its place, e.g. a session id. */
export const seal = (secret: string, purpose: string, bound: string, text: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(secret, purpose), nonce).setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The text sealed before, or undefined where key, place or bytes do not fit. */
export const unseal = (
  secret: string,
  purpose: string,
  bound: string,
  sealed: Uint8Array,
): string | undefined => {
  const bytes = Buffer.from(sealed)
  if (bytes.length < 28) return undefined
  try {
    const cipher = createDecipheriv('aes-256-gcm', key(secret, purpose), bytes.subarray(0, 12)).setAAD(
      Buffer.from(bound),
    )
    cipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

// Deriving a key takes ten times as long as using it, and every page asks for a few. Purposes are words of the source.
const printKeys = new Map<string, Buffer>()
const printKey = (secret: string, purpose: string): Buffer => {
  const name = `${purpose} ${secret}`
  const known = printKeys.get(name) ?? key(secret, purpose)
  printKeys.set(name, known)
  return known
}

/** Keyed hash of a token or code (HMAC-SHA-256, base64url): what the database holds instead of it. */
export const fingerprint = (secret: string, purpose: string, token: string): string =>
  createHmac('sha256', printKey(secret, purpose)).update(token).digest('base64url')

/** Plain SHA-256 in hex, for texts that must be recognised later (consent wording, audit chain). */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A new link or session token: 256 random bits, base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A random id (UUID v4): says nothing about when or after what it was made. */
export const newId = (): string => randomUUID()

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code people can read from paper and type: ten signs without look-alikes (49 random bits), `ABCDE-FGHJK`. */
export const newCode = (): string => {
  const signs = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/** The same, made out of a text for one purpose: whoever has the key can make it again, so that nobody needs to store it. */
export const derivedCode = (secret: string, purpose: string, from: string): string => {
  let rest = BigInt(`0x${Buffer.from(fingerprint(secret, purpose, from), 'base64url').toString('hex')}`)
  let signs = ''
  while (signs.length < 10) {
    signs += letters[Number(rest % BigInt(letters.length))]
    rest /= BigInt(letters.length)
  }
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/** What people type for a code: small letters, spaces, O for 0 … (0, 1, I, L, O, U never occur, so they map to nothing). */
export const normaliseCode = (typed: string): string | undefined => {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return /^[23456789A-HJKMNP-TV-Z]{10}$/.test(signs) ? `${signs.slice(0, 5)}-${signs.slice(5)}` : undefined
}

const slow = (text: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(text.normalize('NFKC'), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    ),
  )

/** A slow salted hash of a PIN (scrypt, RFC 7914). Never inside a transaction: it takes about 0.1 s. */
export const slowHash = async (text: string): Promise<string> => {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${(await slow(text, salt)).toString('base64url')}`
}

/** Whether a text fits a slow hash; without a hash it takes as long and says no. */
export const fitsSlowHash = async (text: string, hash: string | null | undefined): Promise<boolean> => {
  const [salt = '', expected = ''] = (hash ?? '.').split('.')
  const found = await slow(text, Buffer.from(salt, 'base64url'))
  const wanted = Buffer.from(expected, 'base64url')
  return wanted.length === found.length && timingSafeEqual(found, wanted)
}
