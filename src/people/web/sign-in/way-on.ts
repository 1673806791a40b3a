import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'

/** A path of this house (without language) that somebody wanted; anything else is left out: no open redirect. */
export const safePath = (wanted: string | null | undefined): string | undefined =>
  wanted && wanted.length < 2000 && /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !/[\\<>"]/.test(wanted)
    ? wanted
    : undefined

/** Where the visit wants to go on to, from the address or the form. */
export const wayOn = async (visit: Visit): Promise<string | undefined> =>
  safePath(visit.request.method === 'GET' ? visit.query.get('weiter') : text(await visit.form(), 'weiter'))

/** The same, to be put behind an address. */
export const withWay = (path: string, way: string | undefined): string =>
  way ? `${path}?weiter=${encodeURIComponent(way)}` : path

/** Where each role starts to work. */
export const firstPage = (roles: readonly string[]): string => {
  if (roles.includes('counsellor')) return '/beratung'
  if (roles.includes('host')) return '/uebergaben'
  if (roles.includes('coordinator')) return '/kooperation'
  if (roles.includes('evaluator')) return '/auswertung'
  if (roles.includes('privacy')) return '/datenschutz/fall'
  if (roles.includes('operator')) return '/betrieb'
  if (roles.includes('lead')) return '/organisation'
  return '/konto'
}
