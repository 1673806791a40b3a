import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import type { Dating } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import { acceptPlan, inputOf, startPlan, stopPlan } from '../plan.ts'
import { problemOf } from '../problem-of.ts'
import { type Run, stateOf } from '../run.ts'
import { whenDone } from '../run-search.ts'
import { findRuns, listTalks } from '../run-store.ts'
import { paths } from './paths.ts'
import { Measured, PlanLimit } from './plan-measures.tsx'
import { PeopleTable, TablesGrid } from './plan-tables.tsx'
import { eventIdOf, readyDating } from './seen-dating.ts'
import { SaidWrong } from './unplannable.tsx'

/** The plan that holds, the one that is being made, and the one that waits to be accepted. */
export const planPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale).plan
  const { last, accepted, talks } = await visit.world.look(visit.actor, async (tx) => ({
    ...(await findRuns(tx, event.id)),
    talks: await listTalks(tx, event.id),
  }))
  const { problem, rounds } = problemOf(dating)
  const state = last && stateOf(last, visit.world.now())
  const fresh = last && state === 'fertig' && last.id !== accepted?.id ? last : undefined
  const input = inputOf(problem)
  const seen = { visit, eventId: event.id, dating, problem, rounds }
  const shown = accepted ? talks : fresh?.plan?.talks
  return staffPage(
    visit,
    {
      title: t.title,
      back: paths.overview(event.id),
      wide: true,
      again,
      ...(visit.query.get('ok') === 'angenommen' ? { done: t.accepted } : {}),
    },
    <div class="stack-l">
      <SaidWrong visit={visit} eventId={event.id} dating={dating} />
      {last && state === 'laeuft' && <Running visit={visit} eventId={event.id} run={last} />}
      {last && state && state !== 'laeuft' && state !== 'fertig' && (
        <Failed visit={visit} dating={dating} run={last} state={state} />
      )}
      {fresh && (
        <section class="stack">
          <h2>{t.ready}</h2>
          <Measured {...seen} run={fresh} old={accepted && { run: accepted, talks }} />
          <PlanLimit {...seen} run={fresh} />
          {fresh.input === input ? (
            <Form action={visit.to(paths.acceptPlan(event.id))} plain>
              <Hidden values={{ runId: fresh.id }} />
              <Buttons>
                <Button>{t.accept}</Button>
                {accepted && <span class="muted">{t.acceptHint}</span>}
              </Buttons>
            </Form>
          ) : (
            <Changed words={t.changed} />
          )}
        </section>
      )}
      {accepted && (
        <section class="stack">
          <h2>{t.holds}</h2>
          {accepted.input !== input && <Changed words={t.changed} />}
          {!fresh && <Measured {...seen} run={accepted} talks={talks} />}
          {!fresh && <PlanLimit {...seen} run={accepted} />}
        </section>
      )}
      {state !== 'laeuft' && (
        <Form action={visit.to(paths.plan(event.id))} plain>
          <Button kind={fresh ? 'secondary' : 'primary'}>{last ? t.again : t.start}</Button>
        </Form>
      )}
      {shown && (
        <>
          <TablesGrid {...seen} talks={shown} />
          <PeopleTable {...seen} talks={shown} />
        </>
      )}
      {!last && (
        <EmptyState title={t.none} pictogram="calendar">
          <p>{t.noneText}</p>
        </EmptyState>
      )}
    </div>,
  )
}

const Changed = ({ words }: { words: string }) => (
  <Alert tone="warning">
    <p>{words}</p>
  </Alert>
)

const Running = ({ visit, eventId, run }: { visit: Visit; eventId: string; run: Run }) => {
  const t = datingWords(visit.locale).plan
  const seconds = Math.round((visit.world.now().getTime() - run.startedAt.getTime()) / 1000)
  return (
    <Alert title={t.runs} live>
      <p>{t.runsText(Math.max(0, seconds))}</p>
      {run.value !== null && run.bound !== null && <p>{t.soFar(run.value, run.bound)}</p>}
      <div class="cluster">
        <ButtonLink href={visit.to(paths.plan(eventId))}>{t.look}</ButtonLink>
        {run.stopWanted ? (
          <span>{t.stopping}</span>
        ) : (
          <Form action={visit.to(paths.stopPlan(eventId))} plain>
            <Hidden values={{ runId: run.id }} />
            <Button kind="secondary">{t.stop}</Button>
          </Form>
        )}
      </div>
    </Alert>
  )
}

const Failed = (props: { visit: Visit; dating: Dating; run: Run; state: Run['state'] }) => {
  const { visit, dating, run, state } = props
  const t = datingWords(visit.locale).plan
  const names = new Map([...dating.firms, ...dating.applicants].map(({ id, name }) => [id, name]))
  return (
    <Alert tone="warning">
      <p>{t.states[state]}</p>
      {state === 'unmoeglich' && run.plan && (
        <ul>
          {run.plan.impossible.map(({ applicant, firm }) => (
            <li>{t.impossible(names.get(applicant) ?? '', names.get(firm) ?? '')}</li>
          ))}
        </ul>
      )}
    </Alert>
  )
}

/** Most plans are there in a moment: then the next page shows them. */
const moment = (runId: string): Promise<unknown> =>
  Promise.race([whenDone(runId), new Promise((resolve) => setTimeout(resolve, 1500))])

export const receivePlan = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  return after(
    visit,
    await startPlan(visit.world, visit.actor, { eventId }),
    async (runId) => {
      await moment(runId)
      return visit.redirect(paths.plan(eventId))
    },
    (again) => planPage(visit, again),
  )
}

const receive = (act: typeof stopPlan | typeof acceptPlan, ok: string) => async (visit: Visit) => {
  const eventId = eventIdOf(visit)
  return after<void>(
    visit,
    await act(visit.world, visit.actor, { eventId, runId: text(await visit.form(), 'runId') }),
    () => visit.redirect(`${paths.plan(eventId)}${ok}`),
    (again) => planPage(visit, again),
  )
}
export const receiveStop = receive(stopPlan, '')
export const receiveAccept = receive(acceptPlan, '?ok=angenommen')
