import { z } from 'zod'
import { action } from '#platform/action.ts'
import { cleanPicture } from '#platform/picture/sent-picture.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { mayHost } from '../event/acting.ts'
import { lockOwnWeek } from './acting.ts'
import { deletePicture, findPress, insertPicture, licences, picturesOf, savePress } from './public-store.ts'

/** For the press. It is public with the week once the house says so, and as long as it does. */
export const writePress = action({
  name: 'events.write-press',
  input: z.object({
    eventId: z.uuid(),
    short: z.string().trim().min(1, 'platform.missing').max(600),
    long: z.string().trim().min(1, 'platform.missing').max(6000),
    contactName: z.string().trim().max(80),
    contactPhone: z.string().trim().max(40),
    contactEmail: z.union([z.literal(''), z.email().max(200)]),
    public: z.enum(['ja', 'nein']),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, public: isPublic, ...press }) => {
    const { week } = await lockOwnWeek(tx, eventId)
    if (isPublic === 'ja' && week.state === 'entwurf') refuse('events.weekIsDraft')
    if (isPublic === 'ja' && !press.contactPhone && !press.contactEmail) refuse('events.pressContact')
    const before = await findPress(tx, eventId)
    await savePress(
      tx,
      { eventId, organizationId: week.organizationId },
      { ...press, publishedAt: isPublic === 'ja' ? (before?.publishedAt ?? tx.now) : null },
    )
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

/** Of one week. */
export const mostPictures = 12

/** The picture itself comes painted anew (`platform/picture`), never as it was sent. */
export const addPicture = action({
  name: 'events.add-picture',
  input: z.object({
    eventId: z.uuid(),
    picture: cleanPicture,
    alt: z.string().trim().min(1, 'platform.missing').max(300),
    author: z.string().trim().min(1, 'platform.missing').max(120),
    licence: z.enum(licences, 'platform.missing'),
    people: z.enum(['niemand', 'einverstanden'], 'platform.missing'),
  }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, picture, people, ...given }) => {
    const { week } = await lockOwnWeek(tx, eventId)
    if ((await picturesOf(tx, eventId)).length >= mostPictures)
      refuse('events.tooManyPictures', { n: mostPictures })
    const { type, bytes, width, height } = picture
    await insertPicture(
      tx,
      { eventId, organizationId: week.organizationId },
      { type, bytes, width, height, ...given, people: people === 'einverstanden' },
    )
  },
  audit: ({ eventId }) => ({ subject: eventId }),
})

export const dropPicture = action({
  name: 'events.drop-picture',
  input: z.object({ eventId: z.uuid(), pictureId: z.uuid() }),
  contexts: ['member'],
  may: mayHost,
  act: async (tx, { eventId, pictureId }) => {
    await lockOwnWeek(tx, eventId)
    if (!(await deletePicture(tx, eventId, pictureId))) notFound()
  },
  audit: ({ pictureId }) => ({ subject: pictureId }),
})
