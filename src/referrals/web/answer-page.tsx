import type { LinkBearer } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import { fingerprint } from '#platform/secrets.ts'
import { Alert, Facts } from '#platform/ui/content.tsx'
import { Button, Form } from '#platform/ui/forms.tsx'
import { betterOffers } from '../better-offers.ts'
import { referralWords } from '../messages/public/index.ts'
import { findByLink } from '../queries.ts'
import { renewLink } from '../renew-link.ts'
import { takeStep } from '../take-step.ts'
import { AnswerForm } from './answer-form.tsx'
import { paths } from './paths.ts'

const bearerOf = (visit: Visit): LinkBearer => ({
  context: 'link',
  link: fingerprint(visit.world.config.secret, 'mail-link', visit.params.token ?? ''),
})

/** The mail link: a capability, not a sign-in. It shows offer, kind and wished times, and takes the answer. */
export const answerPage = async (visit: Visit, refusal?: Refusal): Promise<Response> => {
  const t = referralWords(visit.locale)
  const found = await visit.world.look(bearerOf(visit), async (tx) => {
    const row = await findByLink(tx)
    return row && { row, offers: row.state === 'sent' ? await betterOffers(tx, row.service_id) : [] }
  })
  if (!found) return visit.notFound()
  const { row, offers } = found
  const here = `/antwort/${visit.params.token ?? ''}`
  const old = row.link_until === null || row.link_until <= visit.world.now()
  const said = visit.query.get('ok')
  return visit.page(
    { title: t.answerTitle, noStore: true, status: refusal ? 422 : 200, hasErrors: refusal !== undefined },
    <div class="stack">
      <h1>{old && row.state === 'sent' ? t.answerOld : t.answerTitle}</h1>
      {said && (
        <Alert tone="success" live>
          <p>{said === 'neu' ? t.answerRenewed : t.answerThanks}</p>
        </Alert>
      )}
      {row.state === 'sent' && old && (
        <Form action={visit.to(`${here}/neu`)}>
          <p>{t.answerOldText}</p>
          <Button>{t.answerRenew}</Button>
        </Form>
      )}
      {row.state !== 'sent' && !said && <p>{t.answerDone}</p>}
      {!old && (
        <>
          {row.state === 'sent' && <p>{t.answerIntro}</p>}
          <Facts
            items={[
              { label: t.house, value: row.organization_name, lang: 'de' },
              { label: t.offer, value: row.service_title, lang: 'de' },
              { label: t.answerKind, value: t.answerWarm },
              { label: t.when, value: longDate(visit.locale, row.received_at) },
              { label: t.field.times, value: row.times.map((time) => t.time[time]).join(', ') },
              { label: t.field.prepare, value: row.prepare.map((item) => t.prepare[item]).join(', ') },
            ]}
          />
          <p>
            {t.answerLogin} <a href={visit.to(visit.account ? paths.one(row.id) : '/anmelden')}>{t.signIn}</a>
          </p>
        </>
      )}
      {row.state === 'sent' && !old && (
        <AnswerForm
          visit={visit}
          locale={visit.locale}
          action={visit.to(here)}
          offers={offers}
          refusal={refusal}
        />
      )}
    </div>,
  )
}

export const receiveAnswer = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await takeStep(visit.world, bearerOf(visit), {
    step: text(form, 'step'),
    reason: text(form, 'reason') || undefined,
    betterServiceId: text(form, 'better') || undefined,
  })
  if (outcome.ok) return visit.redirect(`/antwort/${visit.params.token ?? ''}?ok=1`)
  // An answer over an expired link is not taken: the page offers a new one.
  return answerPage(visit, outcome.refusal.key === 'platform.notFound' ? undefined : outcome.refusal)
}

export const receiveRenewal = async (visit: Visit): Promise<Response> => {
  const outcome = await renewLink(visit.world, bearerOf(visit), {})
  if (outcome.ok) return visit.redirect(`/antwort/${visit.params.token ?? ''}?ok=neu`)
  return outcome.refusal.key === 'platform.notFound' ? visit.notFound() : answerPage(visit)
}
