import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, Choices, Form, TextArea } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { whenOf } from '../../event/web/when.ts'
import { weekStaffWords } from '../messages/index.ts'
import { answerAsk } from '../partners.ts'
import { paths } from './paths.ts'
import { itemIdIn, seenAsk } from './seen-ask.ts'
import { doneOf } from './seen-week.ts'
import { ShiftBox } from './shifts.tsx'

/** A partner answers, says what it brings, and names who helps. */
export const askPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenAsk(visit)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const { event, by, house, state, contribution, shifts, named, helpers } = seen
  const isAnswer = again && text(again.form, 'schicht') === ''
  const errors = isAnswer ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    { title: event.title, back: eventPaths.staff, again, ...doneOf(visit) },
    <div class="stack-l">
      <div class="stack-s">
        <p lang="de">{event.summary}</p>
        <Facts
          items={[
            { label: t.by, value: by?.name, lang: 'de' },
            { label: t.when, value: whenOf(staffLocale(visit.locale), event) },
            { label: t.where, value: [house?.name, event.room].filter(Boolean).join(', '), lang: 'de' },
          ]}
        />
      </div>
      <Form action={visit.to(paths.ask(event.id))}>
        <Choices
          type="radio"
          name="answer"
          label={t.answer}
          value={isAnswer ? text(again.form, 'answer') : state}
          error={errors.answer}
          options={(['ja', 'nein'] as const).map((one) => ({ value: one, label: t.answers[one] }))}
        />
        <TextArea
          name="contribution"
          label={t.contribution}
          hint={t.contributionHint}
          value={isAnswer ? text(again.form, 'contribution') : contribution}
          error={errors.contribution}
          maxlength={300}
          rows={2}
          optional
        />
        <Button>{t.answerYes}</Button>
      </Form>
      {state === 'ja' && (
        <section class="stack">
          <h2>{t.ownHelpers}</h2>
          <p>{shifts.length === 0 ? t.noShifts : t.ownHelpersText}</p>
          <ul class="stack">
            {shifts.map((shift) => (
              <ShiftBox
                visit={visit}
                shift={shift}
                named={named.get(shift.id) ?? 0}
                helpers={helpers.filter(({ shiftId }) => shiftId === shift.id)}
                add={paths.askHelper(event.id, shift.id)}
                drop={paths.dropAskHelper(event.id)}
                again={again}
              />
            ))}
          </ul>
        </section>
      )}
    </div>,
  )
}

export const receiveAnswer = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  return after(
    visit,
    await answerAsk(visit.world, visit.actor, {
      itemId: itemIdIn(visit),
      answer: text(form, 'answer'),
      contribution: text(form, 'contribution'),
    }),
    () => visit.redirect(`${paths.ask(itemIdIn(visit))}?ok=antwort`),
    (again) => askPage(visit, again),
  )
}
