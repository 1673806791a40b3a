import { offerPath } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Details } from '#platform/ui/content.tsx'
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

/** Picks one of a list and does something with it. */
const Pick = (props: {
  readonly action: string
  readonly name: 'organizationId' | 'serviceId'
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly error?: string | undefined
  readonly button: string
}) => {
  const { action, name, id, label, options, error, button } = props
  if (options.length === 0) return null
  return (
    <Form action={action} label={button}>
      <Select
        name={name}
        id={id}
        label={label}
        options={options.map((one) => ({ ...one, lang: 'de' }))}
        error={error}
        empty
        required
      />
      <Button kind="secondary">{button}</Button>
    </Form>
  )
}

/** Who takes part: each house says so itself; whoever coordinates may say it for all. */
export const Partners = ({ visit, shown, again }: Part) => {
  const t = formatWords(visit.locale)
  const { format, partners, own, isLed, others } = shown
  const isIn = partners.some(({ organizationId }) => organizationId === own)
  const error = errorOf(visit, again, 'organizationId')
  return (
    <section class="stack-s" id="wer">
      <h2>{t.partners}</h2>
      {partners.length === 0 ? (
        <p class="muted">{t.partnersNone}</p>
      ) : (
        <ul>
          {partners.map(({ name }) => (
            <li lang="de">{name}</li>
          ))}
        </ul>
      )}
      {shown.mayJoin && !isIn && (
        <Form plain action={visit.to(paths.join(format.id))}>
          <Hidden values={{ organizationId: own }} />
          <Button kind="secondary">{t.join}</Button>
        </Form>
      )}
      {shown.mayJoin && isIn && (
        <Details summary={t.leave}>
          <p>{t.leaveText}</p>
          <Form plain action={visit.to(paths.leave(format.id))}>
            <Hidden values={{ organizationId: own }} />
            <Button kind="danger">{t.leave}</Button>
          </Form>
        </Details>
      )}
      {isLed && format.state !== 'beendet' && (
        <Details summary={t.changePartners} open={error !== undefined}>
          <Pick
            action={visit.to(paths.join(format.id))}
            name="organizationId"
            id="organizationId"
            label={t.whichPartner}
            options={others.map((one) => ({ value: one.organizationId, label: one.organizationName }))}
            error={error}
            button={t.addPartner}
          />
          <Pick
            action={visit.to(paths.leave(format.id))}
            name="organizationId"
            id="leaving"
            label={t.whichLeaves}
            options={partners.map((one) => ({ value: one.organizationId, label: one.name }))}
            button={t.removePartner}
          />
        </Details>
      )}
    </section>
  )
}

/** The offers of the directory that belong to it. */
export const Offers = ({ visit, shown, again }: Part) => {
  const t = formatWords(visit.locale)
  const { format, offers, linkable, isLed, own } = shown
  const mine =
    format.state === 'beendet'
      ? []
      : offers.filter((one) => isLed || (shown.mayJoin && one.organizationId === own))
  const error = errorOf(visit, again, 'serviceId')
  const option = ({ id, title, organizationName }: (typeof offers)[number]) => ({
    value: id,
    label: isLed ? `${title} (${organizationName})` : title,
  })
  return (
    <section class="stack-s" id="verzeichnis">
      <h2>{t.offers}</h2>
      {offers.length === 0 ? (
        <p class="muted">{t.offersNone}</p>
      ) : (
        <ul>
          {offers.map(({ id, title, organizationName }) => (
            <li lang="de">
              <a href={visit.to(offerPath(id))}>{title}</a>
              <div class="muted small">{organizationName}</div>
            </li>
          ))}
        </ul>
      )}
      {linkable.length + mine.length > 0 && (
        <Details summary={t.changeOffers} open={error !== undefined}>
          <Pick
            action={visit.to(paths.link(format.id))}
            name="serviceId"
            id="serviceId"
            label={t.whichOffer}
            options={linkable.map(option)}
            error={error}
            button={t.linkOffer}
          />
          <Pick
            action={visit.to(paths.unlink(format.id))}
            name="serviceId"
            id="unlinked"
            label={t.whichUnlinks}
            options={mine.map(option)}
            button={t.unlinkOffer}
          />
        </Details>
      )}
    </section>
  )
}
