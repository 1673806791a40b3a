import { berlinWall } from '#platform/berlin-time.ts'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { clock } from '../../timetable/times.ts'
import type { Day } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import { writeDatingDay } from '../write-day.ts'
import { paths } from './paths.ts'
import { datingOf, eventIdOf } from './seen-dating.ts'

const names = ['start', 'rounds', 'talk', 'change', 'least'] as const
const mostBreaks = 3
type Written = Readonly<Record<(typeof names)[number], string>> & {
  readonly breaks: readonly { readonly after: string; readonly minutes: string }[]
}

const typed = (form: Fields): Written => ({
  ...(Object.fromEntries(names.map((name) => [name, text(form, name)])) as Omit<Written, 'breaks'>),
  breaks: Array.from({ length: mostBreaks }, (_, i) => ({
    after: text(form, `breaks.${i}.after`),
    minutes: text(form, `breaks.${i}.minutes`),
  })),
})
const writtenOf = (day: Day): Written => ({
  start: clock(day.start),
  rounds: String(day.rounds),
  talk: String(day.talk),
  change: String(day.change),
  least: String(day.least),
  breaks: day.breaks.map(({ after, minutes }) => ({ after: String(after), minutes: String(minutes) })),
})
const blank = (start: string): Written => ({
  start,
  rounds: '12',
  talk: '10',
  change: '2',
  least: '3',
  breaks: [],
})

export const dayPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await datingOf(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale).day
  const stands = dating ? writtenOf(dating.day) : blank(berlinWall(event.startsAt).time)
  const value = again ? typed(again.form) : stands
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: (typeof names)[number]) => ({ name, value: value[name], error: errors[name] })
  return staffPage(
    visit,
    { title: t.title, back: paths.overview(event.id), again },
    <Form action={visit.to(paths.day(event.id))}>
      <TextField {...field('start')} label={t.start} type="time" required short />
      <TextField {...field('rounds')} label={t.rounds} inputmode="numeric" required short />
      <TextField {...field('talk')} label={t.talk} hint={t.talkHint} inputmode="numeric" required short />
      <TextField
        {...field('change')}
        label={t.change}
        hint={t.changeHint}
        inputmode="numeric"
        required
        short
      />
      <TextField {...field('least')} label={t.least} hint={t.leastHint} inputmode="numeric" required short />
      <fieldset class="kern-fieldset">
        <legend class="kern-label">{t.breaks}</legend>
        <p class="kern-hint">{t.breaksHint}</p>
        <div class="stack-s">
          {Array.from({ length: mostBreaks }, (_, i) => (
            <div class="cluster">
              <TextField
                name={`breaks.${i}.after`}
                value={value.breaks[i]?.after}
                error={errors[`breaks.${i}.after`]}
                label={t.breakAfter(i + 1)}
                inputmode="numeric"
                short
              />
              <TextField
                name={`breaks.${i}.minutes`}
                value={value.breaks[i]?.minutes}
                label={t.breakMinutes(i + 1)}
                inputmode="numeric"
                short
              />
            </div>
          ))}
        </div>
      </fieldset>
      <Button>{t.save}</Button>
    </Form>,
  )
}

export const receiveDay = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  return after(
    visit,
    await writeDatingDay(visit.world, visit.actor, { eventId, ...typed(await visit.form()) }),
    () => visit.redirect(`${paths.overview(eventId)}?ok=ablauf`),
    (again) => dayPage(visit, again),
  )
}
