/**
 * Who acts: the closed union of contexts and roles. The only domain words on this floor,
 * because every policy in the database is written against them (docs/words.md).
 */
export const roles = [
  'counsellor',
  'host',
  'lead',
  'privacy',
  'coordinator',
  'evaluator',
  'operator',
] as const
export type Role = (typeof roles)[number]

/** The catalogue, and nothing else. */
export interface Visitor {
  readonly context: 'visitor'
}

/** A signed-in person acting for one organization. */
export interface Member {
  readonly context: 'member'
  readonly personId: string
  readonly organizationId: string
  readonly roles: readonly Role[]
  /** The network this person coordinates, where they coordinate one. */
  readonly networkId?: string | undefined
  readonly teamId?: string | undefined
  /**
   * Whose hand-overs this person sees beside their own: those they stand in for today and those of the team
   * they lead (R2, § 35 (1) SGB I).
   */
  readonly colleagues?: readonly string[] | undefined
}

/** The bearer of a mail link: one hand-over of one organization, without personal fields. */
export interface LinkBearer {
  readonly context: 'link'
  /** Keyed hash of the token; the token itself is stored nowhere. */
  readonly link: string
}

/** The bearer of a slip's code: one sheet, owned by the person. */
export interface CodeBearer {
  readonly context: 'code'
  readonly code: string
}

/** The house's own work: sign-in, retention, outbox. Grants table by table. */
export interface System {
  readonly context: 'system'
  readonly purpose: string
}

export type Actor = Visitor | Member | LinkBearer | CodeBearer | System
export type Context = Actor['context']

export const visitor: Visitor = { context: 'visitor' }
export const system = (purpose: string): System => ({ context: 'system', purpose })

/** Does this actor hold one of the roles? Only members hold roles. */
export const holds = (actor: Actor, ...wanted: Role[]): actor is Member =>
  actor.context === 'member' && wanted.some((role) => actor.roles.includes(role))
