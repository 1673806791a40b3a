import type { Visit } from '#platform/http/visit.ts'
import { lang } from '#platform/i18n.ts'
import type { Block } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { talkWords } from '../messages/index.ts'
import { flyerFields } from '../write-flyer.ts'
import { noSuchCode } from './code-page.tsx'
import { seenFlyer } from './flyer-page.tsx'
import { seenTalks } from './seen-talks.ts'

/** The page about somebody on paper: made here, kept nowhere. The event stands as publisher, not who invites (R12). */
export const flyerPdf = async (visit: Visit): Promise<Response> => {
  const found = await seenFlyer(visit)
  const { actor, flyer } = found ?? {}
  const seen = actor && flyer && (await seenTalks(visit, actor))
  if (!seen || !flyer || !('opened' in seen)) return noSuchCode(visit)
  const { flyer: t } = talkWords(visit.locale)
  const person = found?.isOwn
    ? (seen.dating.applicants.find(({ id }) => id === seen.opened.id)?.name ?? '')
    : (found?.name ?? '')
  const blocks = flyerFields.flatMap((field): readonly Block[] =>
    flyer[field]
      ? [
          { is: 'heading', level: 1, text: t[field] },
          { is: 'paragraph', text: flyer[field] },
        ]
      : [],
  )
  const document = { title: person, language: lang[visit.locale], publisher: seen.event.title, blocks }
  return pdfResponse(await renderPdf(document), t.file)
}
