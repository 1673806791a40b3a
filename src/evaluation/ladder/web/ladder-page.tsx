import type { CodeBearer } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ErrorSummary, Form, Hidden } from '#platform/ui/forms.tsx'
import { Pictogram } from '#platform/ui/pictogram.tsx'
import { type LadderWords, ladderWords } from '../../messages/public/ladder-words/index.ts'
import { type Quarter, quarterOf } from '../../quarter.ts'
import { dropLadder, sayStep } from '../change-ladder.ts'
import { isStep, mostPoints, type Point } from '../ladder.ts'
import { ladderBearer } from '../open-ladder.ts'
import { findLadder } from '../store.ts'
import { paths } from './paths.ts'
import { startPage } from './start-page.tsx'
import { pictures, StepChoice } from './step-choice.tsx'

type Bearer = CodeBearer & { readonly typed: string }

const quarterWords = (t: LadderWords, quarter: Quarter): string => {
  const [year = '', q = ''] = quarter.split('-')
  return t.quarter(t.quarters[q.toLowerCase() as 'q1'], year)
}

/** Whoever brings a code, or the start page again: a code that nobody has is answered like one that is gone. */
const bearerOf = async (visit: Visit): Promise<Bearer | undefined> =>
  ladderBearer(visit.world, text(await visit.form(), 'code'))

export const openLadder = async (visit: Visit): Promise<Response> => {
  const t = ladderWords(visit.locale)
  const typed = text(await visit.form(), 'code')
  const actor = await bearerOf(visit)
  return actor ? showLadder(visit, { actor }) : startPage(visit, typed === '' ? t.codeMissing : t.codeWrong)
}

/** The person's own points: the answer to a POST, never stored, never in a URL. */
export const showLadder = async (
  visit: Visit,
  {
    actor,
    isNew,
    notice,
    error,
  }: { actor: Bearer; isNew?: boolean; notice?: string | undefined; error?: string | undefined },
): Promise<Response> => {
  const t = ladderWords(visit.locale)
  const points = await visit.world.look(actor, findLadder)
  if (!points) return startPage(visit, t.codeWrong)
  const last = points.at(-1)
  const isSameQuarter = last?.quarter === quarterOf(visit.world.now())
  const isFull = points.length === mostPoints && !isSameQuarter
  const isAsking = text(await visit.form(), 'frage') === 'loeschen'
  const code = { code: actor.typed }
  return visit.page(
    {
      title: t.title,
      opened: true,
      quickExit: true,
      status: error ? 422 : 200,
      hasErrors: error !== undefined,
    },
    <div class="stack">
      <h1>{t.title}</h1>
      {error && <ErrorSummary errors={[{ field: 'step', message: error }]} />}
      {isNew && (
        <Alert title={t.newCode} live>
          <p>
            <strong class="code" dir="ltr">
              {actor.typed}
            </strong>
          </p>
          <p>{t.newCodeText}</p>
        </Alert>
      )}
      {notice && (
        <Alert tone="success" live>
          <p>{notice}</p>
        </Alert>
      )}
      {isAsking && (
        <Alert tone="warning" title={t.removeSure} live>
          <div class="cluster">
            <Form action={visit.to(paths.drop)} plain>
              <Hidden values={code} />
              <Button kind="danger">{t.removeYes}</Button>
            </Form>
            <Form action={visit.to(paths.start)} plain>
              <Hidden values={code} />
              <Button kind="secondary">{t.removeNo}</Button>
            </Form>
          </div>
        </Alert>
      )}
      <section class="stack-s">
        <h2>{t.points}</h2>
        <Points t={t} points={points} />
      </section>
      {isFull ? (
        <p>{t.full}</p>
      ) : (
        <Form action={visit.to(paths.say)} autocomplete="off">
          <Hidden values={code} />
          <StepChoice
            t={t}
            label={isSameQuarter ? t.change : t.next}
            hint={isSameQuarter ? t.changeText : t.nextText}
            value={isSameQuarter ? last?.step : undefined}
            error={error}
          />
          <Button>{t.save}</Button>
        </Form>
      )}
      {!isAsking && (
        <section class="stack-s">
          <Form action={visit.to(paths.start)} plain>
            <Hidden values={{ ...code, frage: 'loeschen' }} />
            <Button kind="secondary">{t.remove}</Button>
          </Form>
          <p class="muted small">{t.removeHint}</p>
        </section>
      )}
    </div>,
  )
}

const Points = ({ t, points }: { t: LadderWords; points: readonly Point[] }) => (
  <dl class="facts facts--pictograms">
    {Array.from({ length: mostPoints }, (_, i) => points[i]).map((point, i) => (
      <div>
        <dt>
          <Pictogram name={point ? pictures[point.step] : 'question'} />
          {t.point(i + 1)}
        </dt>
        <dd>
          {point ? (
            <>
              {t.steps[point.step]} <span class="muted">{quarterWords(t, point.quarter)}</span>
            </>
          ) : (
            <span class="muted">{t.openPoint}</span>
          )}
        </dd>
      </div>
    ))}
  </dl>
)

export const receiveStep = async (visit: Visit): Promise<Response> => {
  const t = ladderWords(visit.locale)
  const actor = await bearerOf(visit)
  if (!actor) return startPage(visit, t.codeWrong)
  const step = text(await visit.form(), 'step')
  if (!isStep(step)) return showLadder(visit, { actor, error: t.stepMissing })
  const outcome = await sayStep(visit.world, actor, { step })
  if (outcome.ok) return showLadder(visit, { actor, notice: t.saved })
  return outcome.refusal.key === 'evaluation.allThree'
    ? showLadder(visit, { actor, notice: t.full })
    : startPage(visit, t.codeWrong)
}

export const receiveRemoval = async (visit: Visit): Promise<Response> => {
  const t = ladderWords(visit.locale)
  const actor = await bearerOf(visit)
  const outcome = actor && (await dropLadder(visit.world, actor, {}))
  return outcome?.ok ? startPage(visit, undefined, t.removed) : startPage(visit, t.codeWrong)
}
