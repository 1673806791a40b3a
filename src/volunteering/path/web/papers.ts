import { berlinDay } from '#platform/berlin-time.ts'
import { csvFile } from '#platform/http/csv.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { lang } from '#platform/i18n.ts'
import type { PrintDocument } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { hoursOf } from '../hours.ts'
import { pathWords } from '../messages/index.ts'
import { opened } from './opened.tsx'
import { paths } from './paths.ts'

const pdf = async (document: PrintDocument, fileName: string): Promise<Response> =>
  pdfResponse(await renderPdf(document), fileName)

/** The code to take along, and where it is typed: it stands in no address. */
export const slipPdf = (visit: Visit): Promise<Response> =>
  opened(visit, ({ bearer }) => {
    const t = pathWords(visit.locale)
    const { config } = visit.world
    return pdf(
      {
        title: t.title,
        language: lang[visit.locale],
        publisher: t.slipOwner,
        paper: 'a5',
        blocks: [
          { is: 'facts', facts: [{ label: t.code, value: [{ text: bearer.typed, strong: true }] }] },
          { is: 'paragraph', text: t.slipText },
          { is: 'qr', url: `${config.baseUrl}/${visit.locale}${paths.start}`, caption: t.slipOpen },
        ],
      },
      t.files.slip,
    )
  })

const linesOfSheet = 16

/** To be filled in with a pen: the house signs each line. The code does not stand on it. */
export const sheetPdf = (visit: Visit): Promise<Response> =>
  opened(visit, ({ path, form }) => {
    const t = pathWords(visit.locale)
    const engagement = path.engagements.find(({ id }) => id === text(form, 'id')) ?? path.engagements[0]
    const line = '______________________'
    return pdf(
      {
        title: t.sheetTitle,
        language: lang[visit.locale],
        publisher: t.title,
        blocks: [
          {
            is: 'facts',
            facts: [
              { label: t.name, value: line },
              { label: t.engagement, value: engagement?.title ?? line },
              { label: t.house, value: line },
            ],
          },
          {
            is: 'table',
            caption: t.sheetCaption,
            columns: [
              { title: t.day, share: 2 },
              { title: t.hours, share: 2 },
              { title: t.what, share: 5 },
              { title: t.signedByHouse, share: 4 },
            ],
            rows: Array.from({ length: linesOfSheet }, () => ['\u00a0\n\u00a0', '', '', '']),
          },
          { is: 'paragraph', text: t.sheetText, look: 'small' },
        ],
      },
      t.files.sheet,
    )
  })

/** One's own hours as a file; nobody else gets it. */
export const hoursCsv = (visit: Visit): Promise<Response> =>
  opened(visit, ({ path }) => {
    const t = pathWords(visit.locale)
    const titles = new Map(path.engagements.map(({ id, title }) => [id, title]))
    return csvFile(`${t.files.csv}-${berlinDay(visit.world.now())}`, [
      [t.day, t.hours, t.what, t.engagement],
      ...path.hours.map((one) => [
        one.day,
        String(hoursOf(one.quarters)).replace('.', ','),
        one.what,
        (one.engagementId && titles.get(one.engagementId)) ?? '',
      ]),
    ])
  })
