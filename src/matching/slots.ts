import { slot } from '#platform/slots.tsx'
import type { Hit } from './search.ts'

/** What an upper chapter lets a signed-in person do with a hit; `profileId` where the search was kept (session). */
export const hitActions = slot<{ readonly hit: Hit; readonly profileId?: string | undefined }>('hit.actions')

/** More ways to begin on the start page (the code of a slip). */
export const homeEntries = slot<Record<string, never>>('home.entries')
