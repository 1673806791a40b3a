import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { documentFont } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { answers, type Moment } from '../meeting.ts'
import { meetingWords, sayWords } from '../messages/index.ts'
import { readableCode } from '../say.ts'
import { documentOf, publicUrl } from './paper-frame.ts'
import { paths } from './paths.ts'
import { readyMeeting } from './seen.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Five boxes to tick, each beside its words. */
const boxes = (words: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${words.length * 90}" width="1000" height="${words.length * 90}">${words
    .map(
      (word, i) =>
        `<rect x="10" y="${i * 90 + 20}" width="46" height="46" rx="6" fill="none" stroke="#000" stroke-width="4"/><text x="86" y="${i * 90 + 55}" font-family="${documentFont}" font-size="34">${escaped(word)}</text>`,
    )
    .join('')}</svg>`

/** One question to tick, before or after. */
export const sheetPdf =
  (moment: Moment) =>
  async (visit: Visit): Promise<Response> => {
    const found = await readyMeeting(visit, async () => ({}))
    if (!found) return visit.notFound()
    const locale = staffLocale(visit.locale)
    const { papers: t } = meetingWords(visit.locale)
    const say = sayWords(locale)
    const words = answers.toReversed().map((answer) => say.answers[`a${answer}`])
    const { code } = found.meeting
    const document = await documentOf(visit, found, say.moments[moment], [
      { is: 'paragraph', text: [{ text: say.question, strong: true }], look: 'lead' },
      { is: 'paragraph', text: say.questionHint },
      { is: 'figure', svg: boxes(words), alt: words.join(', '), width: 0.8 },
      { is: 'note', text: t.sheetHow },
      { is: 'qr', url: publicUrl(visit, paths.question(code, moment)), caption: t.questionQr },
    ])
    return pdfResponse(
      await renderPdf({ ...document, paper: 'a5', footer: readableCode(code) }),
      `${t.file.sheet}-${moment}`,
    )
  }
