import { noonOf } from '#platform/berlin-time.ts'
import { dateTime, type Locale, lang, number } from '#platform/i18n.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { isStrength } from '../../strengths.ts'
import { type Choice, certificateDocument } from '../certificate.ts'
import type { Confirmation } from '../confirmation.ts'
import { hoursOf } from '../hours.ts'
import { certificateWords, pathWords } from '../messages/index.ts'

const sayings = (locale: Locale) => ({
  words: certificateWords(locale),
  language: lang[locale],
  day: (day: string) => dateTime(locale, noonOf(day), { day: 'numeric', month: 'long', year: 'numeric' }),
  hours: (quarters: number) => pathWords(locale).hoursSum(number(lang[locale], hoursOf(quarters))),
})

/** The certificate as a PDF in the name of the house. */
export const certificatePdf = async (
  confirmed: Confirmation,
  house: string,
  choice: Choice,
): Promise<Response> => {
  const second = choice.second && choice.second !== choice.language ? sayings(choice.second) : undefined
  const document = certificateDocument(confirmed, house, choice, sayings(choice.language), second)
  return pdfResponse(await renderPdf(document), certificateWords(choice.language).file)
}

/** Of a confirmation all that was confirmed, as the house itself prints it. */
export const wholeChoice = (confirmed: Confirmation, language: 'de' | 'en'): Choice => ({
  language,
  withHours: true,
  strengths: confirmed.strengths.filter(isStrength),
  second: undefined,
})
