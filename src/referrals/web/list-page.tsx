import { counselPath } from '#matching'
import { RescueAlert } from '#people'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate, staffLocale } from '#platform/i18n.ts'
import { Alert, Badge, type BadgeTone, EmptyState, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Select } from '#platform/ui/forms.tsx'
import { DataTable, Pagination } from '#platform/ui/table.tsx'
import { type State, words } from '../handover.ts'
import { staffWords } from '../messages/staff/index.ts'
import { countReceived, countSent, listReceived, listSent, pageSize } from '../queries.ts'
import { paths } from './paths.ts'
import { receivesAs } from './receives-as.ts'
import { germanDay, needsNudge, SenderWord } from './sender-word.tsx'

const stateTone: Record<State, BadgeTone> = {
  sent: 'info',
  accepted: 'success',
  declined: 'plain',
  arrived: 'success',
  missed: 'plain',
  ended: 'plain',
  expired: 'plain',
  withdrawn: 'warning',
}

/** What was handed over, and, for a house, what arrived. */
export const listPage = async (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale)
  const chosen = words.find((word) => word === visit.query.get('stand'))
  const page = Math.min(10_000, Math.max(1, Number.parseInt(visit.query.get('seite') ?? '1', 10) || 1))
  const side = visit.query.get('seite-von') ?? ''
  const answers = visit.holds('host', 'lead')
  const data = await visit.world.look(visit.actor, async (tx) => {
    const found = {
      sent: await listSent(tx, side === 'eingang' ? 1 : page, chosen),
      sentCount: await countSent(tx, chosen),
      received: answers ? await listReceived(tx, side === 'eingang' ? page : 1) : [],
      receivedCount: answers ? await countReceived(tx) : { all: 0, open: 0 },
    }
    // A name on a list is read as well: the person is told who saw it (R2).
    const named = (rows: readonly { id: string; first_name: string | null }[]): string[] =>
      rows.filter((row) => row.first_name !== null).map((row) => row.id)
    tx.read({
      subject: named(found.received),
      purpose: 'referrals.list',
      role: receivesAs(visit),
      daily: true,
    })
    tx.read({ subject: named(found.sent), purpose: 'referrals.list-sent', daily: true })
    return found
  })
  const isHouse = visit.holds('host') || data.receivedCount.all > 0
  const { now } = visit.world
  const received = (
    <section class="stack-s">
      <h2>{t.receivedTitle}</h2>
      {data.received.length === 0 ? (
        <EmptyState title={t.none} pictogram="house">
          <p>{t.noneReceived}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            id="received"
            caption={<VisuallyHidden>{t.receivedTitle}</VisuallyHidden>}
            columns={[
              { key: 'person', label: t.person },
              { key: 'state', label: t.stateHeader },
              { key: 'offer', label: t.offer },
              { key: 'from', label: t.from },
              { key: 'day', label: t.sentOn },
            ]}
            rows={data.received.map((row) => ({
              person: <a href={visit.to(paths.one(row.id))}>{row.first_name ?? t.withoutName}</a>,
              offer: <span lang="de">{row.service_title}</span>,
              from: <span lang="de">{row.sender_name}</span>,
              day: shortDate(staffLocale(visit.locale), row.received_at),
              state: (
                <>
                  <Badge tone={stateTone[row.state]}>{t.state[row.state]}</Badge>
                  {row.state === 'accepted' && row.host_id === null && (
                    <p class="small">
                      {t.looksAfter}: {t.nobodyYet}
                    </p>
                  )}
                </>
              ),
            }))}
          />
          <Pagination
            page={side === 'eingang' ? page : 1}
            pages={Math.ceil(data.receivedCount.all / pageSize)}
            href={(n) => visit.to(`${paths.list}?seite-von=eingang&seite=${n}`)}
          />
        </>
      )}
      {visit.holds('host') && (
        <p>
          <a href={visit.to('/uebergaben/zettel')}>{t.slipCount}</a>
        </p>
      )}
    </section>
  )
  return visit.page(
    { title: t.menu, staff: true, wide: true, noStore: true },
    <div class="stack">
      <h1>{t.menu}</h1>
      <RescueAlert visit={visit} />
      {visit.query.get('ok') && (
        <Alert tone="success" live>
          <p>{t.passedOn}</p>
        </Alert>
      )}
      {isHouse && received}
      <section class="stack-s">
        <h2>{t.sentTitle}</h2>
        {(data.sent.length > 0 || chosen) && (
          <Form method="get" action={visit.to(paths.list)} label={t.filter}>
            <Select
              name="stand"
              label={t.filter}
              options={words.map((word) => ({ value: word, label: t.word[word] }))}
              value={chosen}
              empty={t.all}
            />
            <Buttons>
              <Button kind="secondary">{t.show}</Button>
            </Buttons>
          </Form>
        )}
        {data.sent.length === 0 ? (
          <EmptyState title={t.none} pictogram="handshake">
            {visit.holds('counsellor', 'host') && (
              <>
                <p>{t.noneSent}</p>
                <ButtonLink href={visit.to(counselPath)}>{t.search}</ButtonLink>
              </>
            )}
          </EmptyState>
        ) : (
          <>
            <DataTable
              id="sent"
              caption={<VisuallyHidden>{t.sentTitle}</VisuallyHidden>}
              columns={[
                { key: 'person', label: t.person },
                { key: 'word', label: t.stateHeader },
                { key: 'offer', label: t.offer },
                { key: 'house', label: t.house },
                { key: 'kind', label: t.kind },
                { key: 'day', label: t.sentOn },
              ]}
              rows={data.sent.map((row) => ({
                person: <a href={visit.to(paths.one(row.id))}>{row.first_name ?? t.withoutName}</a>,
                offer: <span lang="de">{row.service_title}</span>,
                house: <span lang="de">{row.location_name ?? row.receiver_name}</span>,
                kind: t.kinds[row.kind],
                day: shortDate(staffLocale(visit.locale), row.sent_at),
                word: (
                  <>
                    <SenderWord visit={visit} row={row} />
                    {row.counsellor_id === null && (
                      <p class="small">
                        {t.looksAfter}: {t.nobodyYet}
                      </p>
                    )}
                    {row.released_on && <p class="small">{t.released(germanDay(row.released_on))}</p>}
                    {needsNudge(row, now()) && <p class="small">{t.nudge}</p>}
                  </>
                ),
              }))}
            />
            <Pagination
              page={side === 'eingang' ? 1 : page}
              pages={Math.ceil(data.sentCount / pageSize)}
              href={(n) => visit.to(`${paths.list}?${chosen ? `stand=${chosen}&` : ''}seite=${n}`)}
            />
          </>
        )}
        <p class="muted small">{t.fourWords}</p>
      </section>
    </div>,
  )
}
