import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import { Button, Form } from '#platform/ui/forms.tsx'
import { after } from '#platform/ui/staff-page.tsx'
import { confirmationOf } from '../../client-data.ts'
import { steeringWords } from '../../steering/messages/index.ts'
import { openPointOf, pointsAbout } from '../../steering/point-store.ts'
import { proposePoint } from '../../steering/propose-point.ts'
import { paths as steeringPaths } from '../../steering/web/paths.ts'
import { formatWords } from '../messages/index.ts'
import { formatPage } from './format-page.tsx'
import { type Shown, shownFormat } from './of-format.ts'
import { paths } from './paths.ts'

/** Where a format, or the gap that it answers, is talked about; one click puts it onto the list for the next round. */
export const OnAgenda = async ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = formatWords(visit.locale)
  const { format, isLed, mayJoin } = shown
  const { points, isOpen } = await visit.world.look(visit.actor, async (tx) => ({
    points: await pointsAbout(tx, format.networkId, [
      { kind: 'format', key: format.id },
      ...(format.gapKey ? [{ kind: 'gap', key: format.gapKey } as const] : []),
    ]),
    isOpen: (await openPointOf(tx, format.networkId, 'format', format.id)) !== undefined,
  }))
  const mayPut = (isLed || mayJoin) && format.state !== 'beendet' && !isOpen
  if (points.length === 0 && !mayPut) return null
  const states = steeringWords(visit.locale).pointStates
  return (
    <section class="stack-s" id="tagesordnung">
      <h2>{t.agenda}</h2>
      {points.length > 0 && (
        <ul>
          {points.map(({ title, state, roundId, startsAt }) => (
            <li>
              <a
                href={visit.to(
                  roundId
                    ? steeringPaths.round(format.networkId, roundId)
                    : steeringPaths.points(format.networkId),
                )}
                lang="de"
              >
                {title}
              </a>{' '}
              <span class="muted">
                {startsAt
                  ? `${t.agendaRound(longDate(staffLocale(visit.locale), startsAt))}, ${states[state]}`
                  : t.agendaWaits}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayPut && (
        <Form plain action={visit.to(paths.toAgenda(format.id))}>
          <Button kind="secondary">{t.toAgenda}</Button>
        </Form>
      )}
    </section>
  )
}

/** Its title was asked about when it was written: nobody is asked twice about the same words. */
export const receiveToAgenda = async (visit: Visit): Promise<Response> => {
  const shown = await shownFormat(visit)
  if (!shown || shown.format.state === 'beendet') return visit.notFound()
  const { format } = shown
  const title = formatWords(visit.locale).agendaTitles[format.state](format.title).slice(0, 140)
  return after(
    visit,
    await proposePoint(visit.world, visit.actor, {
      networkId: format.networkId,
      title,
      text: '',
      source: { kind: 'format', key: format.id },
      noClient: confirmationOf([title, '']),
    }),
    () => visit.redirect(`${paths.one(format.id)}?ok=punkt#tagesordnung`),
    (again) => formatPage(visit, again),
  )
}
