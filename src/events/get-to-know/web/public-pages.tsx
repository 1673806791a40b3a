import { type CodeBearer, visitor } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, Facts } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Choices, ErrorSummary, Form } from '#platform/ui/forms.tsx'
import type { Asking } from '../after-store.ts'
import { seatsByNumber } from '../guest-store.ts'
import { answers, isAsked, type Moment, moments } from '../meeting.ts'
import { sayWords } from '../messages/index.ts'
import { askingByCode, normaliseMeetingCode, sayHowItIs } from '../say.ts'
import { findRounds } from '../store.ts'
import { paths } from './paths.ts'

/** Whoever has a card: the code of the meeting, which opens tables by number and no name. */
const bearerOf = (code: string): CodeBearer => ({ context: 'code', code })

const openedBy = async (visit: Visit) => {
  const code = normaliseMeetingCode(visit.params.code ?? '')
  const asking = code && (await askingByCode(visit.world, code))
  return code && asking ? { code, asking } : undefined
}

/** The question that is open now. */
const askedNow = (asking: Asking, now: Date): readonly Moment[] =>
  asking.evaluatedAt ? [] : moments.filter((moment) => isAsked(moment, asking, now))

/** The tables of each number, for phones. */
export const tablesPage = async (visit: Visit): Promise<Response> => {
  const opened = await openedBy(visit)
  if (!opened) return visit.notFound()
  const { code, asking } = opened
  const t = sayWords(visit.locale)
  const { rounds, seats } = await visit.world.look(bearerOf(code), async (tx) => ({
    rounds: await findRounds(tx, asking.eventId),
    seats: await seatsByNumber(tx, asking.eventId),
  }))
  const byNumber = Map.groupBy(seats, ({ number }) => number)
  return visit.page(
    { title: t.title, noStore: true },
    <div class="stack">
      <h1>{t.title}</h1>
      {visit.query.get('ok') === 'danke' && (
        <Alert tone="success" title={t.thanks} live>
          <p>{t.thanksText}</p>
        </Alert>
      )}
      {askedNow(asking, visit.world.now()).map((moment) => (
        <p>
          <ButtonLink kind="secondary" href={visit.to(paths.question(code, moment))}>
            {t.questionTitle}: {t.moments[moment]}
          </ButtonLink>
        </p>
      ))}
      {seats.length === 0 ? (
        <p>{t.noPlan}</p>
      ) : (
        <>
          <p class="lead">{t.intro}</p>
          <Facts
            items={[...byNumber].map(([number, own]) => ({
              label: `${t.number} ${number}`,
              value: Array.from({ length: rounds }, (_, round) => {
                const seat = own.find((one) => one.round === round)
                return `${t.round(round + 1)}: ${seat ? t.table(seat.table + 1) : t.none}`
              }).join(t.comma),
            }))}
          />
        </>
      )}
    </div>,
  )
}

/** One question with five answers; nobody knows who answered. */
export const questionPage = async (visit: Visit, error?: string): Promise<Response> => {
  const opened = await openedBy(visit)
  const moment = moments.find((one) => one === visit.params.moment)
  if (!opened || !moment) return visit.notFound()
  const { code, asking } = opened
  const t = sayWords(visit.locale)
  const isOpen = askedNow(asking, visit.world.now()).includes(moment)
  return visit.page(
    {
      title: t.questionTitle,
      noStore: true,
      status: error ? 422 : 200,
      hasErrors: error !== undefined,
    },
    <div class="stack">
      <p class="muted">{t.moments[moment]}</p>
      <h1>{t.questionTitle}</h1>
      {isOpen ? (
        <>
          {error && <ErrorSummary errors={[{ field: 'answer', message: error }]} />}
          <Form action={visit.to(paths.question(code, moment))} autocomplete="off">
            <Choices
              type="radio"
              name="answer"
              label={t.question}
              hint={t.questionHint}
              error={error}
              options={answers
                .toReversed()
                .map((answer) => ({ value: String(answer), label: t.answers[`a${answer}`] }))}
            />
            <p class="muted">{t.kept}</p>
            <Button>{t.send}</Button>
          </Form>
        </>
      ) : (
        <Alert>
          <p>{t.closed}</p>
        </Alert>
      )}
      <p>
        <a href={visit.to(paths.tables(code))}>{t.toTables}</a>
      </p>
    </div>,
  )
}

export const receiveAnswer = async (visit: Visit): Promise<Response> => {
  const { code = '', moment = '' } = visit.params
  const opened = await openedBy(visit)
  if (!opened || !moments.some((one) => one === moment)) return visit.notFound()
  // Whoever is signed in at this device answers as a visitor like everybody else.
  const outcome = await sayHowItIs(visit.world, visitor, {
    code,
    moment,
    answer: text(await visit.form(), 'answer'),
  })
  if (outcome.ok) return visit.redirect(`${paths.tables(opened.code)}?ok=danke`)
  return questionPage(visit, visit.errors(outcome.refusal).answer ?? visit.say(outcome.refusal))
}
