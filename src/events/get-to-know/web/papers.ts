import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import type { Block } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { whenOf } from '../../event/web/when.ts'
import { meetingWords } from '../messages/index.ts'
import { nowhere } from '../table-plan.ts'
import { apart, documentOf, publicUrl } from './paper-frame.ts'
import { paths } from './paths.ts'
import { at, groupName, seatedOf, seatsThatHold, tablesUsed, topicAt } from './seated.ts'

/** Who sits where, table by table, for the wall. */
export const wallPdf = async (visit: Visit): Promise<Response> => {
  const seated = await seatedOf(visit)
  if (!seated?.meeting.planInput) return visit.notFound()
  const t = meetingWords(visit.locale)
  const seats = seatsThatHold(seated)
  const blocks: Block[] = [
    { is: 'paragraph', text: whenOf(staffLocale(visit.locale), seated.event) },
    ...seats.map(
      (_, round): Block => ({
        is: 'table',
        caption: t.papers.byTable(round + 1),
        columns: [
          { title: t.papers.tableColumn, share: 2 },
          { title: t.guests.title, share: 7 },
        ],
        rows: Array.from({ length: tablesUsed(seats) }, (_, table) => {
          const topic = round === 0 ? topicAt(visit, seated, seats, table) : undefined
          const name = t.plan.table(table + 1)
          return [
            [{ text: topic ? t.plan.topicOf(name, topic) : name, strong: true }],
            at(seated, seats, round, table)
              .map(({ name }) => name)
              .join(', ') || t.plan.empty,
          ]
        }),
      }),
    ),
  ]
  const byName = seated.planning.guests
    .map((guest, index) => ({ guest, index }))
    .toSorted((a, b) => a.guest.name.localeCompare(b.guest.name, 'de'))
  blocks.splice(1, 0, {
    is: 'table',
    caption: t.papers.byName,
    columns: [
      { title: t.guests.name, share: 3 },
      ...seats.map((_, round) => ({ title: t.plan.round(round + 1), share: 2 })),
    ],
    rows: byName.map(({ guest, index }) => [
      guest.name,
      ...seats.map((row) =>
        row[index] === undefined || row[index] === nowhere ? t.plan.away : t.plan.table(row[index] + 1),
      ),
    ]),
  })
  const document = await documentOf(visit, seated, t.papers.wall, blocks)
  return pdfResponse(await renderPdf(document), t.papers.file.wall)
}

/** A card for each person: their number and their table in each round. */
export const cardsPdf = async (visit: Visit): Promise<Response> => {
  const seated = await seatedOf(visit)
  if (!seated?.meeting.planInput) return visit.notFound()
  const t = meetingWords(visit.locale)
  const seats = seatsThatHold(seated)
  const { meeting, planning } = seated
  const pages = planning.guests.map((guest, index): readonly Block[] => [
    { is: 'heading', level: 1, text: guest.name },
    { is: 'paragraph', text: groupName(seated, guest), look: 'lead' },
    { is: 'paragraph', text: [{ text: t.papers.cardNumber(guest.number), strong: true }] },
    {
      is: 'table',
      caption: t.papers.cardsHow,
      columns: [{ title: t.papers.roundColumn }, { title: t.papers.tableColumn }],
      rows: seats.map((row, round) => [
        t.plan.round(round + 1),
        row[index] === undefined || row[index] === nowhere ? t.plan.away : t.plan.table(row[index] + 1),
      ]),
    },
    { is: 'qr', url: publicUrl(visit, paths.tables(meeting.code)), caption: t.papers.phoneQr },
  ])
  const document = await documentOf(visit, seated, t.papers.cardsHow, apart(pages))
  return pdfResponse(await renderPdf({ ...document, paper: 'a5' }), t.papers.file.cards)
}
