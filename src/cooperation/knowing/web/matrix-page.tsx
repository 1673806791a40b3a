import type { Visit } from '#platform/http/visit.ts'
import { EmptyState, PrintButtonHint, VisuallyHidden } from '#platform/ui/content.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import type { Pair } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import { readPairs } from '../read.ts'
import { paths } from './paths.ts'
import { hereOf, look } from './room.tsx'

/** All houses with all teams, to look at on a desk and to print. */
export const matrixPage = async (visit: Visit): Promise<Response> => {
  const here = await hereOf(visit)
  if (!here) return visit.notFound()
  const t = knowingWords(visit.locale)
  const { teams, houses, pairs } = await look(visit, (tx) => readPairs(tx, here.network.id, here.today))
  const found = new Map(pairs.map((pair) => [`${pair.team.key} ${pair.house.id}`, pair]))
  return staffPage(
    visit,
    { title: `${t.title}: ${t.matrix}`, back: paths.contacts(here.network.id), wide: true },
    teams.length === 0 || houses.length === 0 ? (
      <EmptyState title={t.matrixNone} pictogram="handshake" />
    ) : (
      <>
        <p class="print-only">{here.network.name}</p>
        <p class="text">{t.matrixIntro}</p>
        <p class="print-only" lang="de">
          {teams.map(({ name }, index) => `${index + 1} ${name}`).join(' · ')}
        </p>
        <PrintButtonHint />
        <DataTable
          id="tabelle"
          caption={t.matrixCaption}
          columns={[
            { key: 'house', label: t.house },
            ...teams.map(({ key, name }, index) => ({
              key,
              // On paper columns are narrow: a number, and what it means below the heading.
              label: (
                <>
                  <span class="no-print">{name}</span>
                  <span class="print-only">{index + 1}</span>
                </>
              ),
              lang: 'de',
            })),
          ]}
          rows={houses.map((house) => ({
            house: (
              <div lang="de">
                <a href={visit.to(paths.house(here.network.id, house.id))}>{house.name}</a>
                {house.space && <div class="muted small">{house.space}</div>}
              </div>
            ),
            ...Object.fromEntries(
              teams.map((team) => [
                team.key,
                <Cell visit={visit} pair={found.get(`${team.key} ${house.id}`)} />,
              ]),
            ),
          }))}
        />
      </>
    ),
  )
}

/** '2026-03-12' → '03/26' */
const monthOf = (day: string): string => `${day.slice(5, 7)}/${day.slice(2, 4)}`

const Cell = ({ visit, pair }: { visit: Visit; pair: Pair | undefined }) => {
  const t = knowingWords(visit.locale)
  if (!pair) return <span class="muted">{t.ownHouse}</span>
  if (!pair.last)
    return (
      <>
        –<VisuallyHidden> {t.standings.unbekannt}</VisuallyHidden>
      </>
    )
  const month = monthOf(pair.last.day)
  return (
    <>
      <span class="nowrap">{pair.standing === 'lange' ? `(${month})` : month}</span>
      <VisuallyHidden>
        {' '}
        {t.kinds[pair.last.kind]}
        {pair.standing === 'lange' && `, ${t.standings.lange}`}
      </VisuallyHidden>
    </>
  )
}
