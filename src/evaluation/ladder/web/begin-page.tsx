import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, ErrorSummary, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { ladderWords } from '../../messages/public/ladder-words/index.ts'
import { beginLadder } from '../change-ladder.ts'
import { isStep } from '../ladder.ts'
import { ladderBearer, networkOfSheet, offerLadderCode, openLadderCode } from '../open-ladder.ts'
import { showLadder } from './ladder-page.tsx'
import { paths } from './paths.ts'
import { StepChoice } from './step-choice.tsx'

/** The first point; the code is made with the form, so that sending twice makes one ladder. */
export const beginPage = async (
  visit: Visit,
  errors: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const t = ladderWords(visit.locale)
  const found = Object.entries(errors)
  const form = found.length > 0 ? await visit.form() : {}
  const offered = text(form, 'neu') || offerLadderCode(visit.world)
  return visit.page(
    {
      title: t.beginTitle,
      noStore: true,
      quickExit: true,
      status: found.length > 0 ? 422 : 200,
      hasErrors: found.length > 0,
    },
    <div class="stack">
      <h1>{t.title}</h1>
      <ErrorSummary errors={found.map(([field, message]) => ({ field, message }))} />
      <p>
        {t.voluntary} {t.nobody}
      </p>
      <Form action={visit.to(paths.begin)} autocomplete="off">
        <Hidden values={{ neu: offered }} />
        <StepChoice
          t={t}
          label={t.beginTitle}
          hint={t.beginText}
          value={text(form, 'step')}
          error={errors.step}
        />
        <TextField
          name="zettel"
          label={t.slip}
          hint={t.slipHint}
          value={text(form, 'zettel')}
          error={errors.zettel}
          optional
          short
          maxlength={20}
          spellcheck={false}
        />
        <Button>{t.save}</Button>
      </Form>
    </div>,
  )
}

export const receiveBegin = async (visit: Visit): Promise<Response> => {
  const t = ladderWords(visit.locale)
  const form = await visit.form()
  const step = text(form, 'step')
  const slip = text(form, 'zettel')
  const code = openLadderCode(visit.world, text(form, 'neu'))
  if (!isStep(step) || !code) return beginPage(visit, { step: t.stepMissing })
  const networkId = slip === '' ? null : await networkOfSheet(visit.world, slip)
  if (networkId === 'unknown') return beginPage(visit, { zettel: t.slipWrong })
  const actor = ladderBearer(visit.world, code)
  if (!actor) return beginPage(visit, { step: t.stepMissing })
  const outcome = await beginLadder(visit.world, actor, { step, networkId })
  if (!outcome.ok) return beginPage(visit, { step: visit.say(outcome.refusal) })
  return showLadder(visit, { actor, isNew: true })
}
