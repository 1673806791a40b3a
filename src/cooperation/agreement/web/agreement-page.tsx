import type { Visit } from '#platform/http/visit.ts'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { Invitation } from '../../web/invitation.tsx'
import { paths as front } from '../../web/paths.ts'
import { wordsOf } from '../messages/index.ts'
import { listEvents } from '../queries.ts'
import { AgreementFacts } from './agreement-facts.tsx'
import { Doors } from './doors.tsx'
import { Life } from './life.tsx'
import { MilestoneSection } from './milestones.tsx'
import { HeadLinks, MoveOn, Next } from './next.tsx'
import { agreementOf, notShown } from './of-agreement.ts'
import { Parties } from './parties.tsx'
import { Timeline } from './timeline.tsx'

/** One agreement: where it stands, what is next, who is in it, what happened. */
export const agreementPage = async (visit: Visit): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown) return notShown(visit)
  const { agreement, isLed, isAsked } = shown
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const events = await visit.world.look(visit.actor, (tx) => listEvents(tx, { agreementId: agreement.id }))
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
      <Invitation visit={visit} networkId={agreement.networkId} />
      <div class="stack">
        <p class="muted">{t.kinds[agreement.kind]}</p>
        <Life visit={visit} state={agreement.state} kind={agreement.kind} />
        <Next visit={visit} shown={shown} />
      </div>
      <AgreementFacts visit={visit} shown={shown} />
      <Doors visit={visit} shown={shown} />
      <Parties visit={visit} shown={shown} />
      {!isAsked && <MilestoneSection visit={visit} shown={shown} />}
      {isLed && <MoveOn visit={visit} shown={shown} />}
      {!isAsked && (
        <section class="stack-s">
          <h2>{t.timeline}</h2>
          <Timeline visit={visit} events={events} />
        </section>
      )}
      <HeadLinks visit={visit} shown={shown} />
    </div>,
  )
}
