import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Choices, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { answers, moments, type SaidResult, type Told } from '../meeting.ts'
import { meetingWords, sayWords } from '../messages/index.ts'
import { evaluateAnswers, typeInSheets } from '../say.ts'
import { paths } from './paths.ts'
import { doneOf, eventIdOf, readyMeeting } from './seen.ts'

const toldIn = (visit: Visit, told: Told): string => {
  const { say: t } = meetingWords(visit.locale)
  if (!told) return t.tooFew
  if (told.know === 'few') return t.toldFew(told.total)
  return told.know === 'nearly-all' ? t.toldNearlyAll(told.total) : t.toldOf(told.know, told.total)
}

/** What may be told of the answers before and after. */
export const SaidBeforeAndAfter = ({ visit, result }: { visit: Visit; result: SaidResult }) => {
  const { say: t } = meetingWords(visit.locale)
  return (
    <section class="stack-s">
      <h2>{t.title}</h2>
      <p>
        <q>{sayWords(staffLocale(visit.locale)).question}</q>
      </p>
      <Facts
        items={moments.map((moment) => ({ label: t.moments[moment], value: toldIn(visit, result[moment]) }))}
      />
      {result.change !== null && <p>{t.change(result.change)}</p>}
    </section>
  )
}

/** The question: links for phones, sheets to count, and what came of it. */
export const sayPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyMeeting(visit, async () => ({}))
  if (!found) return visit.notFound()
  const { event, meeting } = found
  const t = meetingWords(visit.locale)
  const now = visit.world.now()
  const errors = again ? visit.errors(again.refusal) : {}
  const value = (name: string): string => (again ? text(again.form, name) : '')
  const words = sayWords(staffLocale(visit.locale))
  return staffPage(
    visit,
    { title: t.say.title, back: paths.overview(event.id), again, ...(again ? {} : doneOf(visit)) },
    <div class="stack-l">
      <p class="lead">{t.say.intro}</p>
      {meeting.result ? (
        <SaidBeforeAndAfter visit={visit} result={meeting.result} />
      ) : (
        <>
          <p>{t.say.waiting}</p>
          <ul class="stack-s">
            {moments.map((moment) => (
              <li>
                <a href={visit.to(paths.question(meeting.code, moment))}>
                  {t.say.phone}: {t.say.moments[moment]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {!meeting.result && event.startsAt <= now && (
        <section class="stack">
          <h2>{t.say.typeIn}</h2>
          <p>{t.say.typeInText}</p>
          <Form action={visit.to(paths.say(event.id))} autocomplete="off">
            <Choices
              type="radio"
              name="moment"
              label={t.say.which}
              value={value('moment')}
              error={errors.moment}
              options={moments.map((one) => ({ value: one, label: t.say.moments[one] }))}
            />
            {answers.toReversed().map((answer) => (
              <TextField
                name={`a${answer}`}
                label={words.answers[`a${answer}`]}
                value={value(`a${answer}`)}
                error={errors[`a${answer}`]}
                inputmode="numeric"
                optional
                short
              />
            ))}
            <Button>{t.say.add}</Button>
          </Form>
          {event.endsAt <= now && (
            <p>
              <ButtonLink kind="secondary" href={visit.to(paths.evaluate(event.id))}>
                {t.say.evaluate}
              </ButtonLink>
            </p>
          )}
        </section>
      )}
    </div>,
  )
}

export const receiveSheets = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  return after(
    visit,
    await typeInSheets(visit.world, visit.actor, {
      eventId: eventIdOf(visit),
      moment: text(form, 'moment'),
      ...Object.fromEntries(answers.map((answer) => [`a${answer}`, text(form, `a${answer}`).trim() || '0'])),
    }),
    () => visit.redirect(`${paths.say(eventIdOf(visit))}?ok=gezaehlt`),
    (again) => sayPage(visit, again),
  )
}

export const evaluatePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyMeeting(visit, async () => ({}))
  if (!found) return visit.notFound()
  const { say: t, no } = meetingWords(visit.locale)
  return surePage(visit, {
    title: t.evaluateTitle,
    text: t.evaluateText,
    action: paths.evaluate(found.event.id),
    back: paths.say(found.event.id),
    yes: t.evaluateYes,
    no,
    again,
  })
}

export const receiveEvaluate = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await evaluateAnswers(visit.world, visit.actor, { eventId: eventIdOf(visit) }),
    () => visit.redirect(`${paths.say(eventIdOf(visit))}?ok=ausgewertet`),
    (again) => evaluatePage(visit, again),
  )
