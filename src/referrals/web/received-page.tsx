import { offerPath } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import { Alert, BackLink, Badge, Facts } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { copied, fieldLines } from '../consent-facts.ts'
import { can, isOpen } from '../handover.ts'
import { staffWords } from '../messages/staff/index.ts'
import type { ReceivedView } from '../queries.ts'
import { AnswerForm } from './answer-form.tsx'
import { PassOnForm, type Taker } from './pass-on-form.tsx'
import { paths } from './paths.ts'

/** The house's own copy of one hand-over, who looks after it, and what it can do next. */
export const receivedPage = (
  visit: Visit,
  row: ReceivedView,
  around: {
    offers: readonly { id: string; title: string }[]
    hosts: readonly Taker[]
    /** The name of whoever looks after it. */
    holder: string | undefined
  },
  refusal?: Refusal,
): Promise<Response> => {
  const t = staffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const open = isOpen(row.state)
  const copy = copied(row)
  const next = (['arrive', 'miss', 'end'] as const).filter((step) => can(step, row.state))
  return visit.page(
    {
      title: t.detailReceived,
      staff: true,
      noStore: true,
      status: refusal ? 422 : 200,
      hasErrors: refusal !== undefined,
    },
    <div class="stack">
      <BackLink href={visit.to(paths.list)}>{t.toList}</BackLink>
      <h1>{t.detailReceived}</h1>
      {visit.query.get('ok') && (
        <Alert tone="success" live>
          <p>{t.saved}</p>
        </Alert>
      )}
      {refusal && !refusal.fields && row.state !== 'sent' && (
        <Alert tone="danger" live>
          <p>{visit.say(refusal)}</p>
        </Alert>
      )}
      {row.state === 'withdrawn' && (
        <Alert tone="warning">
          <p>{t.withdrawnText}</p>
        </Alert>
      )}
      <Facts
        items={[
          { label: t.stateHeader, value: <Badge>{t.state[row.state]}</Badge> },
          ...(copy ? fieldLines(locale, copy) : []),
          {
            label: t.offer,
            value: (
              <a href={visit.to(offerPath(row.service_id))} lang="de">
                {row.service_title}
              </a>
            ),
          },
          { label: t.from, value: row.sender_name, lang: 'de' },
          { label: t.sentOn, value: longDate(locale, row.received_at) },
          {
            label: t.looksAfter,
            value: row.host_id === null ? (open ? t.nobodyYet : undefined) : around.holder,
          },
        ]}
      />
      {open && row.state !== 'sent' && row.host_id === null && (
        <Form action={visit.to(paths.takeOver(row.id))} plain>
          <Button>{t.takeOver}</Button> <span class="muted small">{t.takeOverHint}</span>
        </Form>
      )}
      {row.state === 'sent' && (
        <AnswerForm
          visit={visit}
          locale={locale}
          action={visit.to(paths.step(row.id))}
          offers={around.offers.filter((o) => o.id !== row.service_id)}
          refusal={refusal}
        />
      )}
      {next.map((step) => (
        <Form action={visit.to(paths.step(row.id))} plain>
          <Hidden values={{ step }} />
          <Button kind={step === 'end' ? 'tertiary' : 'secondary'}>{t.step[step]}</Button>{' '}
          <span class="muted small">{t.stepHint[step]}</span>
        </Form>
      ))}
      {open && (
        <PassOnForm
          visit={visit}
          id={row.id}
          takers={around.hosts.filter(({ personId }) => personId !== row.host_id)}
          refusal={refusal}
        />
      )}
      {row.state !== 'withdrawn' && <p class="muted small">{t.onlyYours}</p>}
      <p class="muted small">{t.proof(row.wording, longDate(locale, row.given_at))}</p>
    </div>,
  )
}
