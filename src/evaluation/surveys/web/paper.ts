import { type Locale, lang } from '#platform/i18n.ts'
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

/** Five faces with their words and a box to tick, in the direction of the language. */
const facesSvg = (locale: Locale, question: QuestionId): string => {
  const t = surveyWords(locale)
  const isRtl = locale === 'ar'
  const columns = answers.map((answer, i) => {
    const centre = (isRtl ? answers.length - 1 - i : i) * 200 + 100
    const words = linesOf(answerWords(t, question, answer))
    const lines = words.map(
      (line, row) =>
        `<text x="${centre}" y="${124 + row * 28}" text-anchor="middle" font-family="${documentFont}, Noto Sans Arabic" font-size="23">${escaped(line)}</text>`,
    )
    return `<g fill="none" stroke="#000" stroke-width="14" stroke-linecap="round" stroke-linejoin="round" transform="translate(${centre - 62} 16) scale(.3)">${faceShape(answer)}</g><rect x="${centre + 26}" y="36" width="38" height="38" rx="5" fill="none" stroke="#000" stroke-width="3"/>${lines.join('')}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 164" width="1000" height="164">${columns.join('')}</svg>`
}

/** The same survey on paper, in the language of the page. */
export const paperOf = (
  locale: Locale,
  { survey, asks, address }: { survey: SurveyHead; asks: string; address: string },
): PrintDocument => {
  const t = surveyWords(locale)
  const isGerman = locale === 'de' || locale === 'de-leicht'
  const inGerman = (text: string) => (isGerman ? text : [{ text, language: 'de' }])
  return {
    title: survey.title,
    subtitle: t.eyebrow,
    language: lang[locale],
    publisher: asks,
    footer: t.paperCode(readableCode(survey.code)),
    blocks: [
      { is: 'paragraph', text: [t.askedBy, ' ', ...[inGerman(asks)].flat()] },
      {
        is: 'note',
        text: [survey.audience === 'mitarbeitende' ? t.voluntaryStaff : t.voluntary, ' ', t.paperHow],
      },
      ...survey.questions.map(
        (question): Block => ({
          is: 'together',
          blocks: [
            { is: 'paragraph', text: [{ text: t.questions[question], strong: true }] },
            {
              is: 'figure',
              svg: facesSvg(locale, question),
              alt: t.faces(answers.map((answer) => answerWords(t, question, answer)).join(', ')),
            },
          ],
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
