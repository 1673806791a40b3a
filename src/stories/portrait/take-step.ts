import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { inTurn, lockOwn, mayMake } from './acting.ts'
import { hasPrints } from './print-store.ts'
import {
  approvalOf,
  changeStory,
  consentsOf,
  deleteRelease,
  deleteStory,
  emptyStory,
  saveRelease,
} from './store.ts'
import { steps } from './story.ts'

const story = z.object({ storyId: z.uuid() })
const because = story.extend({ reason: z.string().trim().min(1, 'platform.missing').max(500) })
const shape = { contexts: ['member'], may: mayMake } as const

/** Given to the person, who reads it and decides. */
export const sendStory = action({
  ...shape,
  name: 'stories.send',
  input: story,
  act: async (tx, { storyId }) => {
    const found = await lockOwn(tx, storyId)
    inTurn('send', found)
    await changeStory(tx, found, { state: steps.send.into })
  },
  audit: ({ storyId }) => ({ subject: storyId }),
})

/** The house read these words, the person approved them, and they allowed at least one channel. */
export const releaseStory = action({
  ...shape,
  name: 'stories.release',
  /** `hash`: of what stood on the page of whoever releases it. */
  input: story.extend({ hash: z.string().max(64) }),
  act: async (tx, { storyId, hash }) => {
    const found = await lockOwn(tx, storyId)
    inTurn('release', found)
    const approval = await approvalOf(tx, found.id)
    if (approval?.hash !== found.hash || hash !== found.hash) refuse('stories.otherWords')
    const allowed = await consentsOf(tx, found.id)
    if (!allowed.some((one) => one.hash === found.hash && one.until > tx.now)) refuse('stories.nowhere')
    await saveRelease(tx, found, found.hash)
    await changeStory(tx, found, { state: steps.release.into, reason: '' })
  },
  audit: ({ storyId }) => ({ subject: storyId }),
})

/** Back to the person, with what they are asked to look at again. */
export const giveBackStory = action({
  ...shape,
  name: 'stories.give-back',
  input: because,
  act: async (tx, { storyId, reason }) => {
    const found = await lockOwn(tx, storyId)
    inTurn('giveBack', found)
    await deleteRelease(tx, found)
    await changeStory(tx, found, { state: steps.giveBack.into, reason })
  },
  audit: ({ storyId }) => ({ subject: storyId }),
})

/** Not shown any more; the person reads why. */
export const takeDownStory = action({
  ...shape,
  name: 'stories.take-down',
  input: because,
  act: async (tx, { storyId, reason }) => {
    const found = await lockOwn(tx, storyId)
    inTurn('takeDown', found)
    await deleteRelease(tx, found)
    await changeStory(tx, found, { state: steps.takeDown.into, reason })
  },
  audit: ({ storyId }) => ({ subject: storyId }),
})

/** Deleted; while something of it hangs somewhere, what is left says only that it is to be taken down. */
export const dropStory = action({
  ...shape,
  name: 'stories.drop',
  input: story,
  act: async (tx, { storyId }) => {
    const found = await lockOwn(tx, storyId)
    const isPrinted = await tx.asSystem('prints of a story', (sys) => hasPrints(sys, found.id))
    if (isPrinted) await tx.asSystem('a story deleted', (sys) => emptyStory(sys, found))
    else await deleteStory(tx, found)
  },
  audit: ({ storyId }) => ({ subject: storyId }),
})
