import { holds } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card, Details, EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { networkOf } from '../../web/in-network.ts'
import { changePoint, mayChangePoint } from '../change-point.ts'
import { steeringWords } from '../messages/index.ts'
import type { Point } from '../point.ts'
import { findPoint, openPoints, withdrawnPoints } from '../point-store.ts'
import { proposePoint } from '../propose-point.ts'
import { doneOf } from './of-round.ts'
import { paths } from './paths.ts'

const PointFields = ({
  visit,
  again,
  value,
}: {
  visit: Visit
  again: Again | undefined
  value: { title: string; text: string }
}) => {
  const t = steeringWords(visit.locale).points
  const errors = again ? visit.errors(again.refusal) : {}
  return (
    <>
      <TextField
        name="title"
        label={t.name}
        hint={t.nameHint}
        value={again ? text(again.form, 'title') : value.title}
        error={errors.title}
        maxlength={140}
        required
      />
      <TextArea
        name="text"
        label={t.text}
        hint={t.textHint}
        value={again ? text(again.form, 'text') : value.text}
        error={errors.text}
        maxlength={4000}
        optional
      />
      <ClientDataNote visit={visit} again={again} field="title" />
    </>
  )
}

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
            <Button>{t.save}</Button>
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

const OpenPoint = ({ visit, point }: { visit: Visit; point: Point }) => {
  const words = steeringWords(visit.locale)
  const isOwn = mayChangePoint(visit.actor, point) && point.state === 'offen'
  return (
    <Card title={point.title} level={2} lang="de">
      {point.text && <Paragraphs text={point.text} />}
      <PointFacts visit={visit} point={point} />
      {isOwn && (
        <div class="cluster no-print">
          <ButtonLink kind="tertiary" href={visit.to(paths.point(point.networkId, point.id))}>
            {words.change}
            <span class="kern-sr-only">: {point.title}</span>
          </ButtonLink>
          <PointButton visit={visit} point={point} step="withdraw" label={words.points.withdraw} />
        </div>
      )}
    </Card>
  )
}

/** Who proposed it, what it came from, whether it was put off. */
export const PointFacts = ({ visit, point }: { visit: Visit; point: Point }) => {
  const words = steeringWords(visit.locale)
  return (
    <p class="cluster">
      {point.state === 'vertagt' && <Badge tone="open">{words.points.postponed}</Badge>}
      {point.source !== 'own' && <Badge>{words.sources[point.source]}</Badge>}
      {point.proposer && (
        <span class="muted small" lang="de">
          {words.round.proposedBy(point.proposer)}
        </span>
      )}
    </p>
  )
}

/** One click on a point: back where it was clicked. */
export const PointButton = ({
  visit,
  point,
  step,
  label,
}: {
  visit: Visit
  point: Point
  step: string
  label: string
}) => (
  <Form plain action={visit.to(paths.movePoint(point.networkId, point.id))}>
    <Hidden values={{ step }} />
    <Button kind="tertiary">
      {label}
      <span class="kern-sr-only">: {point.title}</span>
    </Button>
  </Form>
)

export const receivePoint = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const form = await visit.form()
  return after(
    visit,
    await proposePoint(visit.world, visit.actor, {
      networkId: network.id,
      title: text(form, 'title'),
      text: text(form, 'text'),
      source: { kind: 'own' },
      noClient: text(form, 'noClient') || undefined,
    }),
    () => visit.redirect(`${paths.points(network.id)}?ok=vorgeschlagen`),
    (again) => pointsPage(visit, again),
  )
}

/** The point in the address, where the visitor may change it. */
const ownPointOf = async (visit: Visit): Promise<Point | undefined> => {
  const network = await networkOf(visit)
  if (!network) return undefined
  const point = await visit.world.look(visit.actor, (tx) => findPoint(tx, visit.params.point ?? ''))
  return point?.networkId === network.id && mayChangePoint(visit.actor, point) ? point : undefined
}
const backOf = ({ networkId, roundId }: Point): string =>
  roundId ? paths.round(networkId, roundId) : paths.points(networkId)

export const pointPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const point = await ownPointOf(visit)
  if (!point) return visit.notFound()
  const words = steeringWords(visit.locale)
  return staffPage(
    visit,
    { title: words.points.changeTitle, back: backOf(point), again },
    <Form action={visit.to(paths.point(point.networkId, point.id))}>
      <PointFields visit={visit} again={again} value={point} />
      <Buttons>
        <Button>{words.save}</Button>
        <ButtonLink kind="secondary" href={visit.to(backOf(point))}>
          {words.cancel}
        </ButtonLink>
      </Buttons>
    </Form>,
  )
}

export const receivePointChange = async (visit: Visit): Promise<Response> => {
  const point = await ownPointOf(visit)
  if (!point) return visit.notFound()
  const form = await visit.form()
  return after(
    visit,
    await changePoint(visit.world, visit.actor, {
      pointId: point.id,
      title: text(form, 'title'),
      text: text(form, 'text'),
      noClient: text(form, 'noClient') || undefined,
    }),
    () => visit.redirect(`${backOf(point)}?ok=1`),
    (again) => pointPage(visit, again),
  )
}
