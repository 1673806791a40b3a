import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dateTime, longDate } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import { Alert, Facts } from '#platform/ui/content.tsx'
import { Button, Form } from '#platform/ui/forms.tsx'
import { fieldLines } from '../consent-facts.ts'
import { isOpen } from '../handover.ts'
import { referralWords } from '../messages/public/index.ts'
import { AnswerForm } from './answer-form.tsx'
import { linkBearer } from './link-bearer.ts'
import { findLinked, readOpened } from './linked.ts'
import { OpenForm } from './open-form.tsx'
import { paths } from './paths.ts'

/**
 * The mail link: a capability, not a sign-in. It shows offer, kind and wished times, and takes the answer; with the
 * house's PIN also whom to get in touch with.
 */
export const answerPage = async (
  visit: Visit,
  refused: { answer?: Refusal; open?: Refusal } = {},
): Promise<Response> => {
  const t = referralWords(visit.locale)
  const bearer = linkBearer(visit)
  const found = await findLinked(visit, bearer)
  if (!found) return visit.notFound()
  const { row, offers } = found
  const here = paths.answer(visit.params.token ?? '')
  const old = row.link_until === null || row.link_until <= visit.world.now()
  const opened = old ? undefined : await readOpened(visit, bearer, found)
  const said = visit.query.get('ok')
  const refusal = refused.answer ?? refused.open
  const confirmed = refused.open !== undefined && text(await visit.form(), 'confirmed') === 'ja'
  return visit.page(
    {
      title: t.answerTitle,
      noStore: true,
      opened: opened !== undefined,
      status: refusal ? 422 : 200,
      hasErrors: refusal !== undefined,
    },
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
              ...(opened ? fieldLines(visit.locale, opened.person) : []),
              { label: t.house, value: row.organization_name, lang: 'de' },
              { label: t.offer, value: row.service_title, lang: 'de' },
              { label: t.answerKind, value: t.answerWarm },
              { label: t.when, value: longDate(visit.locale, row.received_at) },
              ...(opened
                ? []
                : [{ label: t.field.times, value: row.times.map((time) => t.time[time]).join(', ') }]),
            ]}
          />
          {opened && (
            <Form action={visit.to(paths.closeAnswer(visit.params.token ?? ''))}>
              <p>
                {t.answerOpened(dateTime(visit.locale, opened.until, { hour: '2-digit', minute: '2-digit' }))}
              </p>
              <Button kind="tertiary">{t.answerClose}</Button>
            </Form>
          )}
        </>
      )}
      {row.state === 'sent' && !old && (
        <AnswerForm
          visit={visit}
          locale={visit.locale}
          action={visit.to(here)}
          offers={offers}
          refusal={refused.answer}
        />
      )}
      {!old && !opened && (
        <>
          {isOpen(row.state) && (
            <OpenForm
              visit={visit}
              house={row.organization_name}
              confirmed={confirmed}
              refusal={refused.open}
            />
          )}
          <p>
            {t.answerLogin} <a href={visit.to(visit.account ? paths.one(row.id) : '/anmelden')}>{t.signIn}</a>
          </p>
        </>
      )}
    </div>,
  )
}
