import { addressOf, findOrganization } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import type { PrintDocument } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { aroundEvent } from '../../event/publish-service.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { ownEventOf } from '../../event/web/seen-event.ts'
import { whenOf } from '../../event/web/when.ts'
import { registrationStaffWords, registrationWords } from '../messages/index.ts'
import { needsOf } from './list-page.tsx'
import { guestsOf } from './of-event.ts'

const publisherOf = (visit: Visit, organizationId: string): Promise<string> =>
  visit.world.look(visit.actor, async (tx) => (await findOrganization(tx, organizationId))?.name ?? '')

/** Who is expected, with room for a pen. Like all lists it stays in the house. */
export const signInPdf = async (visit: Visit): Promise<Response> => {
  const guests = await guestsOf(visit)
  if (!guests) return visit.notFound()
  const { event, all } = guests
  const t = registrationStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const document: PrintDocument = {
    title: t.paper.signIn,
    subtitle: event.title,
    language: locale,
    publisher: await publisherOf(visit, event.organizationId),
    blocks: [
      { is: 'paragraph', text: whenOf(locale, event) },
      { is: 'note', text: t.paper.signInText },
      {
        is: 'table',
        caption: t.groups.angemeldet,
        columns: [
          { title: t.columns.name, share: 3 },
          { title: t.columns.persons, align: 'end', share: 1 },
          { title: t.columns.needs, share: 3 },
          { title: t.paper.signature, share: 2 },
        ],
        rows: all
          .filter(({ state }) => state === 'angemeldet')
          .toSorted((a, b) => a.name.localeCompare(b.name, locale))
          .map((one) => [one.name, String(one.persons), needsOf(locale, one), '']),
      },
    ],
  }
  return pdfResponse(await renderPdf(document), t.paper.file.signIn)
}

/** A badge for everybody who has a place; those who come along have an empty one to write on. */
export const badgesPdf = async (visit: Visit): Promise<Response> => {
  const guests = await guestsOf(visit)
  if (!guests) return visit.notFound()
  const { event, all } = guests
  const t = registrationStaffWords(visit.locale)
  const document: PrintDocument = {
    title: t.paper.badges,
    subtitle: event.title,
    language: staffLocale(visit.locale),
    publisher: await publisherOf(visit, event.organizationId),
    blocks: [
      {
        is: 'badges',
        badges: all
          .filter(({ state }) => state === 'angemeldet')
          .flatMap(({ name, persons }) => [name, ...Array<string>(persons - 1).fill('')])
          .map((name) => ({ name, below: event.title })),
      },
    ],
  }
  return pdfResponse(await renderPdf(document), t.paper.file.badges)
}

/** For a wall: what, when, where, and a QR code of the public page. */
export const posterPdf = async (visit: Visit): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (event?.state !== 'veroeffentlicht' || event.audience !== 'alle') return visit.notFound()
  const t = registrationStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const { house, organization } = await visit.world.look(visit.actor, (tx) => aroundEvent(tx, event))
  const place = [house?.name, house && addressOf(house), event.room].filter(Boolean).join(', ')
  const document: PrintDocument = {
    title: event.title,
    language: locale,
    publisher: organization?.name ?? '',
    look: 'poster',
    blocks: [
      { is: 'paragraph', look: 'lead', text: event.summary || t.paper.poster },
      { is: 'paragraph', text: [{ text: whenOf(locale, event), strong: true }] },
      ...(place ? [{ is: 'paragraph', text: place } as const] : []),
      {
        is: 'qr',
        url: `${visit.world.config.baseUrl}/${locale}${eventPaths.one(event.id)}`,
        caption: registrationWords(locale).poster,
      },
    ],
  }
  return pdfResponse(await renderPdf(document), t.paper.file.poster)
}
