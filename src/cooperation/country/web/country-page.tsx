import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { EmptyState, PrintButtonHint, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable, Pagination } from '#platform/ui/table.tsx'
import { belowFigures } from '../../slots.ts'
import { paths as front } from '../../web/paths.ts'
import { countryWords } from '../messages/index.ts'
import { type Asked, askedOf, byPhase, queryOf, type Row, selected, sortings } from '../overview.ts'
import { phases } from '../stuck.ts'
import { Lines } from './lines.tsx'
import { belowFrame } from './of-frame.ts'
import { asking, paths } from './paths.ts'
import { landsIn, phaseName, type Told, tellRow } from './tell.ts'

const perPage = 50

/** Every cooperation below a frame: how far it is, what is stuck, who accompanies it. */
export const countryPage = async (visit: Visit): Promise<Response> => {
  const seen = await belowFrame(visit)
  if (!seen) return visit.notFound()
  const { frame, found } = seen
  const t = countryWords(visit.locale)
  const asked = askedOf(visit.query)
  return staffPage(
    visit,
    { title: t.title(frame.name), back: front.network(frame.id), wide: true },
    <div class="stack-l">
      {found.length === 0 ? (
        <EmptyState title={t.none} pictogram="handshake">
          <p>{t.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <Summary visit={visit} frameId={frame.id} rows={found} />
          <Filled of={belowFigures} visit={visit} props={{ frameId: frame.id }} />
          <section class="stack">
            <h2 id="liste">{t.list}</h2>
            <Filters visit={visit} frameId={frame.id} rows={found} asked={asked} />
            <List visit={visit} frameId={frame.id} rows={found} asked={asked} />
          </section>
        </>
      )}
    </div>,
  )
}

interface Part {
  visit: Visit
  frameId: string
  rows: readonly Row[]
}

/** How many there are and where they stand; networks are counted, no people. */
const Summary = ({ visit, frameId, rows }: Part) => {
  const t = countryWords(visit.locale)
  const stuck = rows.filter((row) => row.stuck.length > 0).length
  return (
    <section class="stack">
      <p class="lead">
        {t.count(rows.length)}.{' '}
        {stuck > 0 ? (
          <a href={visit.to(`${asking(paths.all(frameId), 'haengt=ja&sort=haengt')}#liste`)}>
            {t.stuckCount(stuck)}
          </a>
        ) : (
          t.nothingStuck
        )}
      </p>
      <div class="columns">
        <DataTable
          id="stand-zahlen"
          caption={t.byPhase}
          columns={[
            { key: 'phase', label: t.columns.phase },
            { key: 'count', label: t.networks, numeric: true },
          ]}
          rows={byPhase(rows).map(({ phase, count }) => ({
            phase: (
              <a href={visit.to(`${asking(paths.all(frameId), `stand=${phase}`)}#liste`)}>
                {phaseName(visit, phase)}
              </a>
            ),
            count,
          }))}
        />
        <div class="no-print">
          <ButtonLink kind="secondary" href={visit.to(paths.kreise(frameId))}>
            {t.kreiseTitle}
          </ButtonLink>
        </div>
      </div>
    </section>
  )
}

const Filters = ({ visit, frameId, rows, asked }: Part & { asked: Asked }) => {
  const t = countryWords(visit.locale)
  const there = new Set(rows.map(({ phase }) => phase))
  const query = queryOf(asked)
  return (
    <div class="no-print">
      <Form method="get" action={visit.to(`${paths.all(frameId)}#liste`)} label={t.filter} plain>
        <div class="stack">
          <div class="grid">
            <TextField name="suche" type="search" label={t.search} value={asked.text} maxlength={100} />
            <Select
              name="land"
              label={t.land}
              empty={t.allLands}
              options={landsIn(
                visit,
                rows.flatMap(({ lands }) => lands),
              )}
              value={asked.land}
            />
            <Select
              name="stand"
              label={t.columns.phase}
              empty={t.allPhases}
              options={phases
                .filter((phase) => there.has(phase))
                .map((value) => ({ value, label: phaseName(visit, value) }))}
              value={asked.phase}
            />
            <Select
              name="haengt"
              label={t.columns.stuck}
              empty={t.stuckOrNot}
              options={[{ value: 'ja', label: t.stuckOnly }]}
              value={asked.onlyStuck ? 'ja' : ''}
            />
            <Select
              name="sort"
              label={t.sort}
              options={sortings.map((value) => ({ value, label: t.sortings[value] }))}
              value={asked.sorting}
            />
          </div>
          <Buttons>
            <Button kind="secondary">{t.show}</Button>
            <ButtonLink kind="tertiary" href={visit.to(asking(paths.csv(frameId), query))}>
              {t.download}
            </ButtonLink>
            {query !== '' && <a href={visit.to(`${paths.all(frameId)}#liste`)}>{t.reset}</a>}
          </Buttons>
        </div>
      </Form>
    </div>
  )
}

const List = ({ visit, frameId, rows, asked }: Part & { asked: Asked }) => {
  const t = countryWords(visit.locale)
  const wanted = selected(rows, asked)
  const pages = Math.max(1, Math.ceil(wanted.length / perPage))
  const page = Math.min(pages, pageNumber(visit))
  const query = queryOf(asked)
  const found = t.found(wanted.length, rows.length)
  return (
    <div class="stack">
      {found !== '' && <p role="status">{found}</p>}
      <DataTable
        id="kooperationen"
        caption={<VisuallyHidden>{t.networks}</VisuallyHidden>}
        columns={[
          { key: 'name', label: t.columns.name },
          { key: 'phase', label: t.columns.phase },
          { key: 'next', label: t.columns.next },
          { key: 'stuck', label: t.columns.stuck },
          { key: 'companions', label: t.columns.companions },
        ]}
        rows={wanted
          .slice((page - 1) * perPage, page * perPage)
          .map((row) => cells(visit, frameId, tellRow(visit, row), row.id))}
        empty={t.nothingFound}
      />
      <Pagination
        page={page}
        pages={pages}
        href={(to) =>
          visit.to(`${asking(paths.all(frameId), [query, `seite=${to}`].filter(Boolean).join('&'))}#liste`)
        }
      />
      <PrintButtonHint />
    </div>
  )
}

const cells = (visit: Visit, frameId: string, told: Told, id: string) => {
  const t = countryWords(visit.locale)
  return {
    name: (
      <>
        <a href={visit.to(paths.one(frameId, id))} lang="de">
          {told.name}
        </a>
        {told.region.map((line) => (
          <div class="muted small">{line}</div>
        ))}
      </>
    ),
    phase: (
      <>
        {told.phase}
        {told.signedOn.map((day) => (
          <div class="muted small">{t.signed(day)}</div>
        ))}
        {told.parties.map((n) => (
          <div class="muted small">{t.partyCount(Number(n))}</div>
        ))}
      </>
    ),
    next: <Lines lines={told.next} />,
    stuck: <Lines lines={told.stuck} />,
    companions: <Lines lines={told.companions} lang="de" />,
  }
}
