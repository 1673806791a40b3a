import { findLocation, findOrganization } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, Choices, Form, TextArea } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { acting } from '../../event/acting.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { whenOf } from '../../event/web/when.ts'
import { withFields } from '../../registration/web/of-event.ts'
import { weekStaffWords } from '../messages/index.ts'
import { answerAsk } from '../partners.ts'
import { findAsk, namedFor } from '../queries.ts'
import { dropPartnersHelper, namePartnersHelper } from '../roster.ts'
import { helpersOf, shiftsOf } from '../store.ts'
import { paths } from './paths.ts'
import { doneOf } from './seen-week.ts'
import { ShiftBox } from './shifts.tsx'

const itemIdIn = (visit: Visit): string => visit.params.item ?? ''

/** What one's organization was asked to take part in; undefined: it was not. */
const seenAsk = (visit: Visit) =>
  visit.world.look(visit.actor, async (tx) => {
    const { organizationId } = acting(tx)
    const ask = await findAsk(tx, organizationId, itemIdIn(visit))
    if (!ask) return undefined
    const { event } = ask
    const helpers = await helpersOf(tx, [event.id])
    if (helpers.length > 0) tx.read({ subject: event.id, purpose: 'events.read-helpers', daily: true })
    return {
      ...ask,
      by: await findOrganization(tx, event.organizationId),
      house: event.locationId ? await findLocation(tx, event.locationId) : undefined,
      shifts: ask.state === 'ja' ? await shiftsOf(tx, [event.id]) : [],
      named: await namedFor(tx, [event.id]),
      helpers: helpers.filter(({ namedBy }) => namedBy === organizationId),
    }
  })

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

export const receiveAskHelper = async (visit: Visit): Promise<Response> => {
  const shiftId = visit.params.shift ?? ''
  return after(
    visit,
    await namePartnersHelper(visit.world, visit.actor, {
      itemId: itemIdIn(visit),
      shiftId,
      name: text(await visit.form(), 'name'),
    }),
    () => visit.redirect(`${paths.ask(itemIdIn(visit))}?ok=hilfe`),
    (again) =>
      askPage(
        visit,
        withFields(again, (name) => `${name}-${shiftId}`),
      ),
  )
}

export const receiveDropAskHelper = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropPartnersHelper(visit.world, visit.actor, {
      itemId: itemIdIn(visit),
      helperId: text(await visit.form(), 'helfer'),
    }),
    () => visit.redirect(`${paths.ask(itemIdIn(visit))}?ok=weg`),
    (again) => askPage(visit, again),
  )
