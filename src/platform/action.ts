import type { z } from 'zod'
import type { Actor, Context } from './actor.ts'
import { type Refusal, Refused } from './refusal.ts'
import { inTransaction, type Tx } from './transaction.ts'
import type { World } from './world.ts'

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * The one shape of a change. Forms, API and command line all call it:
 * parse → transaction in the actor's context → `may` → `act` → audit and facts in the same transaction.
 */
export interface ActionShape<S extends z.ZodType, T> {
  /** `chapter.verb`: the name in the audit chain. */
  readonly name: string
  readonly input: S
  /** The contexts that may call it at all; checked before anything is read. */
  readonly contexts: readonly Context[]
  /** Permission is part of the shape. It may look at the database; it never changes it. */
  readonly may: (actor: Actor, input: z.output<S>, tx: Tx) => boolean | Promise<boolean>
  readonly act: (tx: Tx, input: z.output<S>) => Promise<T>
  /** What the chain keeps of it; nothing is written where undefined is answered. */
  readonly audit?: (
    input: z.output<S>,
    value: T,
  ) =>
    | { subject: string | null; detail?: Readonly<Record<string, string | number | boolean | null>> }
    | undefined
}

export type Action<S extends z.ZodType, T> = ((
  world: World,
  actor: Actor,
  input: unknown,
) => Promise<Outcome<T>>) & {
  readonly shape: ActionShape<S, T>
}

export const action = <S extends z.ZodType, T>(shape: ActionShape<S, T>): Action<S, T> => {
  const run = async (world: World, actor: Actor, raw: unknown): Promise<Outcome<T>> => {
    const parsed = shape.input.safeParse(raw)
    if (!parsed.success)
      return { ok: false, refusal: { key: 'platform.input', fields: fieldErrors(parsed.error) } }
    // Foreign looks like non-existing: whoever may not, is told that it is not there.
    if (!shape.contexts.includes(actor.context)) return { ok: false, refusal: { key: 'platform.notFound' } }
    try {
      const value = await inTransaction(world, actor, async (tx) => {
        if (!(await shape.may(actor, parsed.data, tx))) throw new Refused({ key: 'platform.notFound' })
        const result = await shape.act(tx, parsed.data)
        const entry = shape.audit ? shape.audit(parsed.data, result) : { subject: null }
        if (entry) tx.note({ action: shape.name, subject: entry.subject, detail: entry.detail ?? {} })
        return result
      })
      return { ok: true, value }
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal }
      throw error
    }
  }
  return Object.assign(run, { shape })
}

/** Field → message key. A schema names its own key as the zod message (`platform.tooLong`); others read "please check". */
const fieldErrors = (error: z.ZodError): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const name = issue.path.join('.') || 'form'
    fields[name] ??= /^[a-z]+\.[a-zA-Z]+$/.test(issue.message) ? issue.message : standardKey(issue)
  }
  return fields
}

const standardKey = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'too_big') return 'platform.tooLong'
  if (issue.code === 'too_small' || (issue.code === 'invalid_type' && issue.input === undefined))
    return 'platform.missing'
  return 'platform.wrong'
}
