import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden } from '#platform/ui/forms.tsx'
import type { Dating } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import type { Run } from '../run.ts'
import { paths } from './paths.ts'

/** How far a search is, with the way to look again and to stop it. */
export const Running = ({ visit, eventId, run }: { visit: Visit; eventId: string; run: Run }) => {
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

/** Why a search came to nothing, and what would have to give. */
export const Failed = (props: { visit: Visit; dating: Dating; run: Run; state: Run['state'] }) => {
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
