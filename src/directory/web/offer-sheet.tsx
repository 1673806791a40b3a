import type { Visit } from '#platform/http/visit.ts'
import { direction, lang } from '#platform/i18n.ts'
import { Qr } from '#platform/print/qr.tsx'
import { Badge, Facts } from '#platform/ui/content.tsx'
import { directoryWords } from '../messages/public/index.ts'
import { offerSentences } from '../sentences.ts'
import { isVoluntary, type Service } from '../service.ts'
import { frameShort } from '../short-facts.ts'
import { translated } from '../translated.ts'
import { contactFacts } from './contact-facts.tsx'
import { marks } from './marked.tsx'
import { OfferFactList } from './offer-facts.tsx'
import { viewOffer } from './offer-view.ts'
import { offerPath } from './paths.ts'

/**
 * The public facts of an offer to print and take along, with a QR code of its page; in the language of `visit`,
 * which may be another one than that of the page. `level` is that of its heading.
 */
export const OfferSheet = async ({
  visit,
  service,
  level = 1,
}: {
  visit: Visit
  service: Pick<Service, 'id'>
  level?: 1 | 2 | undefined
}) => {
  const view = await viewOffer(visit, service.id)
  if (!view) return null
  const { locale } = visit
  const t = directoryWords(locale)
  const Heading = `h${level}` as 'h1'
  const { title, summary } = translated(locale, { ...view.service, translations: view.translations })
  const address = `${visit.world.config.baseUrl}/${locale}${offerPath(service.id)}`
  return (
    <section class="stack" lang={lang[locale]} dir={direction(locale)}>
      <Heading {...marks(locale, title.lang)}>{title.text}</Heading>
      <p class="lead" {...marks(locale, summary.lang)}>
        {summary.text}
      </p>
      <p>
        <Badge tone={isVoluntary(view.service) ? 'success' : 'warning'} pictogram="handshake">
          {frameShort(locale, view.service.rechtsrahmen)}
        </Badge>
      </p>
      <OfferFactList
        locale={locale}
        groups={offerSentences(locale, view.service.facts, { now: visit.world.now(), land: view.land })}
      />
      <Facts
        items={[...contactFacts(locale, view.contact), { label: t.by, value: view.organization.name }]}
      />
      <QrWithAddress address={address} caption={t.qr} />
    </section>
  )
}

/** A QR code with its address to read and type. */
export const QrWithAddress = ({ address, caption }: { address: string; caption: string }) => (
  <>
    <Qr text={address} label={caption} />
    <p>
      {caption}: <bdi dir="ltr">{address}</bdi>
    </p>
  </>
)
