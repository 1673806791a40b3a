import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { VisuallyHidden } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { known, nearness, type Pair, suggestedKind } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import { readPairs } from '../read.ts'
import { paths } from './paths.ts'
import { type Back, CalledToday, type Here, hereOf, JustRecorded, look, mayTell } from './room.tsx'

interface Shown {
  readonly visit: Visit
  readonly here: Here
  readonly back: 'team' | 'haus'
}

/** One team: which houses it knows, and white spots by social space, its own first. */
export const teamPage = async (visit: Visit): Promise<Response> => {
  const here = await hereOf(visit)
  if (!here) return visit.notFound()
  const { teams, pairs } = await look(visit, (tx) => readPairs(tx, here.network.id, here.today))
  const team = teams.find(({ key }) => key === visit.params.team)
  if (!team) return visit.notFound()
  const t = knowingWords(visit.locale)
  const own = pairs.filter((pair) => pair.team === team)
  const shown: Shown = { visit, here, back: 'team' }
  const spaces = new Map<string, Pair[]>()
  const white = own.filter(({ standing }) => standing !== 'bekannt')
  for (const pair of [...white].sort((a, b) => nearness(b) - nearness(a)))
    spaces.set(pair.house.space ?? '', [...(spaces.get(pair.house.space ?? '') ?? []), pair])
  return sidePage(shown, {
    title: team.name,
    about: team.organizationName === team.name ? undefined : team.organizationName,
    counts: t.knowsHouses(known(own), own.length),
    knownTitle: t.knownHouses,
    pairs: own,
    whiteIntro: t.whiteHousesIntro,
    white: [...spaces].map(([space, of], index) => (
      <Rows shown={shown} id={`weiss-${index}`} caption={space || t.noSpace} pairs={of} />
    )),
  })
}

/** One house: which teams know it, and which do not. */
export const housePage = async (visit: Visit): Promise<Response> => {
  const here = await hereOf(visit)
  if (!here) return visit.notFound()
  const { houses, pairs } = await look(visit, (tx) => readPairs(tx, here.network.id, here.today))
  const house = houses.find(({ id }) => id === visit.params.house)
  if (!house) return visit.notFound()
  const t = knowingWords(visit.locale)
  const own = pairs.filter((pair) => pair.house === house)
  const shown: Shown = { visit, here, back: 'haus' }
  const white = own.filter(({ standing }) => standing !== 'bekannt')
  return sidePage(shown, {
    title: house.name,
    about: [house.organizationName, house.space].filter(Boolean).join(', '),
    counts: t.knowsTeams(known(own), own.length),
    knownTitle: t.knownTeams,
    pairs: own,
    whiteIntro: t.whiteTeamsIntro,
    white: [
      <Rows
        shown={shown}
        id="weiss"
        caption={<VisuallyHidden>{t.whiteHouses}</VisuallyHidden>}
        pairs={white}
      />,
    ],
  })
}

const sidePage = (
  shown: Shown,
  of: {
    title: string
    about: string | undefined
    counts: string
    knownTitle: string
    pairs: readonly Pair[]
    whiteIntro: string
    white: readonly Child[]
  },
): Promise<Response> => {
  const { visit, here, back } = shown
  const t = knowingWords(visit.locale)
  const knownPairs = of.pairs.filter(({ standing }) => standing === 'bekannt')
  return staffPage(
    visit,
    { title: of.title, back: paths.contacts(here.network.id), wide: true },
    <div class="stack-l">
      <div class="stack-s">
        {of.about && (
          <p class="muted" lang="de">
            {of.about}
          </p>
        )}
        <p>
          <strong>{of.counts}</strong>
        </p>
        <JustRecorded visit={visit} here={here} back={back} />
      </div>
      <section class="stack-s">
        <h2>{of.knownTitle}</h2>
        {knownPairs.length === 0 ? (
          <p>{t.noneKnown}</p>
        ) : (
          <Rows
            shown={shown}
            id="bekannt"
            caption={<VisuallyHidden>{of.knownTitle}</VisuallyHidden>}
            pairs={knownPairs}
          />
        )}
      </section>
      <section class="stack">
        <h2>{t.whiteHouses}</h2>
        {knownPairs.length === of.pairs.length ? (
          <p>{t.allKnown}</p>
        ) : (
          <>
            <p>{of.whiteIntro}</p>
            {of.white}
          </>
        )}
      </section>
    </div>,
  )
}

/** Pairs as rows: with whom, when last, and what can be recorded or proposed with one click. */
const Rows = ({
  shown,
  id,
  caption,
  pairs,
}: {
  shown: Shown
  id: string
  caption: Child
  pairs: readonly Pair[]
}) => {
  const { visit, here, back } = shown
  const t = knowingWords(visit.locale)
  const tells = pairs.some(({ team, house }) => mayTell(here, team, house))
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={[
        { key: 'name', label: back === 'team' ? t.house : t.team },
        { key: 'last', label: t.last },
        ...(tells ? [{ key: 'action', label: t.action } as const] : []),
      ]}
      rows={pairs.map((pair) => ({
        name: <WithWhom shown={shown} pair={pair} />,
        last: lastOf(visit, pair),
        action: mayTell(here, pair.team, pair.house) ? (
          <Actions shown={shown} pair={pair} back={back} />
        ) : null,
      }))}
    />
  )
}

const WithWhom = ({ shown: { visit, here, back }, pair }: { shown: Shown; pair: Pair }) => {
  const { team, house } = pair
  return (
    <a href={visit.to(paths.pair(here.network.id, team.key, house.id))} lang="de">
      {back === 'team' ? house.name : team.name}
    </a>
  )
}

const Actions = ({ shown: { visit, here }, pair, back }: { shown: Shown; pair: Pair; back: Back }) => {
  const t = knowingWords(visit.locale)
  const { team, house, standing } = pair
  const name = back === 'team' ? house.name : team.name
  return (
    <Buttons>
      <CalledToday
        visit={visit}
        here={here}
        pair={{ team: team.key, house: house.id }}
        back={back}
        name={name}
      />
      {standing !== 'bekannt' && (
        <ButtonLink
          kind="tertiary"
          href={visit.to(paths.propose(here.network.id, team.key, house.id, suggestedKind(pair)))}
        >
          {t.proposeShort}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </ButtonLink>
      )}
    </Buttons>
  )
}

/** When they last met, in words. */
export const lastOf = (visit: Visit, { last, standing }: Pick<Pair, 'last' | 'standing'>): string => {
  const t = knowingWords(visit.locale)
  if (!last) return t.standings.unbekannt
  const said = standing === 'lange' ? t.longAgo : t.lastWas
  return said(t.kinds[last.kind], dayOf(visit, last.day))
}
