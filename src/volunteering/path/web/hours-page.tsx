import { addDays, berlinDay, noonOf } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dateTime } from '#platform/i18n.ts'
import { newId } from '#platform/secrets.ts'
import { DataTable, Details } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { updatePath } from '../change-path.ts'
import { hoursOf, readDay, readQuarters, totalsBy } from '../hours.ts'
import { pathWords } from '../messages/index.ts'
import { dropHours, type Hours, longestWhat, writeHours } from '../own-path.ts'
import { HoursList } from './hours-list.tsx'
import { changed, Door, type Errors, idIn, type Opened, opened, openedPage, Sure } from './opened.tsx'
import { hoursText } from './own-cards.tsx'
import { paths } from './paths.ts'

/** Hours: shown, noted, changed, taken out; `tun` says which. */
export const receiveHours = (visit: Visit): Promise<Response> =>
  opened(visit, (of) => {
    const tun = text(of.form, 'tun')
    if (tun === 'notieren') return note(of)
    if (tun === 'weg') return drop(of)
    return showHours(of)
  })

const note = async (of: Opened): Promise<Response> => {
  const { visit, form, path } = of
  const t = pathWords(visit.locale)
  const day = readDay(text(form, 'day'))
  const quarters = readQuarters(text(form, 'hours'))
  const what = text(form, 'what')
  const errors: Record<string, string> = {}
  // A phone in another time zone may be a day ahead.
  if (!day || day > addDays(berlinDay(visit.world.now()), 1)) errors.day = t.dayOfHours
  if (!quarters) errors.hours = t.hoursWrong
  if (what.length > longestWhat) errors.what = t.tooLong
  if (!day || !quarters || Object.keys(errors).length > 0) return showHours(of, { errors })
  const engagementId = path.engagements.find(({ id }) => id === text(form, 'engagement'))?.id ?? null
  const outcome = await updatePath(visit.world, of.bearer, (now) =>
    writeHours(now, { id: idIn(form), day, quarters, what, engagementId }),
  )
  return changed(
    of,
    outcome,
    (now) => showHours(now, { notice: t.saved }),
    (error) => showHours(of, { errors: { day: error } }),
  )
}

const drop = async (of: Opened): Promise<Response> => {
  const t = pathWords(of.visit.locale)
  const id = text(of.form, 'id')
  const outcome = await updatePath(of.visit.world, of.bearer, (path) => dropHours(path, id))
  return changed(
    of,
    outcome,
    (now) => showHours(now, { notice: t.hoursGone }),
    (error) => showHours(of, { errors: { day: error } }),
  )
}

export const showHours = (
  of: Opened,
  said: { errors?: Errors | undefined; notice?: string | undefined } = {},
): Promise<Response> => {
  const { visit, path, form } = of
  const t = pathWords(visit.locale)
  const known = path.hours.find(({ id }) => id === text(form, 'id'))
  const isAsking = known !== undefined && text(form, 'frage') === 'weg'
  return openedPage(
    of,
    { title: t.hours, errors: said.errors, notice: said.notice, back: true },
    <>
      {isAsking && (
        <Sure
          of={of}
          title={t.hoursSure}
          body={t.hoursSureText(hoursText(visit.locale, known.quarters))}
          yes={t.hoursYes}
          action={paths.hours}
          values={{ id: known.id, tun: 'weg' }}
          back={paths.hours}
        />
      )}
      <NoteForm of={of} known={isAsking ? undefined : known} errors={said.errors} />
      {path.hours.length > 0 && (
        <>
          <section class="stack-s">
            <h2>{t.sums}</h2>
            <Totals of={of} by="month" />
            <Totals of={of} by="year" />
          </section>
          <section class="stack-s">
            <h2>{t.allHours}</h2>
            <HoursList of={of} />
          </section>
        </>
      )}
      <section class="stack-s">
        <h2>{t.paper}</h2>
        <p>{t.paperText}</p>
        <div class="cluster">
          <Door of={of} action={paths.sheet}>
            {t.printSheet}
          </Door>
          {path.hours.length > 0 && (
            <Door of={of} action={paths.csv}>
              {t.downloadCsv}
            </Door>
          )}
        </div>
      </section>
    </>,
  )
}

const NoteForm = ({
  of,
  known,
  errors,
}: {
  of: Opened
  known: Hours | undefined
  errors: Errors | undefined
}) => {
  const { visit, path, form, bearer } = of
  const t = pathWords(visit.locale)
  const typed = (name: string, stored: string): string => (errors ? text(form, name) : stored)
  const only = path.engagements.length === 1 ? path.engagements[0]?.id : undefined
  const today = berlinDay(visit.world.now())
  return (
    <section class="stack-s">
      <h2>{known ? t.changeHours : t.noteHours}</h2>
      <Form action={visit.to(paths.hours)} autocomplete="off">
        <Hidden
          values={{ code: bearer.typed, tun: 'notieren', id: known?.id ?? (errors ? idIn(form) : newId()) }}
        />
        <TextField
          name="day"
          label={t.day}
          type="date"
          value={typed('day', known?.day ?? today)}
          error={errors?.day}
          max={today}
          required
          short
        />
        <TextField
          name="hours"
          label={t.howLong}
          hint={t.howLongHint}
          inputmode="decimal"
          value={typed('hours', known ? String(hoursOf(known.quarters)).replace('.', ',') : '')}
          error={errors?.hours}
          required
          short
          maxlength={12}
        />
        <TextField
          name="what"
          label={t.what}
          value={typed('what', known?.what ?? '')}
          error={errors?.what}
          optional
          maxlength={longestWhat}
        />
        {path.engagements.length > 0 && (
          <Select
            name="engagement"
            label={t.forEngagement}
            value={typed('engagement', known ? (known.engagementId ?? '') : (only ?? ''))}
            empty={t.noEngagement}
            options={path.engagements.map(({ id, title }) => ({ value: id, label: title }))}
            optional
          />
        )}
        <Button>{known ? t.save : t.note1}</Button>
      </Form>
    </section>
  )
}

const Totals = ({ of, by }: { of: Opened; by: 'month' | 'year' }) => {
  const { locale } = of.visit
  const t = pathWords(locale)
  const totals = totalsBy(of.path.hours, by)
  const nameOf = (time: string) =>
    by === 'year' ? time : dateTime(locale, noonOf(`${time}-15`), { month: 'long', year: 'numeric' })
  const table = (
    <DataTable
      id={`by-${by}`}
      caption={by === 'month' ? t.byMonth : t.byYear}
      columns={[
        { key: 'time', label: by === 'month' ? t.month : t.year },
        { key: 'hours', label: t.hours, numeric: true },
      ]}
      rows={totals.map(({ time, quarters }) => ({ time: nameOf(time), hours: hoursText(locale, quarters) }))}
    />
  )
  return by === 'month' && totals.length > 6 ? <Details summary={t.byMonth}>{table}</Details> : table
}
