import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { lang, locales, staffLocale } from '#platform/i18n.ts'
import type { Block } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { normaliseCode } from '#platform/secrets.ts'
import { storyWords } from '../messages/index.ts'
import { factNames, questions } from '../story.ts'
import { paths } from './paths.ts'

/** Lines to write on, far enough apart for a pen. */
const lines = (n: number, alt: string): Block => {
  const drawn = Array.from({ length: n }, (_, i) => `M0 ${31 * (i + 1)}h680`).join('')
  return {
    is: 'figure',
    alt,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 ${31 * n + 4}"><path d="${drawn}" stroke="#777" fill="none"/></svg>`,
  }
}

/** The six questions on paper, in the language of the page: nobody's name, no house, no office (R12). */
export const sheetPdf = async (visit: Visit): Promise<Response> => {
  const t = storyWords(visit.locale)
  const blocks: Block[] = [
    { is: 'heading', level: 1, text: t.sheet.name },
    lines(1, t.sheet.room),
    ...questions.flatMap((one): Block[] => [
      { is: 'heading', level: 1, text: t.questions[one] },
      lines(4, t.sheet.room),
    ]),
    { is: 'heading', level: 1, text: t.sheet.facts },
    ...factNames.flatMap((one): Block[] => [
      { is: 'paragraph', text: [{ text: t.facts[one], strong: true }] },
      lines(1, t.sheet.room),
    ]),
    { is: 'note', text: t.sheet.promise },
  ]
  const document = {
    title: t.sheet.title,
    subtitle: t.sheet.lead,
    language: lang[visit.locale],
    publisher: t.title,
    blocks,
  }
  return pdfResponse(await renderPdf(document), t.sheet.file)
}

/** The code on a slip in the language of the person, made here and kept nowhere. */
export const slipPdf = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const code = normaliseCode(text(form, 'code'))
  if (!code) return visit.notFound()
  const locale = locales.find((one) => one === text(form, 'sprache')) ?? staffLocale(visit.locale)
  const { slip: t, title } = storyWords(locale)
  const address = new URL(`/${locale}${paths.person}`, visit.world.config.baseUrl).href
  const blocks: Block[] = [
    { is: 'heading', level: 1, text: code },
    { is: 'paragraph', text: t.text },
    { is: 'paragraph', text: t.where(address) },
  ]
  const document = {
    title: t.title,
    language: lang[locale],
    publisher: title,
    paper: 'a5' as const,
    blocks,
  }
  return pdfResponse(await renderPdf(document), t.file)
}
