import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import type { FieldOfAction, TargetGroup } from '../../vocabulary.ts'
import { wordsOf } from '../messages/index.ts'
import { frameworksAbove } from '../queries.ts'
import { findAgreement } from '../store.ts'
import type { Shown } from './of-agreement.ts'
import { paths } from './paths.ts'

/** Where it stands, since when, what it rests on and what it is about. */
export const AgreementFacts = async ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const { agreement, isLed } = shown
  const { frameworkId, modelFrom, modelUntil } = agreement
  const t = wordsOf(visit.locale, agreement.kind)
  const named = vocabularyWords(visit.locale)
  const { framework, mayRead } = await visit.world.look(visit.actor, async (tx) => ({
    framework: (frameworkId ? await frameworksAbove(tx, agreement.networkId) : []).find(
      ({ id }) => id === frameworkId,
    ),
    // Whoever belongs to the wider network as well reads its agreement; the others its title alone.
    mayRead: frameworkId ? (await findAgreement(tx, frameworkId)) !== undefined : false,
  }))
  const frame = framework && `${framework.title} (${framework.network})`
  return (
    <div class="stack-s">
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
              modelFrom && modelUntil
                ? t.modelSpan(dayOf(visit, modelFrom), dayOf(visit, modelUntil))
                : undefined,
          },
          { label: t.successor, value: agreement.successor, lang: 'de' },
          {
            label: t.rests,
            value: frame && mayRead ? <a href={visit.to(paths.one(framework.id))}>{frame}</a> : frame,
            lang: 'de',
          },
          {
            label: t.fields,
            value: agreement.fields.map((one) => named.fields[one as FieldOfAction]).join(', '),
          },
          {
            label: t.targetGroups,
            value: agreement.targetGroups.map((one) => named.targetGroups[one as TargetGroup]).join(', '),
          },
        ]}
      />
      {isLed && (
        <p>
          <a href={visit.to(paths.focus(agreement.id))}>{t.focus}</a>
        </p>
      )}
    </div>
  )
}
