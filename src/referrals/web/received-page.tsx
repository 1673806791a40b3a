import { offerPath } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import { Alert, BackLink, Badge, Facts } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { fieldLines } from '../consent-facts.ts'
import { can } from '../handover.ts'
import { staffWords } from '../messages/staff/index.ts'
import type { ReceivedView } from '../queries.ts'
import { AnswerForm } from './answer-form.tsx'
import { paths } from './paths.ts'

/** The house's own copy of one hand-over, and what it can do next. */
export const receivedPage = (
  visit: Visit,
  row: ReceivedView,
  offers: readonly { id: string; title: string }[],
  refusal?: Refusal,
): Promise<Response> => {
  const t = staffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const copy =
    row.first_name && row.contact_kind
      ? {
          ...row,
          firstName: row.first_name,
          contactKind: row.contact_kind,
          contactValue: row.contact_value ?? '',
          note: row.note ?? '',
        }
      : undefined
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
        ]}
      />
      {row.state === 'sent' && (
        <AnswerForm
          visit={visit}
          locale={locale}
          action={visit.to(paths.step(row.id))}
          offers={offers.filter((o) => o.id !== row.service_id)}
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
      {row.state !== 'withdrawn' && <p class="muted small">{t.onlyYours}</p>}
      <p class="muted small">{t.proof(row.wording, longDate(locale, row.given_at))}</p>
    </div>,
  )
}
