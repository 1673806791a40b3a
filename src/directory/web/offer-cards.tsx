import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card } from '#platform/ui/content.tsx'
import type { OfferRow } from '../offer-queries.ts'
import { nextDate } from '../schedule.ts'
import { costShort, frameShort, signUpShort, whenShort } from '../short-facts.ts'
import { translated } from '../translated.ts'
import { marks } from './marked.tsx'
import { landAt } from './offer-view.ts'
import { offerPath } from './paths.ts'

/** Offers below one another: title, summary, when, what it costs, voluntary or not. */
export const OfferCards = ({ visit, offers }: { visit: Visit; offers: readonly OfferRow[] }) => {
  const { locale } = visit
  const now = visit.world.now()
  return (
    <div class="stack">
      {offers.map((offer) => {
        const { title, summary } = translated(locale, { ...offer, description: null })
        const next = nextDate(offer.facts, now, landAt(offer.areaCode))
        return (
          <Card
            title={<span {...marks(locale, title.lang)}>{title.text}</span>}
            href={visit.to(offerPath(offer.id))}
          >
            <p {...marks(locale, summary.lang)}>{summary.text}</p>
            <p class="cluster">
              <Badge pictogram="time">{whenShort(locale, offer.facts, next)}</Badge>
              <Badge pictogram="euro">{costShort(locale, offer.facts.cost)}</Badge>
              <Badge pictogram="door">{signUpShort(locale, offer.facts.access)}</Badge>
              <Badge pictogram="handshake">{frameShort(locale, offer.rechtsrahmen)}</Badge>
            </p>
          </Card>
        )
      })}
    </div>
  )
}
