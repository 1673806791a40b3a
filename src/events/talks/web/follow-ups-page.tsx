import { languageName } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Card, DataTable, EmptyState } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import type { Event } from '../../event/event.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { ownEventOf } from '../../event/web/seen-event.ts'
import { heardWords } from '../../speed-dating/dating.ts'
import { recordFollowUp } from '../follow-up.ts'
import { talkStaffWords } from '../messages/index.ts'
import { countsOf, type FollowUp, listFollowUps } from '../queries.ts'
import { dueStep, type FollowUpStep, fewest } from '../talks.ts'
import { paths } from './paths.ts'

interface Due extends FollowUp {
  readonly step: FollowUpStep
}

const dueOf = (event: Event, all: readonly FollowUp[], now: Date): readonly Due[] =>
  all.flatMap((one) => {
    const step = dueStep(event, one.heard, now)
    return step ? [{ ...one, step }] : []
  })

/** Whom the house asks today, of those who allowed it; and what came of it, in numbers. */
export const followUpsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const event = await ownEventOf(visit)
  if (event?.kind !== 'speed-dating') return visit.notFound()
  const { follow: t } = talkStaffWords(visit.locale)
  const { due, counts } = await visit.world.look(visit.actor, async (tx) => {
    const due = dueOf(event, await listFollowUps(tx, event.id), tx.now)
    if (due.length > 0) tx.read({ subject: event.id, purpose: 'events.dating-follow-ups', daily: true })
    return { due, counts: await countsOf(tx, event.id) }
  })
  return staffPage(
    visit,
    {
      title: t.title,
      back: eventPaths.own(event.id),
      again,
      ...(visit.query.get('ok') === 'gefragt' ? { done: t.saved } : {}),
    },
    <div class="stack-l">
      {due.length === 0 ? (
        <EmptyState title={t.none} pictogram="phone">
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        <section class="stack">
          <p class="text">{t.intro}</p>
          {due.map((one) => (
            <DueCard visit={visit} event={event} one={one} again={again} />
          ))}
        </section>
      )}
      {counts.length > 0 && <Counts visit={visit} counts={counts} />}
    </div>,
  )
}

const DueCard = ({
  visit,
  event,
  one,
  again,
}: {
  visit: Visit
  event: Event
  one: Due
  again?: Again | undefined
}) => {
  const { follow: t } = talkStaffWords(visit.locale)
  const wrong = again && text(again.form, 'id') === one.id ? visit.errors(again.refusal).heard : undefined
  return (
    <Card title={<bdi>{one.name}</bdi>} level={2}>
      <p>
        {t.steps[one.step]}: <bdi dir="auto">{one.contact}</bdi>
        <br />
        <span class="muted">{t.reads(languageName(staffLocale(visit.locale), one.reads.slice(0, 2)))}</span>
      </p>
      <Form action={visit.to(paths.followUps(event.id))} autocomplete="off">
        <Hidden values={{ id: one.id }} />
        <Select
          name="heard"
          id={`heard-${one.id}`}
          label={t.heard}
          empty
          error={wrong}
          options={heardWords.map((word) => ({ value: word, label: t.words[word] }))}
        />
        <Button kind="secondary">{t.save}</Button>
      </Form>
    </Card>
  )
}

/** Without a total: it would tell the numbers that are not shown. */
const Counts = ({ visit, counts }: { visit: Visit; counts: Awaited<ReturnType<typeof countsOf>> }) => {
  const { follow: t } = talkStaffWords(visit.locale)
  const numberOf = (step: FollowUpStep, heard: string) => {
    const n = counts.find((one) => one.step === step && one.heard === heard)?.n ?? 0
    return n < fewest ? t.few : t.n(n)
  }
  return (
    <section class="stack-s">
      <DataTable
        id="zahlen"
        caption={t.counts}
        columns={[
          { key: 'heard', label: t.heard },
          { key: 'wochen', label: t.steps.wochen },
          { key: 'monate', label: t.steps.monate },
        ]}
        rows={heardWords.map((word) => ({
          heard: t.words[word],
          wochen: numberOf('wochen', word),
          monate: numberOf('monate', word),
        }))}
      />
      <p class="muted">{t.countsText}</p>
    </section>
  )
}

export const receiveFollowUp = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const eventId = visit.params.event ?? ''
  return after(
    visit,
    await recordFollowUp(visit.world, visit.actor, {
      eventId,
      id: text(form, 'id'),
      heard: text(form, 'heard'),
    }),
    () => visit.redirect(`${paths.followUps(eventId)}?ok=gefragt`),
    (again) => followUpsPage(visit, again),
  )
}
