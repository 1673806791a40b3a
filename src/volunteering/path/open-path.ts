import type { CodeBearer } from '#platform/actor.ts'
import { fingerprint, newCode, normaliseCode, seal, unseal } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { type OwnPath, ownPath } from './own-path.ts'

/** Whoever brings a code: `path` opens their own row, `receipts` what they sent to houses. No row leads from one to the other. */
export interface PathBearer {
  readonly path: CodeBearer
  readonly receipts: CodeBearer
  readonly typed: string
}

export const pathBearer = (world: World, typed: string): PathBearer | undefined => {
  const code = normaliseCode(typed)
  if (!code) return undefined
  const by = (purpose: string): CodeBearer => ({
    context: 'code',
    code: fingerprint(world.config.secret, purpose, code),
  })
  return { path: by('engagement'), receipts: by('engagement-receipt'), typed: code }
}

/** A code for a new path, made with its form: sent twice, it is the same. Sealed, so that nobody chooses it. */
export const offerPathCode = (world: World): string =>
  seal(world.config.secret, 'engagement-code', 'new', newCode()).toString('base64url')
export const openPathCode = (world: World, offered: string): string | undefined =>
  unseal(world.config.secret, 'engagement-code', 'new', Buffer.from(offered, 'base64url'))

/** Its length shall not tell how much somebody has done. */
const padded = (text: string): string => text.padEnd(Math.ceil(text.length / 2048) * 2048)

/** Sealed with SECRET and the code together, and bound to the row (decision 0004). */
export const sealPath = (world: World, code: string, id: string, path: OwnPath): Buffer =>
  seal(`${world.config.secret}:${code}`, 'own-path', id, padded(JSON.stringify(path)))

export const unsealPath = (
  world: World,
  code: string,
  row: { readonly id: string; readonly sealed: Uint8Array },
): OwnPath | undefined => {
  const text = unseal(`${world.config.secret}:${code}`, 'own-path', row.id, row.sealed)
  return text === undefined ? undefined : ownPath.safeParse(JSON.parse(text)).data
}
