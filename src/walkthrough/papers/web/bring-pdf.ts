import type { Visit } from '#platform/http/visit.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { bringDocument } from '../bring-print.ts'
import { bringPage } from './bring-page.tsx'
import { readSource } from './source.tsx'

/** The list to print; without answers the questions. */
export const bringPdf = async (visit: Visit): Promise<Response> => {
  const source = await readSource(visit)
  if (!source) return bringPage(visit)
  return pdfResponse(await renderPdf(bringDocument(source.case, visit.locale)), 'Liste')
}
