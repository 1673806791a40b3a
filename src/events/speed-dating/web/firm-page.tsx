import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, ButtonLink, Buttons, Form, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { degrees, type Firm, germanLevels, readings } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import { dropDatingFirm, writeDatingFirm } from '../write-firm.ts'
import { timeIn } from './hours.ts'
import { paths } from './paths.ts'
import { eventIdOf, readyDating } from './seen-dating.ts'

const names = ['key', 'name', 'reads', 'from', 'until', 'recruiters', 'tables', 'stepFree', 'quiet'] as const
const cells = ['occupation', 'places', 'degree', 'german'] as const
type TrainingCells = Readonly<Record<(typeof cells)[number], string>>
type Written = Readonly<Record<(typeof names)[number], string>> & {
  readonly trainings: readonly TrainingCells[]
}
const mostTrainings = 12

const typed = (form: Fields): Written => ({
  ...(Object.fromEntries(names.map((name) => [name, text(form, name)])) as Omit<Written, 'trainings'>),
  trainings: Array.from(
    { length: mostTrainings },
    (_, i) =>
      Object.fromEntries(cells.map((cell) => [cell, text(form, `trainings.${i}.${cell}`)])) as TrainingCells,
  ),
})
const traitIn = (firm: Firm, trait: 'stepFree' | 'quiet'): string => {
  const some = firm.tables.filter((table) => table[trait])
  return some.length === firm.tables.length ? 'alle' : some.map(({ name }) => name).join(', ')
}
const writtenOf = (firm: Firm): Written => ({
  key: firm.key,
  name: firm.name,
  reads: firm.reads,
  from: timeIn(firm.from),
  until: timeIn(firm.until),
  recruiters: firm.recruiters.join('\n'),
  tables: firm.tables.map(({ name }) => name).join('\n'),
  stepFree: traitIn(firm, 'stepFree'),
  quiet: traitIn(firm, 'quiet'),
  trainings: firm.trainings.map(({ occupation, places, degree, german }) => ({
    occupation,
    places: String(places),
    degree: degree ?? '',
    german: german ?? '',
  })),
})
const blank: Written = {
  ...(Object.fromEntries(names.map((name) => [name, ''])) as Omit<Written, 'trainings'>),
  reads: 'de',
  stepFree: 'alle',
  quiet: 'alle',
  trainings: [],
}

/** A firm: new (no `:firm`), or as it is. */
export const firmPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyDating(visit)
  const id = visit.params.firm
  const firm = found?.dating.firms.find((one) => one.id === id)
  if (!found || (id !== undefined && !firm)) return visit.notFound()
  const { event } = found
  const t = datingWords(visit.locale)
  const stands = firm ? writtenOf(firm) : blank
  const value = again ? typed(again.form) : stands
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: (typeof names)[number]) => ({ name, value: value[name], error: errors[name] })
  const filled = value.trainings.filter(({ occupation }) => occupation !== '').length
  return staffPage(
    visit,
    { title: firm ? firm.name : t.firms.add, back: paths.firms(event.id), again },
    <div class="stack-l">
      <Form action={visit.to(firm ? paths.firm(event.id, firm.id) : paths.newFirm(event.id))}>
        <TextField {...field('name')} label={t.firms.name} maxlength={120} required />
        <TextField {...field('key')} label={t.key} hint={t.keyHint} maxlength={40} optional short />
        <Select
          {...field('reads')}
          label={t.firms.reads}
          options={readings.map((one) => ({ value: one, label: t.readings[one] }))}
        />
        <TextArea {...field('tables')} label={t.firms.tables} hint={t.firms.tablesHint} rows={3} required />
        <TextField {...field('stepFree')} label={t.firms.stepFree} hint={t.firms.traitHint} />
        <TextField {...field('quiet')} label={t.firms.quiet} hint={t.firms.traitHint} />
        <TextField {...field('from')} label={t.from} hint={t.hoursHint} type="time" optional short />
        <TextField {...field('until')} label={t.to} type="time" optional short />
        <TextArea
          {...field('recruiters')}
          label={t.firms.recruiters}
          hint={t.firms.recruitersHint}
          rows={2}
          optional
        />
        {Array.from({ length: Math.min(mostTrainings, Math.max(3, filled + 1)) }, (_, i) => (
          <TrainingFields visit={visit} index={i} value={value.trainings[i]} errors={errors} />
        ))}
        <Button>{t.save}</Button>
      </Form>
      {firm && (
        <Buttons>
          <ButtonLink kind="secondary" href={visit.to(paths.dropFirm(event.id, firm.id))}>
            {t.firms.drop}
          </ButtonLink>
        </Buttons>
      )}
    </div>,
  )
}

const TrainingFields = ({
  visit,
  index,
  value,
  errors,
}: {
  visit: Visit
  index: number
  value: TrainingCells | undefined
  errors: Readonly<Record<string, string>>
}) => {
  const t = datingWords(visit.locale)
  const field = (cell: (typeof cells)[number]) => ({
    name: `trainings.${index}.${cell}`,
    value: value?.[cell],
    error: errors[`trainings.${index}.${cell}`],
  })
  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label">{t.firms.training(index + 1)}</legend>
      <div class="stack-s">
        <TextField {...field('occupation')} label={t.firms.occupation} maxlength={80} optional />
        <TextField {...field('places')} label={t.firms.places} inputmode="numeric" short optional />
        <Select
          {...field('degree')}
          label={t.firms.degree}
          empty={t.anyDegree}
          options={degrees.map((one) => ({ value: one, label: t.degrees[one] }))}
        />
        <Select
          {...field('german')}
          label={t.firms.german}
          empty={t.anyGerman}
          options={germanLevels.map((one) => ({ value: one, label: t.germans[one] }))}
        />
      </div>
    </fieldset>
  )
}

export const receiveFirm = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  const given = { eventId, firmId: visit.params.firm, ...typed(await visit.form()) }
  return after(
    visit,
    await writeDatingFirm(visit.world, visit.actor, given),
    () => visit.redirect(`${paths.firms(eventId)}?ok=betrieb`),
    (again) => firmPage(visit, again),
  )
}

export const dropFirmPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyDating(visit)
  const firm = found?.dating.firms.find(({ id }) => id === visit.params.firm)
  if (!found || !firm) return visit.notFound()
  const t = datingWords(visit.locale)
  return surePage(visit, {
    title: t.firms.dropTitle(firm.name),
    text: t.firms.dropText,
    action: paths.dropFirm(found.event.id, firm.id),
    back: paths.firm(found.event.id, firm.id),
    yes: t.firms.drop,
    no: t.no,
    again,
  })
}

export const receiveDropFirm = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  return after(
    visit,
    await dropDatingFirm(visit.world, visit.actor, { eventId, firmId: visit.params.firm }),
    () => visit.redirect(`${paths.firms(eventId)}?ok=betriebWeg`),
    (again) => dropFirmPage(visit, again),
  )
}
