import type { Visit } from '#platform/http/visit.ts'
import { DataTable, EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { datingWords } from '../messages/index.ts'
import { hoursIn } from './hours.ts'
import { paths } from './paths.ts'
import { doneOf, readyDating } from './seen-dating.ts'

/** All firms with their tables and training places. */
export const firmsPage = async (visit: Visit): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale)
  const wished = Map.groupBy(
    dating.applicants.flatMap(({ wishes }) => wishes),
    (id) => id,
  )
  return staffPage(
    visit,
    { title: t.firms.title, back: paths.overview(event.id), wide: true, ...doneOf(visit) },
    <div class="stack">
      <Buttons>
        <ButtonLink href={visit.to(paths.newFirm(event.id))}>{t.firms.add}</ButtonLink>
        <ButtonLink kind="secondary" href={visit.to(paths.pasteFirms(event.id))}>
          {t.paste.door}
        </ButtonLink>
      </Buttons>
      {dating.firms.length === 0 ? (
        <EmptyState title={t.firms.none} pictogram="arbeit">
          <p>{t.firms.noneText}</p>
        </EmptyState>
      ) : (
        <DataTable
          id="betriebe"
          caption={t.firms.caption(dating.firms.length)}
          columns={[
            { key: 'name', label: t.firms.name },
            { key: 'key', label: t.key },
            { key: 'tables', label: t.firms.tables },
            { key: 'trainings', label: t.firms.trainings },
            { key: 'hours', label: t.hours },
            { key: 'wishes', label: t.firms.wished, numeric: true },
          ]}
          rows={dating.firms.map((firm) => ({
            name: (
              <a href={visit.to(paths.firm(event.id, firm.id))}>
                <bdi>{firm.name}</bdi>
              </a>
            ),
            key: firm.key,
            tables: firm.tables.map(({ name }) => name).join(', '),
            trainings: firm.trainings.map(({ occupation, places }) => `${occupation} (${places})`).join(', '),
            hours: hoursIn(visit, firm),
            wishes: wished.get(firm.id)?.length ?? 0,
          }))}
        />
      )}
    </div>,
  )
}
