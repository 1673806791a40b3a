import { findService } from '#directory'
import { counselResultsPath } from '#matching'
import { mayReceive } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import { locales } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { Alert, BackLink, Card } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Select } from '#platform/ui/forms.tsx'
import { staffWords } from '../messages/staff/index.ts'
import { findPartiesOrNone } from '../parties.ts'
import { languageNames } from './language-names.ts'
import { paths } from './paths.ts'
import { phoneOf } from './sent-page.tsx'

/** What stands against passing on personal data, and the phone that is left then. */
const whatMayGo = async (
  tx: Tx,
  service: { id: string; organizationId: string; takesHandover: boolean },
): Promise<{
  hindrance: 'noData' | 'noNotice' | 'noOwnNotice' | undefined
  phone: string | undefined
}> => {
  const own = tx.actor.context === 'member' ? tx.actor.organizationId : ''
  const hindrance = !service.takesHandover
    ? 'noData'
    : !(await mayReceive(tx, service.organizationId))
      ? 'noNotice'
      : (await mayReceive(tx, own))
        ? undefined
        : 'noOwnNotice'
  const parties = hindrance && (await findPartiesOrNone(tx, own, service.id))
  const phone =
    parties && (await phoneOf(tx, { location_id: parties.locationId, receiver_id: parties.receiver.id }))
  return { hindrance, phone }
}

/** Three ways to hand over; the person beside the counsellor chooses. */
export const choosePage = async (visit: Visit, refusal?: Refusal): Promise<Response> => {
  const t = staffWords(visit.locale)
  const found = await visit.world.look(visit.actor, async (tx) => {
    const service = await findService(tx, visit.params.service ?? '')
    return service && { service, ...(await whatMayGo(tx, service)) }
  })
  if (!found) return visit.notFound()
  const { service, phone, hindrance } = found
  const profile = visit.query.get('profil')
  const open = visit.world.config.handover
  const language = (
    <Select
      name="language"
      id="slip-language"
      label={t.language}
      options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
      value="de"
    />
  )
  return visit.page(
    { title: t.handOver, staff: true, noStore: true, status: refusal ? 422 : 200 },
    <div class="stack">
      {profile && (
        <BackLink href={visit.to(counselResultsPath(encodeURIComponent(profile)))}>{t.back}</BackLink>
      )}
      <h1>{t.handOver}</h1>
      <p>
        <strong lang="de">{service.title}</strong>
        <br />
        <span class="muted" lang="de">
          {service.locations[0]?.name}
        </span>
      </p>
      {refusal && (
        <Alert tone="danger" live>
          <p>{visit.say(refusal)}</p>
        </Alert>
      )}
      {!open && (
        <Alert>
          <p>{t.noHandover}</p>
        </Alert>
      )}
      {open && hindrance && (
        <Alert>
          <p>{t[hindrance]}</p>
        </Alert>
      )}
      {!hindrance && <p>{t.handOverIntro}</p>}
      <Card title={t.hint} level={2}>
        <p>{t.hintText}</p>
        <Form action={visit.to(paths.hint(service.id))} plain>
          <Button kind="secondary" pictogram="print">
            {t.hint}
          </Button>
        </Form>
      </Card>
      {open && (
        <Card title={t.slip} level={2}>
          <p>{t.slipText}</p>
          <Form action={visit.to(paths.slip(service.id))}>
            {language}
            <Button kind="secondary">{t.slip}</Button>
          </Form>
        </Card>
      )}
      {open && hindrance && phone && (
        <Card title={t.call} level={2}>
          <p>{t.callText}</p>
          <p>
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} dir="ltr">
              {phone}
            </a>
          </p>
        </Card>
      )}
      {open && !hindrance && (
        <Card title={t.warm} level={2}>
          <p>{t.warmText}</p>
          <ButtonLink href={visit.to(paths.warm(service.id))} kind="secondary" pictogram="handshake">
            {t.warm}
          </ButtonLink>
        </Card>
      )}
    </div>,
  )
}
