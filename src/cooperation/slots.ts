import { slot } from '#platform/slots.tsx'
import type { FieldOfAction } from './vocabulary.ts'

/** What an upper chapter has counted below a frame: published numbers, summed over networks. */
export const belowFigures = slot<{ readonly frameId: string }>('cooperation.below-figures')

/** Beside a gap: what an upper chapter has counted there, e.g. needs that found nothing. A coded area and field. */
export const gapNotes = slot<{
  readonly networkId: string
  readonly areaCode: string
  readonly field: FieldOfAction
}>('cooperation.gap-notes')

/** Above the gaps: what was looked for in vain most often in these areas, each with the way on. */
export const vainNeeds = slot<{
  readonly areaCodes: readonly string[]
  readonly hrefOf: (field: FieldOfAction, areaCode: string) => string
}>('cooperation.vain-needs')

/**
 * A number that tells of organizations, `parts` of each of them: said, or said to be hidden, as disclosure control of an
 * upper chapter decides.
 */
export const toldFigure = slot<{
  readonly value: number
  readonly parts: readonly number[]
  readonly say: (n: number) => string
}>('cooperation.told-figure')

/** On the page of a network: a room of an upper chapter, in a few words with its door. */
export const networkRooms = slot<{ readonly networkId: string }>('cooperation.network-rooms')

/** On the page of an agreement: what an upper chapter has about it (the evaluation of its model phase). */
export const agreementRooms = slot<{
  readonly agreementId: string
  readonly networkId: string
  readonly hasModelPhase: boolean
}>('cooperation.agreement-rooms')

/** Who holds an action week: an organization, in a network where it is one of a network. */
interface WeekHost {
  readonly organizationId: string
  readonly networkId: string | null
}

/** On the programme of an action week: people who tell their story there. */
export const weekStories = slot<WeekHost & { readonly startsAt: Date }>('cooperation.week-stories')

/** On the page for the press of an action week: stories that may be printed, by leave of those who tell them. */
export const pressStories = slot<WeekHost>('cooperation.press-stories')
