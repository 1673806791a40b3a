import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, dayOf } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { endStandIn, nameStandIn } from '../../organization/name-stand-in.ts'
import { paths } from './paths.ts'

export interface StandInRow {
  readonly id: string
  readonly name: string
  readonly valid_from: string
  readonly valid_to: string
}
export const StandInLine = ({ visit, row }: { visit: Visit; row: StandInRow }) => (
  <span>
    {row.name}, {dayOf(visit, row.valid_from)} – {dayOf(visit, row.valid_to)}
  </span>
)

/** Who stands in for somebody, and the form to name one. */
export const StandIns = ({
  visit,
  action,
  standIns,
  others,
  again,
}: {
  visit: Visit
  action: string
  standIns: readonly StandInRow[]
  others: readonly { personId: string; name: string }[]
  again: Again | undefined
}) => {
  const t = staffWords(visit.locale).standIn
  const typed = (name: string): string => (again ? text(again.form, name) : '')
  const errors = again ? visit.errors(again.refusal) : {}
  if (others.length === 0) return <p>{t.alone}</p>
  return (
    <>
      {standIns.length === 0 ? (
        <p>{t.noneYet}</p>
      ) : (
        <ul>
          {standIns.map((row) => (
            <li>
              <StandInLine visit={visit} row={row} />
              <Form action={visit.to(`${paths.standIn}/beenden`)} plain>
                <Hidden values={{ id: row.id, back: action }} />
                <Button kind="tertiary">{t.end}</Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={visit.to(action)}>
        <Select
          name="standInId"
          label={t.who}
          options={others.map(({ personId, name }) => ({ value: personId, label: name }))}
          value={typed('standInId')}
          error={errors.standInId}
          empty
          required
        />
        <TextField
          name="from"
          type="date"
          label={t.from}
          value={typed('from')}
          error={errors.from}
          short
          required
        />
        <TextField name="to" type="date" label={t.to} value={typed('to')} error={errors.to} short required />
        <Button kind="secondary">{t.submit}</Button>
      </Form>
    </>
  )
}

/** The form of `StandIns` for one person. */
export const nameFrom = async (visit: Visit, personId: string) => {
  const form = await visit.form()
  return nameStandIn(visit.world, visit.actor, {
    personId,
    standInId: text(form, 'standInId'),
    from: text(form, 'from'),
    to: text(form, 'to'),
  })
}

export const receiveEndStandIn = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await endStandIn(visit.world, visit.actor, { id: text(form, 'id') })
  if (!outcome.ok) return visit.notFound()
  const back = /^\/organisation\/menschen\/[0-9a-f-]{36}(?=\/vertretung$)/.exec(text(form, 'back'))?.[0]
  return visit.redirect(`${back ?? paths.standIn}?ok=ended`)
}
