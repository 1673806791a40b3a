import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { mayHost } from '../event/acting.ts'
import { findParticipation } from '../registration/participation-store.ts'
import { listRegistrations } from '../registration/store.ts'
import { lockOwnWeek } from './acting.ts'
import { type CountedItem, protect } from './numbers.ts'
import { type Clipping, deleteVoice, insertVoice, saveConclusion } from './public-store.ts'
import type { Week } from './week.ts'

/** How many came to each item: the door and its sheet, or what was counted before the names went. */
export const countWeek = async (tx: Tx, { days }: Week): Promise<readonly CountedItem[]> => {
  const counted: CountedItem[] = []
  for (const { day, items } of days)
    for (const item of items) {
      if (item.state !== 'veroeffentlicht') continue
      const known = await findParticipation(tx, item.id)
      const came = (await listRegistrations(tx, item.id)).flatMap((one) => one.came ?? [])
      const total = known?.came ?? came.reduce((sum, n) => sum + n, 0) + (known?.walkIns ?? 0)
      counted.push({
        id: item.id,
        title: item.title,
        day: berlinDay(day.startsAt),
        came: known || came.length > 0 ? total : undefined,
        counted: item.registration === 'noetig',
      })
    }
  return counted
}

/** One a line: `title | medium | https://…`. */
const clippings = z
  .string()
  .trim()
  .max(6000)
  .transform((text, context): readonly Clipping[] =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [title = '', medium = '', url = ''] = line.split('|').map((part) => part.trim())
        if (!title || title.length > 200 || medium.length > 100 || !/^https:\/\/[^\s"<>]{4,500}$/.test(url))
          context.addIssue({ code: 'custom', message: 'events.clippingWrong' })
        return { title, medium, url }
      }),
  )

/**
 * What came of the week. Published, its numbers are protected (`numbers.ts`) and kept as they are until somebody
 * publishes anew; no longer public, they are gone.
 */
export const writeConclusion = action({
  name: 'events.write-conclusion',
  input: z.object({
    eventId: z.uuid(),
    words: z.string().trim().max(6000),
    clippings,
    public: z.enum(['ja', 'nein']),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, words, clippings, public: answer }) => {
    const week = await lockOwnWeek(tx, eventId)
    const isPublic = answer === 'ja'
    if (isPublic && (week.week.state !== 'veroeffentlicht' || week.week.startsAt > tx.now))
      refuse('events.weekNotYet')
    await saveConclusion(
      tx,
      { eventId, organizationId: week.week.organizationId },
      {
        words,
        clippings,
        numbers: isPublic ? protect(await countWeek(tx, week)) : null,
        publishedAt: isPublic ? tx.now : null,
      },
    )
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** What somebody said, with a name of their choice that is not theirs, and their consent. */
export const addVoice = action({
  name: 'events.add-voice',
  input: z.object({
    eventId: z.uuid(),
    quote: z.string().trim().min(1, 'platform.missing').max(300),
    signature: z.string().trim().min(1, 'platform.missing').max(60),
    consent: z.literal('ja', 'events.voiceConsent'),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, quote, signature }) => {
    const { week } = await lockOwnWeek(tx, eventId)
    await insertVoice(tx, { eventId, organizationId: week.organizationId }, { quote, signature })
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** Taken back: gone at once. */
export const dropVoice = action({
  name: 'events.drop-voice',
  input: z.object({ eventId: z.uuid(), voiceId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, voiceId }) => {
    await lockOwnWeek(tx, eventId)
    if (!(await deleteVoice(tx, eventId, voiceId))) notFound()
  },
  audit: ({ voiceId }) => ({ subject: voiceId }),
})
