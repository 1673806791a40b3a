import { z } from 'zod'
import { action } from '#platform/action.ts'
import { cleanPicture } from '#platform/picture/sent-picture.ts'
import { refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting, bringsCode, inTurn, issueCode, lockOwn, lockTheirs, mayMake } from './acting.ts'
import { type WrittenContent, writtenContent } from './input.ts'
import { deletePicture, savePicture } from './picture-store.ts'
import { changeStory, deleteRelease, insertStory, type Story } from './store.ts'
import {
  type Content,
  canStep,
  limits,
  motifs,
  type StoryPicture,
  steps,
  translationLanguages,
  uploads,
  writingStep,
} from './story.ts'

const storyId = z.object({ storyId: z.uuid() })

const pictureOf = (chosen: WrittenContent['picture'], before: StoryPicture): StoryPicture => {
  if (chosen === 'eigenes') return 'sha256' in before ? before : { kind: 'keins' }
  const motif = motifs.find((one) => one === chosen)
  return motif ? { kind: 'motiv', motif } : { kind: 'keins' }
}
const contentOf = (given: WrittenContent, before: StoryPicture): Content => ({
  ...given,
  translations: Object.fromEntries(
    translationLanguages
      .filter((language) => given.translations[language] !== '' && language !== given.language)
      .map((language) => [language, given.translations[language]]),
  ),
  picture: pictureOf(given.picture, before),
})

/** What is not shown any more is not kept. */
const saveContent = async (
  tx: Tx,
  story: Story & { readonly content: Content },
  content: Content,
  into: Story['state'],
) => {
  await changeStory(tx, story, { content, state: into, reason: into === 'freigabe' ? '' : story.reason })
  await deleteRelease(tx, story)
  if (!('sha256' in content.picture) && 'sha256' in story.content.picture) await deletePicture(tx, story)
}

/** A draft, with the person or after their talk. Answers the code that is for them alone. */
export const createStory = action({
  name: 'stories.create',
  input: writtenContent,
  contexts: ['member'],
  may: mayMake,
  act: async (tx, given) => {
    const { organizationId } = acting(tx)
    const id = await insertStory(tx, { organizationId, content: contentOf(given, { kind: 'keins' }) })
    return { id, code: await issueCode(tx, id) }
  },
  audit: (_input, { id }) => ({ subject: id }),
})

/** By the house. What the person had approved is not shown any more until they approve the new words. */
export const writeStory = action({
  name: 'stories.write',
  /** `hash`: of what the form was opened with, so that nothing which the person corrected meanwhile is lost unseen. */
  input: storyId.extend({ content: writtenContent, hash: z.string().max(64).optional() }),
  contexts: ['member'],
  may: mayMake,
  act: async (tx, { storyId, content, hash }) => {
    const story = await lockOwn(tx, storyId)
    if (hash !== undefined && hash !== story.hash) refuse('stories.otherWords')
    const step = writingStep(story.state) ?? refuse('stories.notNow')
    await saveContent(
      tx,
      story,
      contentOf(content, story.content.picture),
      step === 'write' ? 'entwurf' : 'freigabe',
    )
  },
  audit: ({ storyId }) => ({ subject: storyId }),
})

/** By the person: they approve it afterwards, and the house reads it once more. */
export const correctStory = action({
  name: 'stories.correct',
  input: writtenContent,
  contexts: ['code'],
  may: bringsCode,
  act: async (tx, content) => {
    const story = await lockTheirs(tx)
    inTurn('correct', story)
    await saveContent(tx, story, contentOf(content, story.content.picture), 'freigabe')
  },
  audit: () => undefined,
})

/** The picture comes painted anew (`platform/picture`), never as it was sent. */
export const addPicture = action({
  name: 'stories.add-picture',
  input: storyId.extend({
    kind: z.enum(uploads, 'platform.missing'),
    alt: z.string().trim().min(1, 'platform.missing').max(limits.alt),
    picture: cleanPicture,
  }),
  contexts: ['member'],
  may: mayMake,
  act: async (tx, { storyId, kind, alt, picture }) => {
    const story = await lockOwn(tx, storyId)
    const step = writingStep(story.state) ?? refuse('stories.notNow')
    await savePicture(tx, story, picture)
    const content = { ...story.content, picture: { kind, alt, sha256: picture.sha256 } }
    await saveContent(tx, story, content, step === 'write' ? 'entwurf' : 'freigabe')
  },
  audit: ({ storyId }) => ({ subject: storyId }),
})

/**
 * For whoever lost theirs: the old code opens nothing any more, so it could take nothing back either. Until somebody
 * approves with the new one, the story is shown nowhere. The page of the person says that there was a new one.
 */
export const renewCode = action({
  name: 'stories.renew-code',
  input: storyId,
  contexts: ['member'],
  may: mayMake,
  act: async (tx, { storyId }) => {
    const story = await lockOwn(tx, storyId)
    if (canStep('giveBack', story.state)) {
      await deleteRelease(tx, story)
      await changeStory(tx, story, { state: steps.giveBack.into, reason: '' })
    }
    return issueCode(tx, story.id)
  },
  audit: ({ storyId }) => ({ subject: storyId }),
})
