import type { Visit } from '#platform/http/visit.ts'
import { Badge, Details, VisuallyHidden } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { paths as front } from '../../web/paths.ts'
import { known, type Pair, suggestionsOf } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import { readKnowing } from '../read.ts'
import { KnowingFigures } from './figures.tsx'
import { paths } from './paths.ts'
import { OpenProposals, shownProposals } from './proposals.tsx'
import { type Here, hereOf, look, mayTell } from './room.tsx'
import { Suggestions } from './suggestions.tsx'

type Read = Awaited<ReturnType<typeof readKnowing>>

/** More houses than these are folded up. */
const housesShown = 12

/** Who knows whom in a network: figures, what is agreed, what is worth a proposal, teams and houses. */
export const overviewPage = async (visit: Visit): Promise<Response> => {
  const here = await hereOf(visit)
  if (!here) return visit.notFound()
  const t = knowingWords(visit.locale)
  const read = await look(visit, (tx) => readKnowing(tx, here.network.id, here.today))
  const tells = here.speaks || here.isLed
  const own = read.pairs.filter(({ team, house }) => mayTell(here, team, house))
  return staffPage(
    visit,
    {
      title: t.title,
      back: front.network(here.network.id),
      wide: true,
      ...(visit.query.get('ok') === 'vorschlag' ? { done: t.proposed } : {}),
      ...(visit.query.get('ok') === 'antwort' ? { done: t.answered } : {}),
    },
    <div class="stack-l">
      <div class="stack">
        <p class="text">{t.intro}</p>
        <section class="panel stack">
          <h2>{t.figures}</h2>
          <KnowingFigures visit={visit} figures={read.figures} since={read.since} />
        </section>
        <Buttons>
          {tells && own.length > 0 && (
            <ButtonLink kind="secondary" href={visit.to(paths.record(here.network.id))}>
              {t.record}
            </ButtonLink>
          )}
          <ButtonLink kind="tertiary" href={visit.to(paths.matrix(here.network.id))}>
            {t.matrix}
          </ButtonLink>
        </Buttons>
      </div>
      <OpenProposals visit={visit} here={here} shown={shownProposals(visit, here, read)} />
      <Suggestions visit={visit} here={here} pairs={suggestionsOf(own, read.proposals, here.today)} />
      <Teams visit={visit} here={here} read={read} />
      <Houses visit={visit} here={here} read={read} />
    </div>,
  )
}

/** Own ones first, else in the order that they come in. */
const ownFirst = <T extends { readonly organizationId: string }>(
  all: readonly T[],
  here: Here,
): readonly T[] => {
  const isOwn = ({ organizationId }: T) => organizationId === here.organizationId
  return [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))]
}

/** Pairs by team or house, so that each is looked at once. */
const grouped = (
  pairs: readonly Pair[],
  by: (pair: Pair) => string,
): ReadonlyMap<string, readonly Pair[]> => {
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) groups.set(by(pair), [...(groups.get(by(pair)) ?? []), pair])
  return groups
}

interface Part {
  readonly visit: Visit
  readonly here: Here
  readonly read: Read
}

const Teams = ({ visit, here, read }: Part) => {
  const t = knowingWords(visit.locale)
  const ofTeam = grouped(read.pairs, ({ team }) => team.key)
  return (
    <section class="stack-s">
      <h2>{t.teams}</h2>
      <DataTable
        id="teams"
        caption={<VisuallyHidden>{t.teams}</VisuallyHidden>}
        columns={[
          { key: 'name', label: t.team },
          { key: 'organization', label: t.organization },
          { key: 'knows', label: t.knows },
        ]}
        rows={ownFirst(read.teams, here).map((team) => ({
          name: (
            <a href={visit.to(paths.team(here.network.id, team.key))} lang="de">
              {team.name}
            </a>
          ),
          organization:
            team.organizationId === here.organizationId ? (
              <Badge>{t.own}</Badge>
            ) : (
              <span lang="de">{team.organizationName}</span>
            ),
          knows: t.knowsOf.houses(known(ofTeam.get(team.key) ?? []), ofTeam.get(team.key)?.length ?? 0),
        }))}
        empty={t.teamsNone}
      />
    </section>
  )
}

const Houses = ({ visit, here, read }: Part) => {
  const t = knowingWords(visit.locale)
  const ofHouse = grouped(read.pairs, ({ house }) => house.id)
  const table = (
    <DataTable
      id="houses"
      caption={<VisuallyHidden>{t.houses}</VisuallyHidden>}
      columns={[
        { key: 'name', label: t.house },
        { key: 'space', label: t.space },
        { key: 'knows', label: t.knows },
      ]}
      rows={ownFirst(read.houses, here).map((house) => ({
        name: (
          <>
            <a href={visit.to(paths.house(here.network.id, house.id))} lang="de">
              {house.name}
            </a>{' '}
            {house.organizationId === here.organizationId && <Badge>{t.own}</Badge>}
          </>
        ),
        space: house.space ? <span lang="de">{house.space}</span> : t.noSpace,
        knows: t.knowsOf.teams(known(ofHouse.get(house.id) ?? []), ofHouse.get(house.id)?.length ?? 0),
      }))}
      empty={t.housesNone}
    />
  )
  return (
    <section class="stack-s">
      <h2>{t.houses}</h2>
      {read.houses.length > housesShown ? (
        <Details summary={t.allHouses(read.houses.length)}>{table}</Details>
      ) : (
        table
      )}
    </section>
  )
}
