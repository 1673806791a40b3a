import { z } from 'zod'

/**
 * From a first talk to a job, each at one's own pace. Every step is optional, may be taken back, and none has to follow
 * another: `mayBe` only says what some people do next (DOMAIN 1.9).
 */
export const pathSteps = {
  talk: { pictogram: 'handshake', mayBe: ['tryout', 'engaged'] },
  tryout: { pictogram: 'door', mayBe: ['engaged'] },
  engaged: { pictogram: 'mitmachen', mayBe: ['learning', 'job'] },
  learning: { pictogram: 'lesen', mayBe: ['job'] },
  job: { pictogram: 'arbeit', mayBe: [] },
} as const
export type PathStep = keyof typeof pathSteps
export const pathStepNames = Object.keys(pathSteps) as readonly PathStep[]

export const mostEngagements = 8
export const mostHours = 1000
export const longestTitle = 120
export const longestNote = 300
/** What somebody did in some hours, in a few words. */
export const longestWhat = 160
/** Twelve months after the last change. */
export const pathKeptDays = 365

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const id = z.string().max(40)

const step = z.object({ day: day.nullable(), note: z.string().max(300) })
/** What was reached, with a day or none and a few words of one's own. */
export type Reached = z.infer<typeof step>

const engagement = z.object({
  id,
  title: z.string(),
  /** The published role it began with; it may be gone since. */
  serviceId: z.string().nullable(),
  steps: z.partialRecord(z.enum(['talk', 'tryout', 'engaged', 'learning', 'job']), step),
})
export type Engagement = z.infer<typeof engagement>

const hours = z.object({
  id,
  day,
  /** Quarters of an hour. */
  quarters: z.number().int(),
  what: z.string(),
  engagementId: z.string().nullable(),
})
export type Hours = z.infer<typeof hours>

/** What lies sealed in a row: nobody reads it without the code. */
export const ownPath = z.object({ engagements: z.array(engagement), hours: z.array(hours) })
export type OwnPath = z.infer<typeof ownPath>

export const emptyPath: OwnPath = { engagements: [], hours: [] }

/** A change of a path, or the key of why not. */
export type Changed = OwnPath | { readonly refused: 'engagementsFull' | 'hoursFull' | 'gone' }

export const addEngagement = (
  path: OwnPath,
  added: { readonly id: string; readonly title: string; readonly serviceId: string | null },
): Changed => {
  // The form was sent twice.
  if (path.engagements.some((one) => one.id === added.id)) return path
  if (path.engagements.length >= mostEngagements) return { refused: 'engagementsFull' }
  return { ...path, engagements: [...path.engagements, { ...added, steps: {} }] }
}

/** Title and steps as they are to stand: what is left out is no longer reached. */
export const writeEngagement = (
  path: OwnPath,
  written: Pick<Engagement, 'id' | 'title' | 'steps'>,
): Changed =>
  path.engagements.some((one) => one.id === written.id)
    ? {
        ...path,
        engagements: path.engagements.map((one) => (one.id === written.id ? { ...one, ...written } : one)),
      }
    : { refused: 'gone' }

/** Its hours stay, under no engagement: they were given. */
export const dropEngagement = (path: OwnPath, gone: string): Changed => ({
  engagements: path.engagements.filter((one) => one.id !== gone),
  hours: path.hours.map((one) => (one.engagementId === gone ? { ...one, engagementId: null } : one)),
})

/** New, or written anew; the latest day first. */
export const writeHours = (path: OwnPath, written: Hours): Changed => {
  const others = path.hours.filter((one) => one.id !== written.id)
  if (others.length >= mostHours) return { refused: 'hoursFull' }
  return { ...path, hours: [written, ...others].sort((a, b) => b.day.localeCompare(a.day)) }
}

export const dropHours = (path: OwnPath, gone: string): Changed => ({
  ...path,
  hours: path.hours.filter((one) => one.id !== gone),
})
