import { z } from 'zod'
import { action } from '#platform/action.ts'
import { locales } from '#platform/i18n.ts'
import { refuse } from '#platform/refusal.ts'
import { bringsCode, inTurn, lockTheirs } from './acting.ts'
import {
  changeStory,
  consentsOf,
  deleteConsent,
  emptyStory,
  saveApproval,
  saveConsent,
  saveContact,
} from './store.ts'
import { type Channel, channels, steps, yesOf } from './story.ts'
import { storyWording, wordingVersion } from './wording.ts'

const shape = { contexts: ['code'], may: bringsCode } as const

/** "So ist es richtig": these words, and no others. */
export const approveStory = action({
  ...shape,
  name: 'stories.approve',
  /** `hash`: of what the person read. */
  input: z.object({ hash: z.string().max(64) }),
  act: async (tx, { hash }) => {
    const story = await lockTheirs(tx)
    inTurn('approve', story)
    if (hash !== story.hash) refuse('stories.otherWords')
    await saveApproval(tx, story, story.hash)
    await changeStory(tx, story, { state: steps.approve.into, reason: '' })
  },
  audit: () => undefined,
})

const answer = z.string().max(9)

/**
 * Where these words may be shown, and how long. What is left open stays as it is; a no is said like a yes; `bisher` is the
 * yes to the words before, until its own day.
 */
export const allowStory = action({
  ...shape,
  name: 'stories.allow',
  input: z.object({
    language: z.enum(locales),
    /** Of the words that stood above the questions. */
    hash: z.string().max(64),
    /** Said once more: it is the last yes, and with it all goes. */
    sure: z.boolean(),
    channels: z.object(
      Object.fromEntries(channels.map((one) => [one, answer])) as Record<Channel, typeof answer>,
    ),
  }),
  act: async (tx, { language, hash, sure, channels: said }) => {
    const story = await lockTheirs(tx)
    if (story.state !== 'freigegeben' && story.state !== 'veroeffentlicht') refuse('stories.approveFirst')
    if (hash !== story.hash) refuse('stories.otherWords')
    const before = await consentsOf(tx, story.id)
    for (const channel of channels) {
      if (said[channel] === '') continue
      if (said[channel] === 'nein') {
        await deleteConsent(tx, story, channel)
        continue
      }
      const given =
        said[channel] === 'bisher'
          ? before.find((one) => one.channel === channel && one.until > tx.now)
          : yesOf(channel, said[channel], tx.now)
      if (!given) return refuse('stories.notNow')
      await saveConsent(tx, story, {
        channel,
        year: given.year,
        until: given.until,
        wording: wordingVersion,
        wordingHash: storyWording(language, channel, given.year).hash,
        language,
      })
    }
    // The last yes was taken back: no word of it is kept.
    if (before.length > 0 && (await consentsOf(tx, story.id)).length === 0) {
      if (!sure) refuse('stories.lastOne')
      await emptyStory(tx, story)
    }
  },
  audit: () => undefined,
})

/** Everything, at once and for good: nobody asks why. */
export const withdrawStory = action({
  ...shape,
  name: 'stories.withdraw',
  input: z.object({}),
  act: async (tx) => {
    const story = await lockTheirs(tx)
    inTurn('withdraw', story)
    await emptyStory(tx, story)
  },
  audit: () => undefined,
})

/** Whether, and how, the house may ask before a time is over; empty: it may not. */
export const leaveContact = action({
  ...shape,
  name: 'stories.leave-contact',
  input: z.object({ contact: z.string().trim().max(200) }),
  act: async (tx, { contact }) => saveContact(tx, await lockTheirs(tx), contact),
  audit: () => undefined,
})
