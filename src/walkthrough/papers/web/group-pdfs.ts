import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { cardsDocument, certificateDocument, sheetDocument, stonesDocument } from '../group-print.ts'
import { groupPage, longestName, nameField } from './group-page.tsx'
import { countsOf } from './stones-page.tsx'

export const sheetPdf = async (visit: Visit): Promise<Response> =>
  pdfResponse(await renderPdf(sheetDocument(visit.locale)), 'Ablauf')

export const cardsPdf = async (visit: Visit): Promise<Response> =>
  pdfResponse(await renderPdf(cardsDocument(visit.locale)), 'Rollenkarten')

/** The name is printed and forgotten. */
export const certificatePdf = async (visit: Visit): Promise<Response> => {
  const name = text(await visit.form(), nameField).replaceAll('\n', ' ')
  if (name.length > longestName) return groupPage(visit)
  return pdfResponse(await renderPdf(certificateDocument(visit.locale, name, visit.world.now())), 'Urkunde')
}

export const stonesPdf = async (visit: Visit): Promise<Response> => {
  const counts = await countsOf(visit)
  if (!counts) return groupPage(visit)
  return pdfResponse(await renderPdf(await stonesDocument(visit.locale, counts)), 'Stolpersteine')
}
