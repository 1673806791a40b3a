import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, ButtonLink, Buttons, Form, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { networkOf } from '../../web/in-network.ts'
import { changePoint, mayChangePoint } from '../change-point.ts'
import { steeringWords } from '../messages/index.ts'
import type { Point } from '../point.ts'
import { findPoint } from '../point-store.ts'
import { paths } from './paths.ts'

/** What a point is about, in one sentence and in more. */
export const PointFields = ({
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
      <ClientDataNote visit={visit} again={again} field={['title', 'text']} />
    </>
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
