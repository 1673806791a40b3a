import { offerPath } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { number, staffLocale } from '#platform/i18n.ts'
import { Filled } from '#platform/slots.tsx'
import { Alert, Badge, DataTable } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden, TextArea, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { paths as formatPaths } from '../../formats/web/paths.ts'
import { vocabularyWords } from '../../messages/public/index.ts'
import { gapNotes } from '../../slots.ts'
import { type Cell, codeOf, type Offer } from '../coverage.ts'
import { gapWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { cellAt, nameOf, type Row, type Seen } from './seen.ts'

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
      <span class="muted small">
        <span lang="de">{offer.houseName ?? offer.organizationName}</span>
        {metres !== undefined && `, ${t.away(distanceIn(visit, metres))}`}
      </span>{' '}
      {isMeant && <Badge tone="success">{t.columns.meant}</Badge>}
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
        { key: 'offers', label: t.offerList },
        {
          key: 'houses',
          label: t
            .inHouses(2)
            .replace(/^in 2 /, '')
            .replace('Häusern', 'Häuser'),
        },
        { key: 'meant', label: t.meant(2).replace(/^2 /, '') },
      ]}
      rows={[seen.whole, ...seen.spaces].map(line)}
    />
  )
}

/** What came of a gap or a synergy: a point of the agenda, or an idea. */
const WhatNow = ({
  visit,
  seen,
  cell,
  again,
  isThere,
}: {
  visit: Visit
  seen: Seen
  cell: Cell
  again: Again | undefined
  isThere: boolean
}) => {
  const t = gapWords(visit.locale)
  const named = vocabularyWords(visit.locale)
  const space = seen.isWhole ? undefined : codeOf(seen.row.around)
  const errors = again ? visit.errors(again.refusal) : {}
  const pair = t.pair(named.fields[cell.field], t.groupsShort[cell.group])
  const titles = cell.isGap ? t.gapTitle : cell.joinable.length > 0 ? t.joinTitle : t.pairTitle
  const title = titles(pair, nameOf(seen.row.around))
  const query = new URLSearchParams({
    feld: cell.field,
    gruppe: cell.group,
    ...(space ? { raum: space } : {}),
  })
  return (
    <div class="stack no-print">
      <section class="panel stack-s">
        <h2>{t.point}</h2>
        {isThere ? (
          <p>{t.pointThere}</p>
        ) : (
          <>
            <p>{t.pointText}</p>
            <Form action={visit.to(paths.point(seen.network.id))} label={t.point}>
              <Hidden values={{ feld: cell.field, gruppe: cell.group, raum: space }} />
              <TextField
                name="title"
                label={t.pointTitle}
                value={again ? text(again.form, 'title') : title.slice(0, 140)}
                error={errors.title}
                maxlength={140}
                required
              />
              <TextArea
                name="text"
                label={t.pointNote}
                hint={t.pointNoteHint}
                value={again ? text(again.form, 'text') : ''}
                error={errors.text}
                maxlength={4000}
                rows={3}
                optional
              />
              <ClientDataNote visit={visit} again={again} field="text" />
              <Button>{t.point}</Button>
            </Form>
          </>
        )}
      </section>
      <section class="stack-s">
        <p>{t.formatText}</p>
        <p>
          <ButtonLink
            kind="secondary"
            href={visit.to(`${formatPaths.propose(seen.network.id)}?${query.toString()}`)}
          >
            {t.format}
          </ButtonLink>
        </p>
      </section>
    </div>
  )
}

/** One field for one group in one space: its offers, and what could be done. */
export const CellView = ({
  visit,
  seen,
  cell,
  again,
  isThere,
  mayPropose,
}: {
  visit: Visit
  seen: Seen
  cell: Cell
  again: Again | undefined
  /** A point about it waits for the next round already. */
  isThere: boolean
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
            {t.cellText(t.offers(cell.offers.length), t.inHouses(cell.houses), t.meant(cell.meant))}
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
      {mayPropose && <WhatNow visit={visit} seen={seen} cell={cell} again={again} isThere={isThere} />}
      {seen.spaces.length > 1 && <BySpaces visit={visit} seen={seen} cell={cell} />}
    </div>
  )
}
