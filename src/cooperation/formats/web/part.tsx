import { offerPath } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { formatWords } from '../messages/index.ts'
import type { Shown } from './of-format.ts'
import { paths } from './paths.ts'

interface Part {
  readonly visit: Visit
  readonly shown: Shown
  readonly again: Again | undefined
}
const errorOf = (visit: Visit, again: Again | undefined, field: string): string | undefined =>
  again && visit.errors(again.refusal)[field]

/** Who takes part: each house says so itself; whoever coordinates may say it for all. */
export const Partners = ({ visit, shown, again }: Part) => {
  const t = formatWords(visit.locale)
  const { format, partners, own, isLed, others } = shown
  const isIn = partners.some(({ organizationId }) => organizationId === own)
  const isOpen = format.state !== 'beendet'
  return (
    <section class="stack-s" id="wer">
      <h2>{t.partners}</h2>
      {partners.length === 0 && <p class="muted">{t.partnersNone}</p>}
      <ul>
        {partners.map(({ organizationId, name }) => (
          <li>
            <span lang="de">{name}</span>
            {isLed && isOpen && organizationId !== own && (
              <Form plain action={visit.to(paths.leave(format.id))}>
                <Hidden values={{ organizationId }} />
                <Button kind="tertiary">
                  {t.removePartner}
                  <VisuallyHidden>: {name}</VisuallyHidden>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {shown.mayJoin && (
        <Form plain action={visit.to(isIn ? paths.leave(format.id) : paths.join(format.id))}>
          <Hidden values={{ organizationId: own }} />
          <Button kind="secondary">{isIn ? t.leave : t.join}</Button>
        </Form>
      )}
      {isLed && isOpen && others.length > 0 && (
        <Form action={visit.to(paths.join(format.id))} label={t.addPartner}>
          <Select
            name="organizationId"
            label={t.whichPartner}
            options={others.map(({ organizationId, organizationName }) => ({
              value: organizationId,
              label: organizationName,
              lang: 'de',
            }))}
            error={errorOf(visit, again, 'organizationId')}
            empty
            required
          />
          <Button kind="secondary">{t.addPartner}</Button>
        </Form>
      )}
    </section>
  )
}

/** The offers of the directory that belong to it. */
export const Offers = ({ visit, shown, again }: Part) => {
  const t = formatWords(visit.locale)
  const { format, offers, linkable, isLed, own } = shown
  const isOpen = format.state !== 'beendet'
  return (
    <section class="stack-s" id="verzeichnis">
      <h2>{t.offers}</h2>
      {offers.length === 0 && <p class="muted">{t.offersNone}</p>}
      <ul>
        {offers.map((offer) => (
          <li>
            <a href={visit.to(offerPath(offer.id))} lang="de">
              {offer.title}
            </a>{' '}
            <span class="muted" lang="de">
              {offer.organizationName}
            </span>
            {isOpen && (isLed || (shown.mayJoin && offer.organizationId === own)) && (
              <Form plain action={visit.to(paths.unlink(format.id))}>
                <Hidden values={{ serviceId: offer.id }} />
                <Button kind="tertiary">
                  {t.unlinkOffer}
                  <VisuallyHidden>: {offer.title}</VisuallyHidden>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {linkable.length > 0 && (
        <Form action={visit.to(paths.link(format.id))} label={t.linkOffer}>
          <Select
            name="serviceId"
            label={t.whichOffer}
            options={linkable.map(({ id, title, organizationName }) => ({
              value: id,
              label: isLed ? `${title} (${organizationName})` : title,
              lang: 'de',
            }))}
            error={errorOf(visit, again, 'serviceId')}
            empty
            required
          />
          <Button kind="secondary">{t.linkOffer}</Button>
        </Form>
      )}
    </section>
  )
}
