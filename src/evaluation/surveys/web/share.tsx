import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { lang, locales } from '#platform/i18n.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { Qr } from '#platform/print/qr.tsx'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { uiWords } from '#platform/ui/words.ts'
import { surveyStaffWords } from '../messages/index.ts'
import { readableCode, stateOf } from '../survey.ts'
import { addressIn, type Seen, surveyOf } from './of-survey.ts'
import { paperOf } from './paper.ts'
import { paths } from './paths.ts'

/** How a survey reaches people: address, QR code, sheets of paper. */
export const Share = ({ visit, seen: { survey } }: { visit: Visit; seen: Seen }) => {
  const t = surveyStaffWords(visit.locale)
  const address = addressIn(visit, 'de', survey)
  const state = stateOf(survey, berlinDay(visit.world.now()))
  return (
    <section class="stack">
      <h2>{t.share}</h2>
      <p>{t.shareText}</p>
      <div class="cluster">
        <Qr text={address} label={t.qrLabel} />
        <div class="stack-s">
          <p class="pre">
            <a href={address}>{address}</a>
          </p>
          <p>
            {t.facts.code}{' '}
            <span class="code" dir="ltr">
              {readableCode(survey.code)}
            </span>
          </p>
        </div>
      </div>
      <h3>{t.paper}</h3>
      <p>{t.paperText}</p>
      <ul>
        {locales.map((locale) => (
          <li>
            <a href={`/${locale}${paths.paper(survey.id)}`} lang={lang[locale]} hreflang={lang[locale]}>
              {uiWords(visit.locale).languageNames[locale]}
            </a>
          </li>
        ))}
      </ul>
      {(state === 'offen' || state === 'papier') && (
        <p>
          <ButtonLink kind="secondary" href={visit.to(paths.typeIn(survey.id))}>
            {t.typeIn}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

/** The survey on paper, in the language of the address. */
export const paperPdf = async (visit: Visit): Promise<Response> => {
  const seen = await surveyOf(visit)
  if (!seen) return visit.notFound()
  const { survey, asks } = seen
  const document = paperOf(visit.locale, { survey, asks, address: addressIn(visit, visit.locale, survey) })
  return pdfResponse(await renderPdf(document), `${surveyStaffWords(visit.locale).paperFile}-${visit.locale}`)
}
