import type { Visit } from '#platform/http/visit.ts'
import { BackLink, Facts, PrintButtonHint } from '#platform/ui/content.tsx'
import { houseSentences, openingSentences } from '../house-facts.ts'
import { directoryWords } from '../messages/public/index.ts'
import { listOffers } from '../offer-queries.ts'
import { findLocation, findOrganization } from '../queries.ts'
import { contactFacts } from './contact-facts.tsx'
import { Paragraphs } from './marked.tsx'
import { OfferCards } from './offer-cards.tsx'
import { OfferFactList } from './offer-facts.tsx'
import { landAt } from './offer-view.ts'
import { houseWeekPath, locationsPath } from './paths.ts'

/** One house: what it is, where, when open, whom to ask, what it offers. */
export const locationPage = async (visit: Visit): Promise<Response> => {
  const { locale } = visit
  const t = directoryWords(locale)
  const found = await visit.world.look(visit.actor, async (tx) => {
    const location = await findLocation(tx, visit.params.id ?? '')
    return (
      location && {
        location,
        organization: await findOrganization(tx, location.organizationId),
        offers: await listOffers(tx, { locationId: location.id }),
      }
    )
  })
  if (!found) return visit.notFound()
  const { location, organization, offers } = found
  const opening = openingSentences(locale, location)
  const contact = location.contact ?? {
    phone: organization?.phone ?? undefined,
    email: organization?.email ?? undefined,
  }
  // What is offered here stands on the page, and the house's name may tell it as well.
  const discreet = offers.some(({ sensitive }) => sensitive)
  return visit.page(
    { title: discreet ? t.house : location.name, noStore: discreet, quickExit: discreet },
    <article class="stack-l">
      <BackLink href={visit.to(locationsPath)}>{t.toHouses}</BackLink>
      <header class="stack-s">
        <h1>
          <bdi>{location.name}</bdi>
        </h1>
        <p class="lead">{t.kinds[location.kind]}</p>
        {location.description && (
          <Paragraphs
            locale={locale}
            of={{ text: location.description, lang: locale === 'de' ? undefined : 'de' }}
          />
        )}
      </header>
      <section class="stack" aria-labelledby="important">
        <h2 id="important">{t.important}</h2>
        {opening.length > 0 && (
          <Facts
            items={[
              { label: t.opening, value: opening.map((sentence) => <p>{sentence}</p>), pictogram: 'time' },
            ]}
          />
        )}
        <OfferFactList
          locale={locale}
          groups={houseSentences(locale, location, {
            now: visit.world.now(),
            land: landAt(location.areaCode),
          })}
        />
        <Facts
          items={[
            ...contactFacts(locale, contact),
            {
              label: t.by,
              value:
                organization && organization.name !== location.name ? (
                  <bdi>{organization.name}</bdi>
                ) : undefined,
              pictogram: 'house',
            },
          ]}
        />
      </section>
      <section class="stack" aria-labelledby="offers">
        <h2 id="offers">{t.offersHere}</h2>
        {offers.length > 0 ? <OfferCards visit={visit} offers={offers} /> : <p>{t.noOffers}</p>}
        {offers.some(({ sensitive }) => !sensitive) && (
          <p>
            <a href={visit.to(houseWeekPath(location.id))}>{t.week.ofHouse}</a>
          </p>
        )}
      </section>
      <PrintButtonHint />
    </article>,
  )
}
