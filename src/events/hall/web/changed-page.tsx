import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { readings } from '../../speed-dating/dating.ts'
import { datingWords } from '../../speed-dating/messages/index.ts'
import { eventIdOf } from '../../speed-dating/web/seen-dating.ts'
import { undoable } from '../acting.ts'
import { undoPlan } from '../adapt-plan.ts'
import { hallWords } from '../messages/index.ts'
import { outdated } from '../proposal.ts'
import { paths } from './paths.ts'
import { plannedDay, type SeenDay, tablesOf } from './seen-day.ts'

/** Whose sheets and cards the last change of the plan made untrue; people who are there, tables that are open. */
export const outdatedOf = ({ dating, talks, replan }: Pick<SeenDay, 'dating' | 'talks' | 'replan'>) => {
  const { applicants, tables } = outdated(replan?.before ?? talks, talks)
  return {
    people: dating.applicants.filter(({ id, absent }) => applicants.has(id) && !absent),
    firms: dating.firms
      .map((firm) => ({ ...firm, tables: firm.tables.filter(({ id }) => tables.has(id)) }))
      .filter((firm) => firm.tables.length > 0),
  }
}

/** After a change: who needs a new sheet, and the way back. */
export const changedPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await plannedDay(visit)
  if (!seen) return visit.notFound()
  const t = hallWords(visit.locale).changed
  const { people, firms } = outdatedOf(seen)
  const undo = undoable(seen)
  const tables = tablesOf({ firms }).map(({ table, firm }) => t.table(table.name, firm.name))
  const back = paths.day(seen.event.id)
  const { readings: languages } = datingWords(visit.locale)
  const languageOf = (language: (typeof readings)[number]) => languages[language]
  return staffPage(
    visit,
    { title: t.title, back, again, ...(visit.query.get('ok') === 'gilt' ? { done: t.done } : {}) },
    <div class="stack-l">
      {people.length === 0 && tables.length === 0 && <EmptyState title={t.none} pictogram="check" />}
      {people.length > 0 && (
        <section class="stack">
          <h2>{t.people(people.length)}</h2>
          <ul>
            {people.map(({ name }) => (
              <li>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
          <Buttons>
            {readings
              .filter((language) => people.some(({ reads }) => reads === language))
              .map((language) => (
                <ButtonLink
                  kind="secondary"
                  pictogram="print"
                  href={`/${language}${paths.newSlips(seen.event.id)}`}
                >
                  {t.slips(languageOf(language))}
                </ButtonLink>
              ))}
          </Buttons>
        </section>
      )}
      {tables.length > 0 && (
        <section class="stack">
          <h2>{t.tables(tables.length)}</h2>
          <ul>
            {tables.map((table) => (
              <li>
                <bdi>{table}</bdi>
              </li>
            ))}
          </ul>
          <Buttons>
            {readings
              .filter((language) => firms.some(({ reads }) => reads === language))
              .map((language) => (
                <ButtonLink
                  kind="secondary"
                  pictogram="print"
                  href={`/${language}${paths.newCards(seen.event.id)}`}
                >
                  {t.cards(languageOf(language))}
                </ButtonLink>
              ))}
          </Buttons>
        </section>
      )}
      <Buttons>
        <ButtonLink href={visit.to(back)}>{t.back}</ButtonLink>
        {undo && (
          <Form action={visit.to(paths.undo(seen.event.id))} plain>
            <Hidden values={{ replanId: undo.id }} />
            <Button kind="secondary">{t.undo}</Button>
          </Form>
        )}
      </Buttons>
    </div>,
  )
}

export const receiveUndo = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  return after(
    visit,
    await undoPlan(visit.world, visit.actor, { eventId, replanId: text(await visit.form(), 'replanId') }),
    () => visit.redirect(`${paths.day(eventId)}?ok=zurueck`),
    (again) => changedPage(visit, again),
  )
}
