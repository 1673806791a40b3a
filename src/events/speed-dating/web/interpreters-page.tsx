import { languageName } from '#directory'
import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { datingWords } from '../messages/index.ts'
import { dropDatingInterpreter, writeDatingInterpreter } from '../write-pair.ts'
import { spoken } from './applicant-page.tsx'
import { hoursIn } from './hours.ts'
import { paths } from './paths.ts'
import { eventIdOf, readyDating } from './seen-dating.ts'

/** Who translates, from which languages, and when. */
export const interpretersPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: string) => ({ name, value: again ? text(again.form, name) : '', error: errors[name] })
  return staffPage(
    visit,
    { title: t.interpreters.title, back: paths.overview(event.id), again },
    <div class="stack-l">
      <p>{t.interpreters.intro}</p>
      {dating.interpreters.length === 0 ? (
        <EmptyState title={t.interpreters.none} pictogram="leute" />
      ) : (
        <ul class="stack-s">
          {dating.interpreters.map((one) => (
            <li>
              <Form action={visit.to(paths.dropInterpreter(event.id))} plain>
                <Hidden values={{ interpreterId: one.id }} />
                <div class="cluster">
                  <span>
                    <bdi>{one.name}</bdi>:{' '}
                    {one.languages.map((code) => languageName(locale, code)).join(', ')} (
                    {hoursIn(visit, one)})
                  </span>
                  <Button kind="tertiary">{t.remove}</Button>
                </div>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={visit.to(paths.interpreters(event.id))}>
        <TextField {...field('name')} label={t.interpreters.name} maxlength={120} required />
        <Choices
          type="checkbox"
          name="languages[]"
          id="languages"
          label={t.interpreters.languages}
          options={spoken.map((code) => ({ value: code, label: languageName(locale, code) }))}
          value={again ? list(again.form, 'languages') : []}
          error={errors.languages}
          tiles
        />
        <TextField {...field('from')} label={t.from} hint={t.hoursHint} type="time" optional short />
        <TextField {...field('until')} label={t.to} type="time" optional short />
        <Button>{t.interpreters.add}</Button>
      </Form>
    </div>,
  )
}

export const receiveInterpreter = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  const form = await visit.form()
  const given = {
    eventId,
    name: text(form, 'name'),
    languages: list(form, 'languages'),
    from: text(form, 'from'),
    until: text(form, 'until'),
  }
  return after(
    visit,
    await writeDatingInterpreter(visit.world, visit.actor, given),
    () => visit.redirect(paths.interpreters(eventId)),
    (again) => interpretersPage(visit, again),
  )
}

export const receiveDropInterpreter = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  const interpreterId = text(await visit.form(), 'interpreterId')
  return after(
    visit,
    await dropDatingInterpreter(visit.world, visit.actor, { eventId, interpreterId }),
    () => visit.redirect(paths.interpreters(eventId)),
    (again) => interpretersPage(visit, again),
  )
}
