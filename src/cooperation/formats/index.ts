import type { PersonalData } from '#platform/chapter.ts'

export { type ListedFormat, listFormats } from './list-formats.ts'
export { refusals } from './messages/index.ts'
export { takeFormatStep } from './take-format-step.ts'
export { joinFormat, linkOffer } from './take-part.ts'
export { routes as formatRoutes } from './web/routes.ts'
export { proposeFormat } from './write-format.ts'

export const formatStores: readonly PersonalData[] = [
  {
    table: 'joint_format, joint_format_event',
    what: 'texts that staff write about something joint; nothing about clients, names of colleagues may be in them',
    owner: 'organization',
    purpose: 'to agree on something joint, to try and to evaluate it',
    erased: 'an idea by its house; the rest with the network',
  },
]
