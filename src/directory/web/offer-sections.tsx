import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { addressOf } from '../location.ts'
import { directoryWords } from '../messages/public/index.ts'
import { tellMoment } from '../telling-time.ts'
import { translated } from '../translated.ts'
import { contactFacts } from './contact-facts.tsx'
import { marks, Paragraphs, Words } from './marked.tsx'
import type { OfferView } from './offer-view.ts'
import { locationPath, offerCalendarPath, offerPath } from './paths.ts'

type Part = { visit: Visit; view: OfferView }

/** The next three dates, and the way into a calendar. */
export const Dates = ({ visit, view: { service, dates } }: Part) => {
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

/** What the house writes about it, with whom, and where on the web. */
export const About = ({ visit: { locale }, view: { service, translations } }: Part) => {
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

/** The house and whom to ask. */
export const House = ({ visit, view: { service, location, organization, contact } }: Part) => {
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

/** Offers that may follow. */
export const NextSteps = ({ visit, view: { nextSteps } }: Part) => {
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
