import { findLocation, findOrganization, offerPath } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { Alert, BackLink, type Fact, Facts } from '#platform/ui/content.tsx'
import { referralWords } from '../messages/public/index.ts'
import { staffWords } from '../messages/staff/index.ts'
import type { SentView } from '../queries.ts'
import { PassOnForm, type Taker } from './pass-on-form.tsx'
import { paths } from './paths.ts'
import { germanDay, needsNudge, SenderWord } from './sender-word.tsx'

/** The house's phone, for "noch keine Antwort. Anrufen?". */
export const phoneOf = async (
  tx: Tx,
  sent: Pick<SentView, 'location_id' | 'receiver_id'>,
): Promise<string | undefined> => {
  const location = sent.location_id ? await findLocation(tx, sent.location_id) : undefined
  const organization = await findOrganization(tx, sent.receiver_id)
  return location?.contact?.phone ?? organization?.phone ?? undefined
}

/** What the sender sees of one hand-over: four words, and nothing that would tell them apart. */
export const sentPage = (
  visit: Visit,
  row: SentView,
  { phone, counsellors }: { phone: string | undefined; counsellors: readonly Taker[] },
  refusal?: Refusal,
): Promise<Response> => {
  const t = staffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const words = referralWords(locale)
  const offer = (id: string, title: string) => (
    <a href={visit.to(offerPath(id))} lang="de">
      {title}
    </a>
  )
  const facts: Fact[] = [
    { label: t.stateHeader, value: <SenderWord visit={visit} row={row} /> },
    {
      label: words.answerReason,
      value: row.reason && row.word === 'nicht-moeglich' ? words.reason[row.reason] : undefined,
    },
    {
      label: words.answerBetter,
      value:
        row.better_service_id && row.better_title
          ? offer(row.better_service_id, row.better_title)
          : undefined,
    },
    { label: t.person, value: row.first_name ?? t.withoutName },
    { label: t.offer, value: offer(row.service_id, row.service_title) },
    { label: t.house, value: row.location_name ?? row.receiver_name, lang: 'de' },
    { label: t.kind, value: t.kinds[row.kind] },
    { label: t.sentOn, value: longDate(locale, row.sent_at) },
    {
      label: t.looksAfter,
      value: counsellors.find(({ personId }) => personId === row.counsellor_id)?.name,
    },
  ]
  return visit.page(
    {
      title: t.detailSent,
      staff: true,
      noStore: true,
      status: refusal ? 422 : 200,
      hasErrors: refusal !== undefined,
    },
    <div class="stack">
      <BackLink href={visit.to(paths.list)}>{t.toList}</BackLink>
      <h1>{t.detailSent}</h1>
      {row.released_on && (
        <Alert tone="success">
          <p>{t.released(germanDay(row.released_on))}</p>
        </Alert>
      )}
      {needsNudge(row, visit.world.now()) && (
        <Alert title={t.nudge}>
          <p>{phone && t.nudgePhone(phone)}</p>
        </Alert>
      )}
      {row.counsellor_id === null && (
        <Alert tone="warning">
          <p>{t.nobodys}</p>
        </Alert>
      )}
      <Facts items={facts} />
      <PassOnForm
        visit={visit}
        id={row.id}
        takers={counsellors.filter(({ personId }) => personId !== row.counsellor_id)}
        open={row.counsellor_id === null}
        refusal={refusal}
      />
      <p class="muted small">{t.fourWords}</p>
    </div>,
  )
}
