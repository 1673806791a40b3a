import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import { Filled } from '#platform/slots.tsx'
import { Alert, BackLink, Badge, Facts, PrintButtonHint } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { addressOf } from '../location.ts'
import { directoryWords } from '../messages/public/index.ts'
import { offerSentences } from '../sentences.ts'
import { isVoluntary } from '../service.ts'
import { frameShort } from '../short-facts.ts'
import { offerActions } from '../slots.ts'
import { tellMoment } from '../telling-time.ts'
import { translated } from '../translated.ts'
import { contactFacts } from './contact-facts.tsx'
import { marks, Paragraphs, Words } from './marked.tsx'
import { OfferFactList } from './offer-facts.tsx'
import { QrWithAddress } from './offer-sheet.tsx'
import { type OfferView, viewOffer } from './offer-view.ts'
import { locationPath, offerCalendarPath, offerPath, offersPath } from './paths.ts'

/** One offer with everything a person needs to decide and to go there. */
export const offerPage = async (visit: Visit): Promise<Response> => {
  const view = await viewOffer(visit, visit.params.id ?? '')
  if (!view) return visit.notFound()
  const { locale } = visit
  const t = directoryWords(locale)
  const { service } = view
  const { title, summary } = translated(locale, { ...service, translations: view.translations })
  const actions = view.over ? null : await Filled({ of: offerActions, visit, props: { service } })
  const address = `${visit.world.config.baseUrl}${visit.to(offerPath(service.id))}`
  return visit.page(
    {
      // The title stands in the history and on the tab, where others may read it.
      title: service.sensitive ? t.offer : title.text,
      noStore: service.sensitive,
      quickExit: service.details.barriers?.includes('gewalt'),
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

type Part = { visit: Visit; view: OfferView }

const Dates = ({ visit, view: { service, dates } }: Part) => {
  if (dates.length === 0) return null
  const { locale } = visit
  const t = directoryWords(locale)
  return (
    <section class="stack" aria-labelledby="dates">
      <h2 id="dates">{t.nextDates}</h2>
      <ul>
        {dates.map(({ start, kind, label }) => (
          <li>
            <time datetime={start.toISOString()}>
              {kind === 'nach_termin'
                ? `${longDate(locale, start)}, ${t.appointmentDay}`
                : tellMoment(locale, start)}
            </time>
            {label && (
              <>
                {' '}
                (<Words locale={locale} of={{ text: label, lang: locale === 'de' ? undefined : 'de' }} />)
              </>
            )}
          </li>
        ))}
      </ul>
      <Buttons>
        <ButtonLink kind="secondary" pictogram="calendar" href={visit.to(offerCalendarPath(service.id))}>
          {t.calendar}
        </ButtonLink>
      </Buttons>
    </section>
  )
}

const About = ({ visit: { locale }, view: { service, translations } }: Part) => {
  const t = directoryWords(locale)
  const { description } = translated(locale, { ...service, translations })
  const { links = [], jointOffer, placeUrl } = service.details
  const partners = Array.isArray(jointOffer?.partners) ? (jointOffer.partners as string[]) : []
  if (!description && links.length === 0 && partners.length === 0 && !placeUrl) return null
  const german = locale === 'de' ? undefined : 'de'
  return (
    <section class="stack" aria-labelledby="about">
      <h2 id="about">{t.about}</h2>
      {description && <Paragraphs locale={locale} of={description} />}
      {partners.length > 0 && (
        <p>
          {t.together}: <Words locale={locale} of={{ text: partners.join(', '), lang: german }} />
        </p>
      )}
      {placeUrl && (
        <p>
          <a href={placeUrl} rel="noreferrer">
            {t.online}
          </a>
        </p>
      )}
      {links.length > 0 && (
        <>
          <h3>{t.links}</h3>
          <ul>
            {links.map(({ label, url }) => (
              <li>
                <a href={url} rel="noreferrer" {...marks(locale, german)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const House = ({ visit, view: { service, location, organization, contact } }: Part) => {
  const { locale } = visit
  const t = directoryWords(locale)
  const address = location && addressOf(location)
  const facts = contactFacts(locale, contact)
  return (
    <section class="stack" aria-labelledby="house">
      <h2 id="house">{location ? t.house : t.contact}</h2>
      {location && (
        <p>
          <strong>
            <bdi>{location.name}</bdi>
          </strong>
          {address && (
            <>
              <br />
              <bdi>{address}</bdi>
            </>
          )}
          {!address && service.facts.place.address_public !== false && !location.addressPublic && (
            <>
              <br />
              {t.addressHidden}
            </>
          )}
        </p>
      )}
      <Facts
        items={[
          ...facts,
          { label: t.by, value: <bdi>{organization.name}</bdi>, pictogram: 'house' as const },
        ]}
      />
      {location && (
        <p class="no-print">
          <a href={visit.to(locationPath(location.id))}>{t.toHouse(location.name)}</a>
        </p>
      )}
    </section>
  )
}

const NextSteps = ({ visit, view: { nextSteps } }: Part) => {
  if (nextSteps.length === 0) return null
  const { locale } = visit
  return (
    <section class="stack no-print" aria-labelledby="next">
      <h2 id="next">{directoryWords(locale).nextSteps}</h2>
      <ul>
        {nextSteps.map((offer) => {
          const { title } = translated(locale, { ...offer, description: null })
          return (
            <li>
              <a href={visit.to(offerPath(offer.id))} {...marks(locale, title.lang)}>
                {title.text}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
