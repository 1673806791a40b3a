import { holds } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Details, EmptyState } from '#platform/ui/content.tsx'
import { Button, Buttons, Form } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { networkOf } from '../../web/in-network.ts'
import { mayChangePoint } from '../change-point.ts'
import { steeringWords } from '../messages/index.ts'
import { openPoints, withdrawnPoints } from '../point-store.ts'
import { doneOf } from './of-round.ts'
import { OpenPoint } from './open-point.tsx'
import { paths } from './paths.ts'
import { PointFields } from './point-page.tsx'
import { PointButton } from './point-view.tsx'

/** What waits for a round; whoever works in the network proposes. */
export const pointsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const words = steeringWords(visit.locale)
  const t = words.points
  const { open, withdrawn } = await visit.world.look(visit.actor, async (tx) => ({
    open: await openPoints(tx, network.id),
    withdrawn: (await withdrawnPoints(tx, network.id)).filter((point) => mayChangePoint(visit.actor, point)),
  }))
  const proposes = network.isLed || holds(visit.actor, 'lead', 'host', 'counsellor')
  return staffPage(
    visit,
    {
      title: t.title,
      back: paths.rounds(network.id),
      again,
      ...doneOf(visit, {
        vorgeschlagen: t.proposed,
        zurueckgezogen: t.withdrew,
        wieder: t.restored,
        1: words.saved,
      }),
    },
    <div class="stack-l">
      <p class="text">{t.intro}</p>
      {open.length === 0 ? (
        <EmptyState title={t.none} pictogram="check">
          {proposes && <p>{t.noneText}</p>}
        </EmptyState>
      ) : (
        <div class="stack">
          {open.map((point) => (
            <OpenPoint visit={visit} point={point} />
          ))}
        </div>
      )}
      {proposes && (
        <section class="stack" id="vorschlagen">
          <h2>{t.propose}</h2>
          <Form action={visit.to(paths.points(network.id))}>
            <PointFields visit={visit} again={again} value={{ title: '', text: '' }} />
            <Buttons>
              <Button>{t.save}</Button>
            </Buttons>
          </Form>
        </section>
      )}
      {withdrawn.length > 0 && (
        <Details summary={t.withdrawn}>
          {withdrawn.map((point) => (
            <div class="cluster">
              <span lang="de">{point.title}</span>
              <PointButton visit={visit} point={point} step="restore" label={t.restore} />
            </div>
          ))}
        </Details>
      )}
    </div>,
  )
}
