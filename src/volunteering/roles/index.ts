import type { Chapter } from '#platform/chapter.ts'
import type { Route } from '#platform/http/route.ts'

export const routes: readonly Route[] = []
export const stores: NonNullable<Chapter['stores']> = [
  {
    table: 'engagement_role',
    what: 'what somebody may do as a volunteer; names the contact that a house publishes for it, never a volunteer',
    owner: 'organization',
    purpose: 'to be found and asked',
    erased: 'a draft and what is over by whoever wrote it; the rest with the organization',
  },
]
