import type { Child } from 'hono/jsx'
import { marks, offerPath, translated } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import type { Locale } from '#platform/i18n.ts'
import { Filled } from '#platform/slots.tsx'
import { Badge, Card } from '#platform/ui/content.tsx'
import type { Hit } from '../search.ts'
import { hitActions } from '../slots.ts'
import { chipsOf } from './hit-chips.ts'

/** One offer in the list. `children` stand at its end (a box to compare it). */
export const HitCard = async (props: {
  visit: Visit
  locale: Locale
  hit: Hit
  needs: number
  profileId?: string | undefined
  children?: Child
}) => {
  const { visit, locale, hit, needs, profileId, children } = props
  const { offer } = hit
  const { title, summary } = translated(locale, { ...offer, description: null })
  const { away, facts, fits, open } = chipsOf(locale, hit, needs)
  return (
    <Card
      level={3}
      id={`a-${offer.id}`}
      title={<span {...marks(locale, title.lang)}>{title.text}</span>}
      href={visit.to(offerPath(offer.id))}
    >
      <p>
        <bdi class="muted" lang={locale === 'de' ? undefined : 'de'}>
          {offer.locationName ?? offer.organizationName}
        </bdi>
        {away && (
          <>
            {' · '}
            <strong>{away}</strong>
          </>
        )}
      </p>
      <p {...marks(locale, summary.lang)}>{summary.text}</p>
      <p class="cluster">
        {facts.map(({ pictogram, text, warns }) => (
          <Badge pictogram={pictogram} tone={warns ? 'warning' : 'plain'}>
            {text}
          </Badge>
        ))}
        {fits.map((text) => (
          <Badge tone="success" pictogram="check">
            {text}
          </Badge>
        ))}
        {open.map((text) => (
          <Badge tone="open">{text}</Badge>
        ))}
      </p>
      {visit.account && <Filled of={hitActions} visit={visit} props={{ hit, profileId }} />}
      {children}
    </Card>
  )
}
