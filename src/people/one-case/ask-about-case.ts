import { z } from 'zod'
import { action } from '#platform/action.ts'
import { holds } from '#platform/actor.ts'

/** Why a privacy officer looks at one case; the chain keeps the word, not a story about somebody. */
export const reasonsToAsk = ['person', 'complaint', 'suspicion', 'authority', 'sample'] as const

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i

/** A file number has digits, and at most one word of letters alone; the chain is never erased. */
const looksLikeNumber = (typed: string): boolean =>
  /\d/.test(typed) && typed.split(/[ ./_-]+/).filter((word) => /^\p{L}{3,}$/u.test(word)).length <= 1

/**
 * The question comes before the answer: case, reason and file number are in the chain before anything is shown.
 * Whether there is such a case does not matter, so that nothing can be learned by asking without a trace.
 */
export const askAboutCase = action({
  name: 'people.ask-about-case',
  input: z.object({
    /** The id of a hand-over, or the address of its page, copied from the browser. */
    case: z
      .string()
      .max(500)
      .transform((typed, context) => {
        const id = uuid.exec(typed)?.[0]?.toLowerCase()
        if (!id) context.addIssue({ code: 'custom', message: 'wrong' })
        return id ?? ''
      }),
    reason: z.enum(reasonsToAsk),
    /** A file number: too short for a story, and no place for a name. */
    reference: z
      .string()
      .trim()
      .max(40)
      .regex(/^[\p{L}\p{N} ./_-]*$/u)
      .refine((typed) => typed === '' || looksLikeNumber(typed))
      .default(''),
  }),
  contexts: ['member'],
  may: (actor) => holds(actor, 'privacy'),
  act: async (_tx, input) => input.case,
  audit: (input, caseId) => ({
    subject: caseId,
    detail: { reason: input.reason, ...(input.reference ? { reference: input.reference } : {}) },
  }),
})
