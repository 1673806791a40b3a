import type { Visit } from '#platform/http/visit.ts'
import { DataTable, EmptyState, Pagination } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form } from '#platform/ui/forms.tsx'
import { type Again, after, pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { datingWords } from '../messages/index.ts'
import { countMissing, takeOverRegistrations } from '../take-over-registrations.ts'
import { hoursIn } from './hours.ts'
import { paths } from './paths.ts'
import { doneOf, eventIdOf, readyDating } from './seen-dating.ts'

const perPage = 100

/** All applicants and what they wish for. */
export const applicantsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale)
  const page = pageNumber(visit)
  const missing = await visit.world.look(visit.actor, (tx) => countMissing(tx, event.id, dating))
  const firms = new Map(dating.firms.map(({ id, name }) => [id, name]))
  return staffPage(
    visit,
    { title: t.applicants.title, back: paths.overview(event.id), wide: true, again, ...doneOf(visit) },
    <div class="stack">
      <Buttons>
        <ButtonLink href={visit.to(paths.newApplicant(event.id))}>{t.applicants.add}</ButtonLink>
        <ButtonLink kind="secondary" href={visit.to(paths.pasteApplicants(event.id))}>
          {t.paste.door}
        </ButtonLink>
      </Buttons>
      {missing > 0 && (
        <Form action={visit.to(paths.takeOver(event.id))} plain>
          <Button kind="secondary">{t.applicants.takeOver(missing)}</Button>
        </Form>
      )}
      {dating.applicants.length === 0 ? (
        <EmptyState title={t.applicants.none} pictogram="leute">
          <p>{t.applicants.noneText}</p>
        </EmptyState>
      ) : (
        <DataTable
          id="bewerber"
          caption={t.applicants.caption(dating.applicants.length)}
          columns={[
            { key: 'name', label: t.applicants.name },
            { key: 'key', label: t.key },
            { key: 'wishes', label: t.applicants.wishes },
            { key: 'hours', label: t.hours },
            { key: 'needs', label: t.applicants.needs },
          ]}
          rows={dating.applicants.slice((page - 1) * perPage, page * perPage).map((one) => ({
            name: (
              <a href={visit.to(paths.applicant(event.id, one.id))}>
                <bdi>{one.name}</bdi>
              </a>
            ),
            key: one.key,
            wishes: one.wishes.map((id) => firms.get(id) ?? '').join(', '),
            hours: hoursIn(visit, one),
            needs: [
              ...one.needs.map((need) => t.traits[need]),
              ...(one.interpreter ? [t.translated(one.interpreter)] : []),
            ].join(', '),
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(dating.applicants.length / perPage)}
        href={(n) => visit.to(`${paths.applicants(event.id)}?seite=${n}`)}
      />
    </div>,
  )
}

export const receiveTakeOver = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  return after(
    visit,
    await takeOverRegistrations(visit.world, visit.actor, { eventId }),
    () => visit.redirect(`${paths.applicants(eventId)}?ok=anmeldungen`),
    (again) => applicantsPage(visit, again),
  )
}
