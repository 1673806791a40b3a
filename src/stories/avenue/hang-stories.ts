import { z } from 'zod'
import { action } from '#platform/action.ts'
import { refuse } from '#platform/refusal.ts'
import { acting, mayMake } from '../portrait/acting.ts'
import { insertPrint } from '../portrait/print-store.ts'
import { findShown } from '../portrait/queries.ts'

/** What is printed for an exhibition. */
export const exhibits = ['plakat', 'schild', 'faltblatt'] as const
export type Exhibit = (typeof exhibits)[number]
/** At once; an exhibition has about thirty. */
export const mostStories = 60
/** In one file: each photograph goes through memory as it is printed. */
export const postersPerFile = 10
/** On its pages, besides the cover and the back. */
const leafletStories = { least: 4, most: 8 }

/**
 * What is to hang or lie at a place, noted before it can be printed: whoever prints is told to take it down once the
 * person takes their yes back, or it ends. One's own, and those of whoever one works together with, as the consent says.
 */
export const hangStories = action({
  name: 'stories.hang',
  input: z
    .object({
      stories: z
        .array(z.uuid('stories.chooseStories'), 'stories.chooseStories')
        .min(1, 'stories.chooseStories')
        .max(mostStories),
      exhibits: z.array(z.enum(exhibits), 'stories.chooseExhibits').min(1, 'stories.chooseExhibits').max(3),
      place: z.string().trim().min(1, 'platform.missing').max(160),
      // PostgreSQL knows no year 0.
      from: z.iso.date('platform.wrong').refine((day) => day > '2020' && day < '2100', 'platform.wrong'),
      copies: z.coerce
        .number('platform.wrong')
        .int('platform.wrong')
        .min(1, 'platform.wrong')
        .max(9999, 'platform.wrong'),
    })
    .superRefine(({ stories, exhibits: kinds }, context) => {
      if (context.issues.length > 0 || !kinds.includes('faltblatt')) return
      const { size } = new Set(stories)
      if (size < leafletStories.least || size > leafletStories.most)
        context.addIssue({ code: 'custom', message: 'stories.leafletSize', path: ['exhibits'] })
    }),
  contexts: ['member'],
  may: mayMake,
  act: async (tx, { stories, exhibits: kinds, place, from, copies }) => {
    const { organizationId } = acting(tx)
    for (const storyId of new Set(stories)) {
      const shown = await findShown(tx, storyId, 'ausstellung')
      // Taken back while the form was open; what is foreign looks alike.
      if (!shown) return refuse('stories.notAllowed')
      for (const what of new Set(kinds))
        await insertPrint(tx, organizationId, {
          storyId,
          channel: 'ausstellung',
          what,
          place,
          copies: what === 'faltblatt' ? copies : 1,
          name: shown.content.name,
          hash: shown.hash,
          hangsFrom: from,
        })
    }
  },
  audit: ({ stories }) => ({ subject: null, detail: { stories: new Set(stories).size } }),
})
