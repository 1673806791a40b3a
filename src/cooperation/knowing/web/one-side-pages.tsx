import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { Card, Details, VisuallyHidden } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { known, nearness, type Pair, suggestedKind } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import { readPairs } from '../read.ts'
import { paths } from './paths.ts'
import { CalledToday, type Here, hereOf, JustRecorded, look, mayTell } from './room.tsx'

/** With more white spots than these, only the nearest social space is unfolded. */
const manyHouses = 12

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
      <Details
        summary={t.spaceHouses(space || t.noSpace, of.length)}
        open={index === 0 || white.length <= manyHouses}
      >
        <PairCards shown={shown} pairs={of} />
      </Details>
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
    white: [<PairCards shown={shown} pairs={white} />],
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
      <section class="stack">
        <h2>{of.knownTitle}</h2>
        {knownPairs.length === 0 ? <p>{t.noneKnown}</p> : <PairCards shown={shown} pairs={knownPairs} />}
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

/** Pairs as cards: with whom, when last, and what can be recorded or proposed with one click. */
const PairCards = ({ shown: { visit, here, back }, pairs }: { shown: Shown; pairs: readonly Pair[] }) => {
  const t = knowingWords(visit.locale)
  return (
    <div class="grid">
      {pairs.map((pair) => {
        const { team, house, standing } = pair
        const name = back === 'team' ? house.name : team.name
        return (
          <Card title={name} lang="de" href={visit.to(paths.pair(here.network.id, team.key, house.id))}>
            <p>{lastOf(visit, pair)}</p>
            {mayTell(here, team, house) && (
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
                    kind="secondary"
                    href={visit.to(paths.propose(here.network.id, team.key, house.id, suggestedKind(pair)))}
                  >
                    {t.proposeShort}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </ButtonLink>
                )}
              </Buttons>
            )}
          </Card>
        )
      })}
    </div>
  )
}

/** When they last met, in words. */
export const lastOf = (visit: Visit, { last, standing }: Pick<Pair, 'last' | 'standing'>): string => {
  const t = knowingWords(visit.locale)
  if (!last) return t.standings.unbekannt
  const said = standing === 'lange' ? t.longAgo : t.lastWas
  return said(t.kinds[last.kind], dayOf(visit, last.day))
}
