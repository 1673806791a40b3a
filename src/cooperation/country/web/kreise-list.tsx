import type { Visit } from '#platform/http/visit.ts'
import { VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { pageNumber } from '#platform/ui/staff-page.tsx'
import { DataTable, Pagination } from '#platform/ui/table.tsx'
import { type AskedKreise, type Kreis, kreiseQuery } from '../kreise.ts'
import { countryWords } from '../messages/index.ts'
import { asking, paths } from './paths.ts'
import { landName, landsIn, phaseOf } from './tell.ts'

const perPage = 50

interface Part {
  visit: Visit
  frameId: string
  all: readonly Kreis[]
  asked: AskedKreise
}

/** Which Kreise are shown, and whether as a map. */
export const Filters = ({ visit, frameId, all, asked }: Part) => {
  const t = countryWords(visit.locale)
  return (
    <div class="no-print">
      <Form method="get" action={visit.to(paths.kreise(frameId))} label={t.kreiseFilter} plain>
        {asked.map && <Hidden values={{ karte: 1 }} />}
        <div class="stack">
          <div class="grid">
            <Select
              name="land"
              label={t.land}
              empty={t.allLands}
              options={landsIn(
                visit,
                all.map(({ land }) => land).filter((land) => land !== undefined),
              )}
              value={asked.land}
            />
            <Select
              name="kooperation"
              label={t.cooperation}
              empty={t.withAndWithout}
              options={[
                { value: 'mit', label: t.with },
                { value: 'ohne', label: t.without },
              ]}
              value={asked.cooperation}
            />
          </div>
          <Buttons>
            <Button kind="secondary">{t.show}</Button>
            <ButtonLink
              kind="tertiary"
              href={visit.to(asking(paths.kreise(frameId), kreiseQuery({ ...asked, map: !asked.map })))}
            >
              {asked.map ? t.hideMap : t.showMap}
            </ButtonLink>
          </Buttons>
        </div>
      </Form>
    </div>
  )
}

/** The Kreise, fifty on a page. */
export const List = ({ visit, frameId, all, wanted, asked }: Part & { wanted: readonly Kreis[] }) => {
  const t = countryWords(visit.locale)
  const pages = Math.max(1, Math.ceil(wanted.length / perPage))
  const page = Math.min(pages, pageNumber(visit))
  const found = t.kreiseFound(wanted.length, all.length)
  const query = kreiseQuery(asked)
  return (
    <section class="stack">
      <h2 id="liste">{t.kreise}</h2>
      {found !== '' && <p role="status">{found}</p>}
      <DataTable
        id="kreise"
        caption={<VisuallyHidden>{t.kreise}</VisuallyHidden>}
        columns={[
          { key: 'kreis', label: t.kreis },
          { key: 'land', label: t.land },
          { key: 'jobcenter', label: t.jobcenter },
          { key: 'stage', label: t.stage },
          { key: 'cooperation', label: t.cooperation },
        ]}
        rows={wanted.slice((page - 1) * perPage, page * perPage).map((kreis) => ({
          kreis: <span lang="de">{kreis.name}</span>,
          land: kreis.land ? landName(visit, kreis.land) : '–',
          jobcenter: <Names names={kreis.jobcenters} />,
          stage: (
            <>
              {t.stages[kreis.stage]}
              {kreis.parts && `, ${t.parts(kreis.parts.with, kreis.parts.all)}`}
            </>
          ),
          cooperation: <Cooperations visit={visit} frameId={frameId} kreis={kreis} />,
        }))}
        empty={t.kreiseNothing}
      />
      <Pagination
        page={page}
        pages={pages}
        href={(to) =>
          visit.to(`${asking(paths.kreise(frameId), [query, `seite=${to}`].filter(Boolean).join('&'))}#liste`)
        }
      />
    </section>
  )
}

const Names = ({ names }: { names: readonly string[] }) =>
  names.length === 0 ? <span aria-hidden="true">–</span> : <span lang="de">{names.join(', ')}</span>

const Cooperations = ({ visit, frameId, kreis }: { visit: Visit; frameId: string; kreis: Kreis }) =>
  kreis.cooperations.length === 0 ? (
    <span aria-hidden="true">–</span>
  ) : (
    <div>
      {kreis.cooperations.map((row) => (
        <div>
          <a href={visit.to(paths.one(frameId, row.id))} lang="de">
            {row.name}
          </a>
          , {phaseOf(visit, row)}
        </div>
      ))}
    </div>
  )
