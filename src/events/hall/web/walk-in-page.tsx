import { type Form as Fields, list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { readings } from '../../speed-dating/dating.ts'
import { datingWords } from '../../speed-dating/messages/index.ts'
import { proposeWishes } from '../../speed-dating/propose-wishes.ts'
import { eventIdOf } from '../../speed-dating/web/seen-dating.ts'
import { traits } from '../../timetable/problem.ts'
import { hallWords } from '../messages/index.ts'
import { walkIn } from '../walk-in.ts'
import { paths } from './paths.ts'
import { plannedDay } from './seen-day.ts'

const typed = (form: Fields) => ({
  name: text(form, 'name'),
  reads: text(form, 'reads'),
  occupations: text(form, 'occupations'),
  needs: list(form, 'needs'),
  wishes: list(form, 'wishes'),
})
type Written = ReturnType<typeof typed>
const blank: Written = { name: '', reads: 'de', occupations: '', needs: [], wishes: [] }
const fewest = 5

/** Somebody was not expected: the shortest form that is enough. */
export const walkInPage = async (
  visit: Visit,
  { again, proposing }: { again?: Again; proposing?: Fields } = {},
): Promise<Response> => {
  const seen = await plannedDay(visit)
  if (!seen) return visit.notFound()
  const t = hallWords(visit.locale).walkIn
  const d = datingWords(visit.locale)
  const { firms } = seen.dating
  const sent = proposing ?? again?.form
  const written = sent ? typed(sent) : blank
  const chosen = written.wishes.filter((wish) => wish !== '')
  const found = proposing
    ? proposeWishes(
        {
          occupations: written.occupations.split(/[\n,]/).map((word) => word.trim()),
          degree: null,
          german: null,
        },
        firms,
      ).filter((wish) => !chosen.includes(wish))
    : []
  const wishes = [...chosen, ...found.slice(0, Math.max(0, 10 - chosen.length))]
  const errors = again ? visit.errors(again.refusal) : {}
  const options = firms.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))
  return staffPage(
    visit,
    { title: t.title, back: paths.day(seen.event.id), again },
    <div class="stack">
      <p>{t.intro}</p>
      {proposing && (
        <Alert live>
          <p>{wishes.length > 0 ? d.applicants.proposed : d.applicants.nothingProposed}</p>
        </Alert>
      )}
      <Form action={visit.to(paths.walkIn(seen.event.id))} autocomplete="off">
        <TextField
          name="name"
          value={written.name}
          error={errors.name}
          label={d.applicants.name}
          maxlength={120}
          required
        />
        <Select
          name="reads"
          value={written.reads}
          label={d.applicants.reads}
          options={readings.map((one) => ({ value: one, label: d.readings[one] }))}
        />
        <TextArea
          name="occupations"
          value={written.occupations}
          error={errors.occupations}
          label={d.applicants.occupations}
          hint={d.applicants.occupationsHint}
          rows={2}
          optional
        />
        <Button kind="secondary" name="schritt" value="vorschlagen">
          {d.applicants.propose}
        </Button>
        <fieldset class="kern-fieldset">
          <legend class="kern-label">{d.applicants.wishes}</legend>
          <p class="kern-hint">{d.applicants.wishesHint}</p>
          <div class="stack-s">
            {Array.from({ length: Math.max(fewest, wishes.length + 1) }, (_, i) => (
              <Select
                name="wishes[]"
                id={i === 0 ? 'wishes' : `wishes-${i}`}
                label={d.applicants.wish(i + 1)}
                empty={d.applicants.noWish}
                options={options}
                value={wishes[i]}
                error={i === 0 ? errors.wishes : undefined}
              />
            ))}
          </div>
        </fieldset>
        <Choices
          type="checkbox"
          name="needs[]"
          id="needs"
          label={d.applicants.needs}
          options={traits.map((one) => ({ value: one, label: d.traits[one] }))}
          value={written.needs}
          optional
        />
        <Button>{t.save}</Button>
      </Form>
    </div>,
  )
}

export const receiveWalkIn = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  const form = await visit.form()
  if (text(form, 'schritt') === 'vorschlagen') return walkInPage(visit, { proposing: form })
  return after(
    visit,
    await walkIn(visit.world, visit.actor, { eventId, ...typed(form) }),
    () => visit.redirect(paths.proposal(eventId)),
    (again) => walkInPage(visit, { again }),
  )
}
