import type { World } from '../world.ts'
import { type Bucket, giveBack, type Taken, take } from './throttle.ts'

/** Routes that are tried more often than a person does, beside the general allowance of an address. */
interface Guard {
  readonly pattern: RegExp
  readonly methods: readonly string[]
  readonly bucket: Bucket
  /** Whether this answer costs one; else it is given back. */
  readonly costs: (status: number) => boolean
}

/** A code or token that nobody has. What was right costs nothing, so that a whole house may use one line. */
const missed = (status: number): boolean => [403, 404, 422].includes(status)
/** Somebody gets mail from it. */
const done = (status: number): boolean => status < 400

// The codes have 49 random bits, the tokens 256.
const guards: readonly Guard[] = [
  {
    // Each opens a way to write to houses; a group of volunteers has one line.
    pattern: /^\/mein-ehrenamt\/neu$/,
    methods: ['POST'],
    bucket: { name: 'new-path', limit: 40, seconds: 3600 },
    costs: done,
  },
  {
    pattern: /^\/((uebergaben\/)?zettel|leiter|anmeldung|mein-ehrenamt|meine-geschichte)(\/|$)/,
    methods: ['POST'],
    bucket: { name: 'code', limit: 60, seconds: 600 },
    costs: missed,
  },
  {
    // A hall has one line, too, and everybody types at the same moment.
    pattern: /^\/gespraeche(\/|$)/,
    methods: ['POST'],
    bucket: { name: 'talk-code', limit: 300, seconds: 600 },
    costs: missed,
  },
  {
    // At a meeting everybody uses one line, too.
    pattern: /^\/tische\/:code(\/|$)/,
    methods: ['GET', 'POST'],
    bucket: { name: 'meeting-code', limit: 120, seconds: 600 },
    costs: missed,
  },
  {
    // Many pictures at once: as often as a newsroom needs it, not as often as it can be asked for.
    pattern: /^\/aktionswoche\/:id\/presse\.zip$/,
    methods: ['GET'],
    bucket: { name: 'press-kit', limit: 20, seconds: 600 },
    costs: done,
  },
  {
    pattern: /^\/antwort\/:token(\/|$)/,
    methods: ['GET', 'POST'],
    bucket: { name: 'mail-link', limit: 60, seconds: 600 },
    costs: missed,
  },
  {
    pattern: /^\/(einladung\/:token|rettung)(\/|$)/,
    methods: ['GET', 'POST'],
    bucket: { name: 'invitation', limit: 60, seconds: 600 },
    costs: missed,
  },
  {
    // A signature cannot be guessed; an office has one line.
    pattern: /^\/(anmelden|anmelden\/bestaetigen|gesperrt)\/passkey$/,
    methods: ['POST'],
    bucket: { name: 'passkey', limit: 60, seconds: 900 },
    costs: missed,
  },
  {
    pattern: /^\/umfrage\/:code(\/|$)/,
    methods: ['GET'],
    bucket: { name: 'survey-code', limit: 60, seconds: 600 },
    costs: missed,
  },
  {
    // A house has one line, and passes one tablet round; whoever wants to be counted a hundred times needs an evening.
    pattern: /^\/umfrage\/:code$/,
    methods: ['POST'],
    bucket: { name: 'survey-answer', limit: 40, seconds: 3600 },
    costs: (status) => done(status) || status === 404,
  },
  {
    // The phone of a house, or its counter with one tablet, registers for many; nobody fills a whole event alone.
    pattern: /^\/veranstaltung\/:id\/anmelden$/,
    methods: ['POST'],
    bucket: { name: 'registration', limit: 40, seconds: 3600 },
    costs: (status) => done(status) || status === 404,
  },
  {
    pattern: /^\/erinnerung\/:token$/,
    methods: ['GET', 'POST'],
    bucket: { name: 'reminder', limit: 60, seconds: 600 },
    costs: missed,
  },
  {
    pattern: /^\/barrierefreiheit$/,
    methods: ['POST'],
    bucket: { name: 'feedback', limit: 20, seconds: 3600 },
    costs: done,
  },
]

/** What a route's tries are taken from, by its pattern; undefined where there is nothing to be had by trying. */
export const guardOf = (route: { readonly method: string; readonly path: string }): Guard | undefined =>
  guards.find(({ pattern, methods }) => methods.includes(route.method) && pattern.test(route.path))

/** Takes one try, answers, and gives it back where it cost nothing. Many at the same time cannot get past it. */
export const guarded = async (
  world: World,
  { bucket, costs }: Guard,
  address: string,
  answer: () => Promise<Response>,
  refuse: (refusal: Taken & { readonly ok: false }) => Promise<Response>,
): Promise<Response> => {
  const taken = await take(world, bucket, address)
  if (!taken.ok) return refuse(taken)
  const response = await answer()
  // The answer stands, also where the database has gone away since.
  if (!costs(response.status)) await giveBack(world, bucket, address).catch(() => {})
  return response
}
