import { berlinWall } from '#platform/berlin-time.ts'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, ButtonLink, Buttons, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { limited, ofRound } from '../../mail-limits.ts'
import { steeringWords } from '../messages/index.ts'
import { changeRound, planRound } from '../plan-round.ts'
import { openPoints } from '../point-store.ts'
import { isAhead } from '../round.ts'
import { ledNetworkOf, ledRoundOf } from './of-round.ts'
import { paths } from './paths.ts'

const names = ['title', 'day', 'from', 'to', 'place'] as const
type Head = Readonly<Record<(typeof names)[number], string>>
const typed = (form: Fields): Head =>
  Object.fromEntries(names.map((name) => [name, text(form, name)])) as Head
const sent = (form: Fields) => ({ ...typed(form), noClient: text(form, 'noClient') || undefined })

const HeadFields = ({ visit, value, again }: { visit: Visit; value: Head; again: Again | undefined }) => {
  const t = steeringWords(visit.locale).plan
  const errors = again ? visit.errors(again.refusal) : {}
  return (
    <>
      <TextField
        name="title"
        label={t.name}
        hint={t.nameHint}
        value={value.title}
        error={errors.title}
        maxlength={120}
        required
      />
      <TextField name="day" type="date" label={t.day} value={value.day} error={errors.day} short required />
      <TextField
        name="from"
        type="time"
        label={t.from}
        hint={t.timeHint}
        value={value.from}
        error={errors.from}
        short
        required
      />
      <TextField name="to" type="time" label={t.to} value={value.to} error={errors.to} short required />
      <TextField
        name="place"
        label={steeringWords(visit.locale).place}
        hint={t.placeHint}
        value={value.place}
        error={errors.place}
        maxlength={160}
        optional
      />
      <ClientDataNote visit={visit} again={again} field={['title', 'place']} />
    </>
  )
}

export const planPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const network = await ledNetworkOf(visit)
  if (!network) return visit.notFound()
  const words = steeringWords(visit.locale)
  const waiting = await visit.world.look(visit.actor, (tx) => openPoints(tx, network.id))
  const value = again ? typed(again.form) : { title: '', day: '', from: '', to: '', place: '' }
  return staffPage(
    visit,
    { title: words.plan.title, back: paths.rounds(network.id), again },
    <>
      {waiting.length > 0 && <p>{words.plan.waiting(waiting.length)}</p>}
      <Form action={visit.to(paths.plan(network.id))}>
        <HeadFields visit={visit} value={value} again={again} />
        <Buttons>
          <Button>{words.plan.save}</Button>
          <ButtonLink kind="secondary" href={visit.to(paths.rounds(network.id))}>
            {words.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

export const receivePlan = async (visit: Visit): Promise<Response> => {
  const network = await ledNetworkOf(visit)
  if (!network) return visit.notFound()
  return after(
    visit,
    await planRound(visit.world, visit.actor, sent(await visit.form())),
    (id) => visit.redirect(`${paths.round(network.id, id)}?ok=geplant`),
    (again) => planPage(visit, again),
  )
}

export const changePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown || !isAhead(shown.round)) return visit.notFound()
  const { network, round } = shown
  const words = steeringWords(visit.locale)
  const [starts, ends] = [berlinWall(round.startsAt), berlinWall(round.endsAt)]
  const value = again
    ? typed(again.form)
    : { title: round.title, day: starts.date, from: starts.time, to: ends.time, place: round.place ?? '' }
  return staffPage(
    visit,
    { title: words.plan.changeTitle, back: paths.round(network.id, round.id), again },
    <>
      {round.state === 'eingeladen' && <p>{words.plan.told}</p>}
      <Form action={visit.to(paths.change(network.id, round.id))}>
        <HeadFields visit={visit} value={value} again={again} />
        <Buttons>
          <Button>{words.save}</Button>
          <ButtonLink kind="secondary" href={visit.to(paths.round(network.id, round.id))}>
            {words.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

export const receiveChange = async (visit: Visit): Promise<Response> => {
  const shown = await ledRoundOf(visit)
  if (!shown) return visit.notFound()
  const { network, round } = shown
  const given = sent(await visit.form())
  return after(
    visit,
    await limited(
      visit.world,
      ofRound,
      round.id,
      () => changeRound(visit.world, visit.actor, { ...given, roundId: round.id }),
      (told) => told,
    ),
    (told) => visit.redirect(`${paths.round(network.id, round.id)}?ok=${told ? 'mitgeteilt' : '1'}`),
    (again) => changePage(visit, again),
  )
}
