import type { Visit } from '#platform/http/visit.ts'
import { Alert, EmptyState } from '#platform/ui/content.tsx'
import { Button, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { datingWords } from '../messages/index.ts'
import { inputOf } from '../plan.ts'
import { problemOf } from '../problem-of.ts'
import { stateOf } from '../run.ts'
import { findRuns, listTalks } from '../run-store.ts'
import { paths } from './paths.ts'
import { Measured, PlanLimit } from './plan-measures.tsx'
import { Failed, Running } from './plan-state.tsx'
import { PeopleTable, TablesGrid } from './plan-tables.tsx'
import { readyDating } from './seen-dating.ts'
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
