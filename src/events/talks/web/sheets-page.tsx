import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { DataTable, EmptyState } from '#platform/ui/content.tsx'
import { Button, Form, Select } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { answers, type Side } from '../../speed-dating/dating.ts'
import { listTalks } from '../../speed-dating/run-store.ts'
import { paths as datingPaths } from '../../speed-dating/web/paths.ts'
import { eventIdOf, readyDating } from '../../speed-dating/web/seen-dating.ts'
import { clock, roundsOf } from '../../timetable/times.ts'
import { talkStaffWords, talkWords } from '../messages/index.ts'
import { listMatches } from '../queries.ts'
import { typeInAnswers } from '../type-in-answers.ts'
import { paths } from './paths.ts'

/** Whose sheet is to be typed in; below, who found each other: all that the house sees of the answers. */
export const sheetsPage = async (visit: Visit): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const { sheets: t } = talkStaffWords(visit.locale)
  const said = talkWords(staffLocale(visit.locale)).answers
  const { talks, matches } = await visit.world.look(visit.actor, async (tx) => ({
    talks: await listTalks(tx, event.id),
    matches: await listMatches(tx, event.id),
  }))
  const meets = new Set(talks.flatMap(({ applicant, firm }) => [applicant, firm]))
  const list = (all: readonly { id: string; name: string }[], to: (id: string) => string) => (
    <ul class="names">
      {all
        .filter(({ id }) => meets.has(id))
        .map(({ id, name }) => (
          <li>
            <a href={visit.to(to(id))}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
    </ul>
  )
  return staffPage(
    visit,
    {
      title: t.title,
      back: datingPaths.overview(event.id),
      ...(visit.query.get('ok') === 'bogen' ? { done: t.saved } : {}),
    },
    talks.length === 0 ? (
      <EmptyState title={t.none} pictogram="print" />
    ) : (
      <div class="stack-l">
        <p class="text">{t.intro}</p>
        <section class="stack-s">
          <h2>{t.people}</h2>
          {list(dating.applicants, (id) => paths.slip(event.id, id))}
        </section>
        <section class="stack-s">
          <h2>{t.firms}</h2>
          {list(dating.firms, (id) => paths.card(event.id, id))}
        </section>
        <section class="stack-s">
          <h2>{t.matches}</h2>
          <p>{t.matchesText}</p>
          <DataTable
            id="paare"
            caption={t.found}
            empty={t.noMatches}
            columns={[
              { key: 'person', label: t.matchPerson },
              { key: 'firm', label: t.matchFirm },
              { key: 'ofPerson', label: t.saysPerson },
              { key: 'ofFirm', label: t.saysFirm },
            ]}
            rows={matches.map(({ applicant, firm, ofApplicant, ofFirm }) => ({
              person: <bdi>{applicant}</bdi>,
              firm: <bdi>{firm}</bdi>,
              ofPerson: said[ofApplicant],
              ofFirm: said[ofFirm],
            }))}
          />
        </section>
      </div>
    ),
  )
}

/** One sheet: as it lies there on paper, always empty. It never shows what is there already. */
const sheetPage =
  (side: Side) =>
  async (visit: Visit, again?: Again): Promise<Response> => {
    const found = await readyDating(visit)
    const { dating } = found ?? {}
    const id = (side === 'bewerber' ? visit.params.applicant : visit.params.firm) ?? ''
    const own = (side === 'bewerber' ? dating?.applicants : dating?.firms)?.find((one) => one.id === id)
    if (!found || !dating || !own) return visit.notFound()
    const { event } = found
    const { sheets: t } = talkStaffWords(visit.locale)
    const said = talkWords(staffLocale(visit.locale)).answers
    const rounds = roundsOf(dating.day)
    const talks = (await visit.world.look(visit.actor, (tx) => listTalks(tx, event.id))).filter(
      ({ applicant, firm }) => (side === 'bewerber' ? applicant : firm) === id,
    )
    const others = new Map([...dating.applicants, ...dating.firms].map((one) => [one.id, one.name]))
    const path = side === 'bewerber' ? paths.slip(event.id, id) : paths.card(event.id, id)
    return staffPage(
      visit,
      { title: t.of(own.name), back: paths.sheets(event.id), again },
      <Form action={visit.to(path)} autocomplete="off">
        {talks.map(({ round, applicant, firm }) => {
          const other = side === 'bewerber' ? firm : applicant
          return (
            <Select
              name={`antwort.${other}`}
              label={`${clock(rounds[round]?.start ?? 0)} ${others.get(other) ?? ''}`}
              empty={t.empty}
              value={again && text(again.form, `antwort.${other}`)}
              options={answers.map((one) => ({ value: one, label: said[one] }))}
            />
          )
        })}
        <Button>{t.save}</Button>
      </Form>,
    )
  }

const receive =
  (side: Side) =>
  async (visit: Visit): Promise<Response> => {
    const eventId = eventIdOf(visit)
    const form = await visit.form()
    const ticked = Object.keys(form)
      .filter((name) => name.startsWith('antwort.'))
      .map((name) => [name.slice('antwort.'.length), text(form, name)])
    const id = side === 'bewerber' ? visit.params.applicant : visit.params.firm
    return after(
      visit,
      await typeInAnswers(visit.world, visit.actor, {
        eventId,
        side,
        id,
        answers: Object.fromEntries(ticked),
      }),
      () => visit.redirect(`${paths.sheets(eventId)}?ok=bogen`),
      (again) => sheetPage(side)(visit, again),
    )
  }

export const slipPage = (visit: Visit) => sheetPage('bewerber')(visit)
export const receiveSlip = receive('bewerber')
export const cardPage = (visit: Visit) => sheetPage('betrieb')(visit)
export const receiveCard = receive('betrieb')
