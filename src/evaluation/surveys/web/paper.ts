import { direction, type Locale, lang } from '#platform/i18n.ts'
import { type Block, documentFont, type PrintDocument } from '#platform/print/document.ts'
import { surveyWords } from '../../messages/public/survey-words/index.ts'
import type { SurveyHead } from '../store.ts'
import { answers, type QuestionId, readableCode } from '../survey.ts'
import { faceShape } from './face.tsx'
import { answerWords } from './questions.tsx'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Words that are wider than their fifth of the line stand in two lines. */
const linesOf = (words: string): readonly string[] => {
  if (words.length < 14 || !words.includes(' ')) return [words]
  const middle = words.length / 2
  const cut = [...words.matchAll(/ /g)]
    .map(({ index }) => index)
    .reduce((best, index) => (Math.abs(index - middle) < Math.abs(best - middle) ? index : best))
  return [words.slice(0, cut), words.slice(cut + 1)]
}

/**
 * A question with its faces. From left to right the words are part of the drawing; from right to left they stand above
 * it: Arabic letters in a drawing have no text behind them, which PDF/UA does not let through.
 */
const questionOf = (locale: Locale, question: QuestionId): readonly Block[] => {
  const t = surveyWords(locale)
  const words = answers.map((answer) => answerWords(t, question, answer))
  const isRtl = direction(locale) === 'rtl'
  const faces: Block = { is: 'figure', svg: facesSvg(words, isRtl), alt: t.faces(words.join(', ')) }
  const title = t.questions[question]
  return isRtl
    ? [
        { is: 'table', caption: title, columns: words.map((word) => ({ title: word, share: 2 })), rows: [] },
        faces,
      ]
    : [{ is: 'paragraph', text: [{ text: title, strong: true }] }, faces]
}

/** Five faces, each with a box to tick, the best one where reading begins. */
const facesSvg = (words: readonly string[], isRtl: boolean): string => {
  const rows = isRtl ? 0 : Math.max(...words.map((word) => linesOf(word).length))
  const height = 104 + rows * 28
  const columns = answers.map((answer, i) => {
    const left = isRtl ? 870 - i * 200 : i * 200 + 38
    const lines = isRtl ? [] : linesOf(words[i] ?? '')
    const texts = lines.map(
      (line, row) =>
        `<text x="${left + 62}" y="${124 + row * 28}" text-anchor="middle" font-family="${documentFont}" font-size="23">${escaped(line)}</text>`,
    )
    const [face, box] = isRtl ? [left + 44, left] : [left, left + 88]
    return `<g fill="none" stroke="#000" stroke-width="14" stroke-linecap="round" stroke-linejoin="round" transform="translate(${face} 16) scale(.3)">${faceShape(answer)}</g><rect x="${box}" y="36" width="38" height="38" rx="5" fill="none" stroke="#000" stroke-width="3"/>${texts.join('')}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${height}" width="1000" height="${height}">${columns.join('')}</svg>`
}

/** The same survey on paper, in the language of the page. */
export const paperOf = (
  locale: Locale,
  { survey, asks, address }: { survey: SurveyHead; asks: string; address: string },
): PrintDocument => {
  const t = surveyWords(locale)
  return {
    title: survey.title,
    subtitle: t.eyebrow,
    language: lang[locale],
    publisher: asks,
    footer: t.paperCode(readableCode(survey.code)),
    blocks: [
      {
        is: 'note',
        text: [survey.audience === 'mitarbeitende' ? t.voluntaryStaff : t.voluntary, ' ', t.paperHow],
      },
      ...survey.questions.map(
        (question): Block => ({
          is: 'together',
          blocks: questionOf(locale, question),
        }),
      ),
      ...(survey.withText
        ? [
            {
              is: 'together',
              blocks: [
                { is: 'paragraph', text: [{ text: t.text, strong: true }] },
                { is: 'paragraph', text: t.textHint, look: 'small' },
                { is: 'figure', svg: emptyLines, alt: t.text },
              ],
            } as const,
          ]
        : []),
      { is: 'qr', url: address, caption: t.paperOnline },
    ],
  }
}

const emptyLines = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 180" width="1000" height="180">${[
  55, 115, 175,
]
  .map((y) => `<path d="M0 ${y}h1000" stroke="#000" stroke-width="2"/>`)
  .join('')}</svg>`
