import { vocabularyWords } from '#cooperation'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { listGuests } from '../guest-store.ts'
import type { Guest } from '../meeting.ts'
import { listParties } from '../store.ts'
import { groupNames, noteReading, readyMeeting } from './seen.ts'

/** Who comes, with the parties and the names of their teams and houses. */
export const guestsOf = (visit: Visit) =>
  readyMeeting(visit, async (tx, event, meeting) => {
    noteReading(tx, event)
    const guests = await listGuests(tx, event.id)
    const parties = await listParties(tx, event.id)
    const names = await groupNames(
      tx,
      meeting.networkId,
      guests.map((one) => one.invitedId),
    )
    return { guests, parties, names }
  })

/** Their subject, in words. */
export const fieldOf = (visit: Visit, { field }: Guest): string =>
  field ? ((vocabularyWords(staffLocale(visit.locale)).fields as Record<string, string>)[field] ?? '') : ''
