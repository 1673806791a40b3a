import type { CodeBearer } from '#platform/actor.ts'
import { fingerprint, normaliseCode, seal, unseal } from '#platform/secrets.ts'
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
