import type { CodeBearer } from '#platform/actor.ts'
import { fingerprint, newCode, normaliseCode, seal, unseal } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import type { SheetRow } from './store.ts'

/** The actor for a typed code, or undefined where it cannot be one. */
export const bearer = (
  world: World,
  typed: string,
): (CodeBearer & { readonly typed: string }) | undefined => {
  const code = normaliseCode(typed)
  return code
    ? { context: 'code', code: fingerprint(world.config.secret, 'sheet', code), typed: code }
    : undefined
}

export const sheetFingerprint = (world: World, code: string): string =>
  fingerprint(world.config.secret, 'sheet', code)

/** Seals what was passed on with SECRET and the code together: without the slip nobody reads it. */
export const sealFields = (world: World, code: string, sheetId: string, fields: unknown): Buffer =>
  seal(`${world.config.secret}:${code}`, 'sheet-fields', sheetId, JSON.stringify(fields))

export const unsealFields = (world: World, code: string, sheet: Pick<SheetRow, 'id' | 'sealed'>): unknown => {
  const text = unseal(`${world.config.secret}:${code}`, 'sheet-fields', sheet.id, sheet.sealed)
  return text === undefined ? undefined : JSON.parse(text)
}

/**
 * The code a draft's "Ja" will give, made when its page is shown, sealed for a hidden field: sent twice, it is the same
 * code. It is random, so that the old code does not lead to it, and bound to that one: nobody chooses it.
 */
export const offerNewCode = (world: World, oldCode: string): string =>
  seal(world.config.secret, 'new-code', oldCode, newCode()).toString('base64url')

/** The code offered before, or undefined where it was not offered for this draft. */
export const openNewCode = (world: World, oldCode: string, offered: string): string | undefined =>
  unseal(world.config.secret, 'new-code', oldCode, Buffer.from(offered, 'base64url'))
