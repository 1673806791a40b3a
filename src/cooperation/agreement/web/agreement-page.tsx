import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { listMilestones } from '../../milestone/store.ts'
import { paths as front } from '../../web/paths.ts'
import { wordsOf } from '../messages/index.ts'
import { frameworksAbove, listEvents } from '../queries.ts'
import { Doors } from './doors.tsx'
import { Life } from './life.tsx'
import { Milestones } from './milestones.tsx'
import { MoveOn, Next } from './next.tsx'
import { agreementOf, notShown } from './of-agreement.ts'
import { Parties } from './parties.tsx'
import { paths } from './paths.ts'
import { Timeline } from './timeline.tsx'

/** One agreement: where it stands, what is next, who is in it, what happened. */
export const agreementPage = async (visit: Visit): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown) return notShown(visit)
  const { agreement, isLed } = shown
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { events, milestones, frameworks } = await visit.world.look(visit.actor, async (tx) => ({
    events: await listEvents(tx, { agreementId: agreement.id }),
    milestones: await listMilestones(tx, { agreementId: agreement.id }),
    frameworks: agreement.frameworkId ? await frameworksAbove(tx, agreement.networkId) : [],
  }))
  const framework = frameworks.find(({ id }) => id === agreement.frameworkId)
  const done = visit.query.get('ok')
  return staffPage(
    visit,
    {
      title: agreement.title,
      back: front.network(agreement.networkId),
      wide: true,
      ...(done ? { done: done === 'ja' ? t.agreed : t.saved } : {}),
    },
    <div class="stack-l">
      <div class="stack">
        <p class="muted">{t.kinds[agreement.kind]}</p>
        <Life visit={visit} state={agreement.state} kind={agreement.kind} />
        <Next visit={visit} shown={shown} />
      </div>
      <Facts
        items={[
          { label: t.standing, value: t.states[agreement.state] },
          {
            label: t.signedOnLabel,
            value: agreement.signedOn ? dayOf(visit, agreement.signedOn) : undefined,
          },
          {
            label: t.model,
            value:
              agreement.modelFrom && agreement.modelUntil
                ? t.modelSpan(dayOf(visit, agreement.modelFrom), dayOf(visit, agreement.modelUntil))
                : undefined,
          },
          { label: t.successor, value: agreement.successor, lang: 'de' },
          { label: t.rests, value: framework && `${framework.title} (${framework.network})`, lang: 'de' },
        ]}
      />
      <Doors visit={visit} shown={shown} />
      <Parties visit={visit} shown={shown} />
      <section class="stack-s" id="termine">
        <h2>{t.milestones}</h2>
        <Milestones visit={visit} milestones={milestones} isLed={isLed} today={shown.today} />
        {isLed && (
          <p>
            <a href={visit.to(paths.addMilestone(agreement.id))}>{t.addMilestone}</a>
          </p>
        )}
      </section>
      {isLed && <MoveOn visit={visit} shown={shown} />}
      <section class="stack-s">
        <h2>{t.timeline}</h2>
        <Timeline visit={visit} events={events} />
      </section>
      {isLed && agreement.state === 'anbahnung' && (
        <p>
          <a href={visit.to(paths.head(agreement.id))}>{t.head}</a>
          {' · '}
          <a href={visit.to(paths.drop(agreement.id))}>{t.drop}</a>
        </p>
      )}
    </div>,
  )
}
