import { offerPath } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { number, staffLocale } from '#platform/i18n.ts'
import { Filled } from '#platform/slots.tsx'
import { Alert, Badge, DataTable } from '#platform/ui/content.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { gapNotes } from '../../slots.ts'
import { type Cell, codeOf, type Offer } from '../coverage.ts'
import { gapWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { cellAt, nameOf, type Row, type Seen } from './seen.ts'
import { WhatNow } from './what-now.tsx'

/** "800 m", "2,1 km". */
export const distanceIn = (visit: Visit, metres: number): string =>
  metres < 1000
    ? `${Math.round(metres / 50) * 50}\u00a0m`
    : `${number(staffLocale(visit.locale), metres / 1000, { maximumFractionDigits: 1 })}\u00a0km`

const OfferLine = ({
  visit,
  offer,
  isMeant,
  metres,
}: {
  visit: Visit
  offer: Offer
  isMeant: boolean
  metres?: number | undefined
}) => {
  const t = gapWords(visit.locale)
  return (
    <li>
      <a href={visit.to(offerPath(offer.id))} lang="de">
        {offer.title}
      </a>{' '}
      {isMeant && <Badge tone="success">{t.columns.meant}</Badge>}
      <div class="muted small">
        <span lang="de">{offer.houseName ?? offer.organizationName}</span>
        {metres !== undefined && `, ${t.away(distanceIn(visit, metres))}`}
      </div>
    </li>
  )
}

/** Where the cell stands in each space. */
const BySpaces = ({ visit, seen, cell }: { visit: Visit; seen: Seen; cell: Cell }) => {
  const t = gapWords(visit.locale)
  const line = (row: Row) => {
    const here = cellAt(row, cell.field, cell.group)
    const code = row === seen.whole ? undefined : codeOf(row.around)
    const href = paths.at(seen.network.id, { field: cell.field, group: cell.group, space: code })
    return {
      space:
        row === seen.row ? (
          <strong lang="de">{nameOf(row.around)}</strong>
        ) : (
          <a href={visit.to(href)} lang="de">
            {nameOf(row.around)}
          </a>
        ),
      offers: here.isGap ? <Badge tone="warning">{t.nothing}</Badge> : here.offers.length,
      houses: here.isGap ? '–' : here.houses,
      meant: here.isGap ? '–' : here.meant,
    }
  }
  return (
    <DataTable
      id="spaces"
      caption={t.bySpaces}
      columns={[
        { key: 'space', label: t.space },
        { key: 'offers', label: t.columns.offers, numeric: true },
        { key: 'houses', label: t.columns.houses, numeric: true },
        { key: 'meant', label: t.columns.meant, numeric: true },
      ]}
      rows={[seen.whole, ...seen.spaces].map(line)}
    />
  )
}

const titleOf = (visit: Visit, seen: Seen, cell: Cell): string => {
  const t = gapWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  const title = cell.isGap ? t.gapTitle : cell.joinable.length > 0 ? t.joinTitle : t.pairTitle
  return title(t.pair(named.fields[cell.field], t.groupsShort[cell.group]), nameOf(seen.row.around))
}

/** One field for one group in one space: its offers, and what could be done. */
export const CellView = ({
  visit,
  seen,
  cell,
  again,
  mayPropose,
}: {
  visit: Visit
  seen: Seen
  cell: Cell
  again: Again | undefined
  mayPropose: boolean
}) => {
  const t = gapWords(visit.locale)
  return (
    <div class="stack-l">
      <div class="stack">
        <p>
          {t.cellWhere(nameOf(seen.row.around))} ·{' '}
          <a href={visit.to(paths.list(seen.network.id))}>{t.backToAll}</a>
        </p>
        {cell.offers.length > 0 && (
          <p class="lead">
            {t.offers(cell.offers.length)} {t.inHouses(cell.houses)}
            {cell.meant > 0 && `, ${t.meant(cell.meant)}`}.
          </p>
        )}
        {cell.offers.length === 0 && (
          <Alert tone="warning" title={t.gapHere}>
            {cell.online.length > 0 && <p>{t.gapOnline}</p>}
          </Alert>
        )}
        {cell.offers.length > 0 && cell.meant === 0 && <Alert>{<p>{t.onlyOpen}</p>}</Alert>}
        {cell.joinable.length > 0 && (
          <Alert>
            <p lang={undefined}>{t.joinHere(cell.joinable.join(', '))}</p>
          </Alert>
        )}
        <Filled
          of={gapNotes}
          visit={visit}
          props={{ networkId: seen.network.id, areaCode: codeOf(seen.row.around), field: cell.field }}
        />
      </div>
      {cell.offers.length > 0 && (
        <section class="stack-s">
          <h2>{t.offerList}</h2>
          <ul>
            {cell.offers.map(({ offer, reach, metres }) => (
              <OfferLine visit={visit} offer={offer} isMeant={reach === 'gezielt'} metres={metres} />
            ))}
          </ul>
        </section>
      )}
      {cell.online.length > 0 && (
        <section class="stack-s">
          <h2>{t.online}</h2>
          <ul>
            {cell.online.map((offer) => (
              <OfferLine visit={visit} offer={offer} isMeant={false} />
            ))}
          </ul>
        </section>
      )}
      {mayPropose && (
        <WhatNow visit={visit} seen={seen} subject={cell} title={titleOf(visit, seen, cell)} again={again} />
      )}
      {seen.spaces.length > 1 && <BySpaces visit={visit} seen={seen} cell={cell} />}
    </div>
  )
}
