import { findOrganization } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import type { Block } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { weekStaffWords } from '../messages/index.ts'
import { itemsOf } from '../week.ts'
import { seenRoster } from './roster-page.tsx'
import { daysOf, timeOf } from './seen-week.ts'
import { missingIn } from './shifts.tsx'

/** Who helps when, to hang up in the room of the helpers; it stays in the house. */
export const rosterPdf = async (visit: Visit): Promise<Response> => {
  const seen = await seenRoster(visit)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const { week } = seen
  const { shifts, helpers } = seen.more
  const publisher = await visit.world.look(
    visit.actor,
    async (tx) => (await findOrganization(tx, week.week.organizationId))?.name ?? '',
  )
  const bytes = await renderPdf({
    title: t.roster,
    subtitle: `${week.week.title}, ${daysOf(locale, week)}`,
    language: locale,
    publisher,
    blocks: [
      { is: 'note', text: t.rosterText },
      ...itemsOf(week)
        .filter((item) => shifts.some(({ eventId }) => eventId === item.id))
        .flatMap((item): Block[] => [
          { is: 'heading', level: 1, text: `${item.title}, ${longDate(locale, item.startsAt)}` },
          {
            is: 'table',
            caption: item.title,
            columns: [
              { title: t.columns.time, share: 2 },
              { title: t.columns.what, share: 2 },
              { title: t.columns.who, share: 4 },
              { title: t.columns.missing, align: 'end' },
            ],
            rows: shifts
              .filter(({ eventId }) => eventId === item.id)
              .map((shift) => {
                const here = helpers.filter(({ shiftId }) => shiftId === shift.id)
                return [
                  timeOf(locale, shift),
                  shift.what,
                  here.map(({ name }) => name).join(', '),
                  String(missingIn(shift, here.length)),
                ]
              }),
          },
        ]),
    ],
  })
  return pdfResponse(bytes, t.rosterFile)
}
