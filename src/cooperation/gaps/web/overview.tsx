import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Filled } from '#platform/slots.tsx'
import { Badge, Details } from '#platform/ui/content.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { vainNeeds } from '../../slots.ts'
import { codeOf } from '../coverage.ts'
import { gapWords } from '../messages/index.ts'
import { reachOf } from '../spaces.ts'
import { distanceIn } from './cell-view.tsx'
import { FieldView } from './field-view.tsx'
import { Matrix } from './matrix.tsx'
import { paths } from './paths.ts'
import { type Found, gapsOf, nameOf, type Seen, synergiesOf } from './seen.ts'

const hrefOf = (visit: Visit, seen: Seen, { field, groups, rows }: Found): string => {
  const space = rows.length === 1 && rows[0] !== seen.whole ? codeOf(rows[0]!.around) : undefined
  return visit.to(
    paths.at(seen.network.id, { field, space, group: groups.length === 1 ? groups[0] : undefined }),
  )
}

/** Gaps or synergies as a list that leads to each. */
const FoundList = ({ visit, seen, found }: { visit: Visit; seen: Seen; found: readonly Found[] }) => {
  const t = gapWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  return (
    <ul>
      {found.map((one) => (
        <li>
          <a href={hrefOf(visit, seen, one)}>
            {t.pair(
              named.fields[one.field],
              one.isForAll ? t.forAll : one.groups.map((group) => named.targetGroups[group]).join('; '),
            )}
          </a>{' '}
          {one.isAgreed && <Badge tone="info">{t.agreed}</Badge>}
          <div class="muted small" lang="de">
            {[
              ...(seen.isWhole ? [one.rows.map(({ around }) => nameOf(around)).join(', ')] : []),
              ...(one.houses.length > 0 ? [one.houses.join(', ')] : []),
            ].join(': ')}
          </div>
        </li>
      ))}
    </ul>
  )
}

const Legend = ({ visit, seen }: { visit: Visit; seen: Seen }) => {
  const t = gapWords(visit.locale)
  const reach = Math.max(0, ...seen.area.spaces.map(({ code }) => reachOf(code)))
  return (
    <Details summary={t.legend}>
      <p>{t.reach(distanceIn(visit, reach))}</p>
      <p>{t.reachWhole}</p>
      <p>{t.reaches}</p>
      <p>{t.directory}</p>
    </Details>
  )
}

/** The table, and what follows from it; on top what is looked for in vain. */
export const Overview = ({
  visit,
  seen,
  again,
  mayPropose,
}: {
  visit: Visit
  seen: Seen
  again: Again | undefined
  mayPropose: boolean
}) => {
  const t = gapWords(visit.locale)
  const [gaps, synergies] = [gapsOf(seen), synergiesOf(seen)]
  const { field, group } = seen.wanted
  const areaCodes = [seen.whole, ...seen.spaces].map(({ around }) => codeOf(around))
  return (
    <>
      {!field && !group && seen.isWhole && (
        <Filled
          of={vainNeeds}
          visit={visit}
          props={{
            areaCodes,
            hrefOf: (field, space) => `${paths.at(seen.network.id, { field, space })}#weiter`,
          }}
        />
      )}
      <div class="stack-s">
        <Matrix visit={visit} seen={seen} />
        <Legend visit={visit} seen={seen} />
      </div>
      <section class="stack-s">
        <h2>{t.gaps}</h2>
        {gaps.length === 0 ? <p>{t.gapsNone}</p> : <FoundList visit={visit} seen={seen} found={gaps} />}
      </section>
      <section class="stack-s">
        <h2>{t.synergies}</h2>
        <p class="muted">{t.synergiesText}</p>
        {synergies.length === 0 ? (
          <p>{t.synergiesNone}</p>
        ) : (
          <FoundList visit={visit} seen={seen} found={synergies} />
        )}
      </section>
      {field && <FieldView visit={visit} seen={seen} field={field} again={again} mayPropose={mayPropose} />}
    </>
  )
}
