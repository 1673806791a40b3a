import ical, { ICalCalendarMethod } from 'ical-generator'
import { addressOf, berlinZone, discreet, findOrganization, printedAs } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { lang, longDate } from '#platform/i18n.ts'
import type { Block, PrintDocument } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { isOver } from '../../event/event.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { weekWords } from '../messages/public/index.ts'
import { itemsOf } from '../week.ts'
import { paths } from './paths.ts'
import { stepFreeOf } from './programme-day.tsx'
import { daysOf, languagesOf, publicWeekOf, timeOf } from './seen-week.ts'

/** The whole week for a calendar (RFC 5545), which family and employers read (R12). */
export const calendarFile = async (visit: Visit): Promise<Response> => {
  const seen = await publicWeekOf(visit, (visit.params.file ?? '').replace(/\.ics$/, ''))
  const now = visit.world.now()
  const items = seen
    ? itemsOf(seen).filter((one) => one.state === 'veroeffentlicht' && !isOver(one, now))
    : []
  if (seen?.week.state !== 'veroeffentlicht' || items.length === 0) return visit.notFound()
  const calendar = ical({ prodId: '//Trittstein//Aktionswoche//DE', method: ICalCalendarMethod.PUBLISH })
  calendar.timezone({ name: null, generator: () => berlinZone })
  for (const item of items) {
    const house = item.locationId ? seen.houses.get(item.locationId) : undefined
    const place = [discreet(house?.name), house && addressOf(house), discreet(item.room)]
      .filter(Boolean)
      .join(', ')
    const summary = discreet(item.summary)
    const url = `${visit.world.config.baseUrl}${visit.to(eventPaths.one(item.id))}`
    calendar.createEvent({
      id: `${item.id}-1@trittstein`,
      stamp: now,
      start: printedAs(item.startsAt),
      end: printedAs(item.endsAt),
      timezone: 'Europe/Berlin',
      summary: discreet(item.title) ?? 'Termin',
      ...(place ? { location: place } : {}),
      description: [summary, url].filter(Boolean).join('\n'),
      url,
    })
  }
  return new Response(`${calendar.toString()}\r\n`, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="programm.ics"',
      'cache-control': seen.week.audience === 'netz' ? 'no-store' : 'no-cache',
    },
  })
}

/** The programme on A4, to print on both sides and to lay out. */
export const leafletPdf = async (visit: Visit): Promise<Response> => {
  const seen = await publicWeekOf(visit, visit.params.id ?? '')
  if (!seen) return visit.notFound()
  const { locale } = visit
  const t = weekWords(locale)
  const { week, days, houses } = seen
  const publisher = await visit.world.look(
    visit.actor,
    async (tx) => (await findOrganization(tx, week.organizationId))?.name ?? '',
  )
  const german = locale === 'de' ? {} : { language: 'de' }
  const document: PrintDocument = {
    title: week.title,
    subtitle: daysOf(locale, seen),
    language: lang[locale],
    publisher,
    blocks: [
      { is: 'paragraph', look: 'lead', text: [{ text: week.summary, ...german }] },
      { is: 'paragraph', text: t.lead },
      ...days.flatMap(({ day, items }): Block[] => [
        {
          is: 'heading',
          level: 1,
          text: [longDate(locale, day.startsAt), ': ', { text: day.title, ...german }],
        },
        ...items
          .filter(({ state }) => state === 'veroeffentlicht')
          .map((item): Block => {
            const house = item.locationId ? houses.get(item.locationId) : undefined
            const place = [discreet(house?.name), house && addressOf(house), discreet(item.room)]
              .filter(Boolean)
              .join(', ')
            const marks = [
              item.registration === 'noetig' ? t.withRegistration : t.withoutRegistration,
              stepFreeOf(locale, house),
              languagesOf(locale, item),
            ].filter(Boolean)
            return {
              is: 'together',
              blocks: [
                { is: 'heading', level: 2, text: [{ text: item.title, ...german }] },
                { is: 'paragraph', text: [{ text: timeOf(locale, item), strong: true }] },
                ...(place ? [{ is: 'paragraph', text: [{ text: place, ...german }] } as const] : []),
                ...(item.summary
                  ? [{ is: 'paragraph', text: [{ text: item.summary, ...german }] } as const]
                  : []),
                { is: 'paragraph', look: 'small', text: marks.join('. ') },
              ],
            }
          }),
      ]),
      {
        is: 'qr',
        url: `${visit.world.config.baseUrl}/${locale}${paths.one(week.id)}`,
        caption: t.leafletQr,
      },
    ],
  }
  return pdfResponse(await renderPdf(document), t.leafletFile)
}
