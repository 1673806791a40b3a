import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { Alert, BackLink, Badge, PrintButtonHint } from '#platform/ui/content.tsx'
import { directoryWords } from '../messages/public/index.ts'
import { offerSentences } from '../sentences.ts'
import { isDiscreet, isVoluntary } from '../service.ts'
import { frameShort } from '../short-facts.ts'
import { offerActions } from '../slots.ts'
import { translated } from '../translated.ts'
import { marks } from './marked.tsx'
import { OfferFactList } from './offer-facts.tsx'
import { About, Dates, House, NextSteps } from './offer-sections.tsx'
import { QrWithAddress } from './offer-sheet.tsx'
import { viewOffer } from './offer-view.ts'
import { offerPath, offersPath } from './paths.ts'

/** One offer with everything a person needs to decide and to go there. */
export const offerPage = async (visit: Visit): Promise<Response> => {
  const view = await viewOffer(visit, visit.params.id ?? '')
  if (!view) return visit.notFound()
  const { locale } = visit
  const t = directoryWords(locale)
  const { service } = view
  const { title, summary } = translated(locale, { ...service, translations: view.translations })
  const discreet = isDiscreet(service)
  const actions = view.over ? null : await Filled({ of: offerActions, visit, props: { service } })
  const address = `${visit.world.config.baseUrl}${visit.to(offerPath(service.id))}`
  return visit.page(
    {
      // The title stands in the history and on the tab, where others may read it.
      title: discreet ? t.offer : title.text,
      noStore: discreet,
      quickExit: discreet,
    },
    <article class="stack-l">
      <BackLink href={visit.to(offersPath)}>{t.toOffers}</BackLink>
      <header class="stack-s">
        <h1 {...marks(locale, title.lang)}>{title.text}</h1>
        <p class="lead" {...marks(locale, summary.lang)}>
          {summary.text}
        </p>
        <p class="cluster">
          <Badge tone={isVoluntary(service) ? 'success' : 'warning'} pictogram="handshake">
            {frameShort(locale, service.rechtsrahmen)}
          </Badge>
          {service.visibility === 'intern' && (
            <Badge tone="info" pictogram="lock">
              {t.internal}
            </Badge>
          )}
        </p>
      </header>
      {view.over && (
        <Alert tone="warning" title={t.ended}>
          <p>
            {t.endedText} <a href={visit.to(offersPath)}>{t.toOffers}</a>
          </p>
        </Alert>
      )}
      <section class="stack" aria-labelledby="important">
        <h2 id="important">{t.important}</h2>
        <OfferFactList
          locale={locale}
          groups={offerSentences(locale, service.facts, { now: visit.world.now(), land: view.land })}
        />
      </section>
      <Dates visit={visit} view={view} />
      {actions}
      <About visit={visit} view={view} />
      <House visit={visit} view={view} />
      <NextSteps visit={visit} view={view} />
      <footer class="stack">
        <PrintButtonHint />
        <div class="print-only">
          <QrWithAddress address={address} caption={t.qr} />
        </div>
      </footer>
    </article>,
  )
}
