import { keep, recall } from '#people'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Alert, Card, EmptyState, Pagination } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { networkOf, type OwnNetwork } from '../../web/in-network.ts'
import { paths as home } from '../../web/paths.ts'
import { consultationsIn, type HeldConsultation } from '../consultation-queries.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { type Contact, houseBeside, isSpoken } from '../profile.ts'
import { contactsOf, describeTeams, findTeams, type TeamInNetwork } from '../queries.ts'
import { termsOf } from '../search.ts'
import { isSide, type Side, sides } from '../side.ts'
import { allNames, languageOptions, namesOf } from './language-names.ts'
import { paths } from './paths.ts'
import { Consultations, german } from './team-view.tsx'

const perPage = 24
const longestWord = 80

/** What is looked for; the word itself, which may be a name, is kept in the session behind an id. */
interface Asked {
  readonly id: string
  /** Undefined where it is forgotten. */
  readonly word: string | undefined
  readonly side: Side | undefined
  readonly language: string | undefined
}

const askedIn = async (visit: Visit): Promise<Asked> => {
  const id = visit.query.get('wort') ?? ''
  const kept = id && visit.account ? await recall(visit.world, visit.account, 'who-is-who', id) : ''
  const side = visit.query.get('art') ?? ''
  const language = visit.query.get('sprache') ?? ''
  return {
    id,
    word: typeof kept === 'string' ? kept : undefined,
    side: isSide(side) ? side : undefined,
    language: isSpoken(language) ? language : undefined,
  }
}

const addressOf = (network: string, asked: Omit<Asked, 'word'>, page = 1): string => {
  const query = new URLSearchParams()
  if (asked.id) query.set('wort', asked.id)
  if (asked.side) query.set('art', asked.side)
  if (asked.language) query.set('sprache', asked.language)
  if (page > 1) query.set('seite', String(page))
  return `${paths.list(network)}${query.size > 0 ? `?${query}` : ''}`
}

/** A search. Whom somebody looks for stands in no address and so in no log, neither ours nor that of a server before. */
export const receiveSearch = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network || !visit.account) return visit.notFound()
  const form = await visit.form()
  const word = text(form, 'wort').slice(0, longestWord)
  const side = text(form, 'art')
  const language = text(form, 'sprache')
  return visit.redirect(
    addressOf(network.id, {
      id: word && (await keep(visit.world, visit.account, 'who-is-who', word, 60)),
      side: isSide(side) ? side : undefined,
      language: isSpoken(language) ? language : undefined,
    }),
  )
}

/** All who work together in a network, side by side, with what each does and whom to ask. */
export const listPage = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const t = whoIsWhoWords(visit.locale)
  const asked = await askedIn(visit)
  const isFiltered = Boolean(asked.word || asked.side || asked.language)
  const data = await visit.world.look(visit.actor, async (tx) => {
    const terms = termsOf(asked.word ?? '', allNames)
    const found = await findTeams(tx, network.id, { ...asked, terms })
    const pages = Math.max(1, Math.ceil(found.length / perPage))
    const page = Math.min(pageNumber(visit), pages)
    const shown = found.slice((page - 1) * perPage, page * perPage)
    return {
      total: found.length,
      page,
      pages,
      teams: await describeTeams(
        tx,
        network.id,
        shown.map(({ id }) => id),
      ),
      contacts: await contactsOf(tx, shown),
      hours: isFiltered || page > 1 ? [] : await consultationsIn(tx, network.id),
    }
  })
  return staffPage(
    visit,
    { title: t.title, back: home.network(network.id), wide: true },
    <div class="stack-l">
      <header class="stack-s">
        <p class="lead">{t.intro}</p>
        <Buttons>
          <ButtonLink kind="secondary" pictogram="print" href={visit.to(paths.booklet(network.id))}>
            {t.booklet}
          </ButtonLink>
          {visit.holds('lead') && <a href={visit.to(paths.own)}>{t.ownTitle}</a>}
        </Buttons>
      </header>
      <Search visit={visit} network={network} asked={asked} />
      {asked.word === undefined && (
        <Alert>
          <p>{t.forgotten}</p>
        </Alert>
      )}
      {data.total === 0 ? (
        <EmptyState title={isFiltered ? t.nothing : t.empty} pictogram="leute">
          <p>{isFiltered ? t.nothingText : t.emptyText}</p>
          {isFiltered && (
            <p>
              <a href={visit.to(paths.list(network.id))}>{t.all}</a>
            </p>
          )}
        </EmptyState>
      ) : (
        <Found visit={visit} network={network} {...data} isFiltered={isFiltered} />
      )}
      <Pagination
        page={data.page}
        pages={data.pages}
        href={(page) => visit.to(addressOf(network.id, asked, page))}
      />
      {data.hours.length > 0 && <Hours visit={visit} network={network} hours={data.hours} />}
    </div>,
  )
}

const Search = ({ visit, network, asked }: { visit: Visit; network: OwnNetwork; asked: Asked }) => {
  const t = whoIsWhoWords(visit.locale)
  return (
    <Form action={visit.to(paths.list(network.id))} label={t.search} autocomplete="off">
      <TextField
        name="wort"
        type="search"
        label={t.word}
        hint={t.wordHint}
        value={asked.word}
        maxlength={longestWord}
      />
      <div class="columns columns--equal">
        <Select
          name="art"
          label={t.side}
          empty={t.allSides}
          options={sides.map((value) => ({ value, label: t.sides[value] }))}
          value={asked.side}
        />
        <Select
          name="sprache"
          label={t.language}
          empty={t.allLanguages}
          options={languageOptions(staffLocale(visit.locale))}
          value={asked.language}
        />
      </div>
      <Button pictogram="search">{t.find}</Button>
    </Form>
  )
}

const Found = ({
  visit,
  network,
  total,
  teams,
  contacts,
  isFiltered,
}: {
  visit: Visit
  network: OwnNetwork
  total: number
  teams: readonly TeamInNetwork[]
  contacts: ReadonlyMap<string, readonly Contact[]>
  isFiltered: boolean
}) => {
  const t = whoIsWhoWords(visit.locale)
  return (
    <>
      <Buttons>
        <p role="status">{t.count(total)}</p>
        {isFiltered && <a href={visit.to(paths.list(network.id))}>{t.all}</a>}
      </Buttons>
      {[...Map.groupBy(teams, ({ side }) => side)].map(([side, group]) => (
        <section class="stack">
          <h2>{t.sides[side]}</h2>
          <div class="grid">
            {group.map((team) => (
              <TeamCard visit={visit} network={network} team={team} contacts={contacts.get(team.id) ?? []} />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

const TeamCard = ({
  visit,
  network,
  team,
  contacts,
}: {
  visit: Visit
  network: OwnNetwork
  team: TeamInNetwork
  contacts: readonly Contact[]
}) => {
  const t = whoIsWhoWords(visit.locale)
  const names = contacts.filter(({ deputyOf }) => deputyOf === null).map(({ name }) => name)
  return (
    <Card title={<bdi>{team.name}</bdi>} href={visit.to(paths.team(network.id, team.id))}>
      <p class="muted">
        <bdi>{team.organizationName}</bdi>
        {houseBeside(team) && (
          <>
            {' · '}
            <bdi>{houseBeside(team)}</bdi>
          </>
        )}
      </p>
      {team.tasks && <p {...german(visit)}>{beginning(team.tasks)}</p>}
      {names.length > 0 && <p>{t.ask(names.slice(0, 3).join(', '))}</p>}
      {team.languages.length > 1 && <p class="muted">{namesOf(staffLocale(visit.locale), team.languages)}</p>}
    </Card>
  )
}

/** Enough to know whether to open it; cut between words. */
const beginning = (words: string): string => {
  if (words.length <= 160) return words
  const cut = words.slice(0, 160)
  return `${cut.slice(0, Math.max(80, cut.lastIndexOf(' ')))} …`
}

const Hours = ({
  visit,
  network,
  hours,
}: {
  visit: Visit
  network: OwnNetwork
  hours: readonly HeldConsultation[]
}) => {
  const t = whoIsWhoWords(visit.locale)
  return (
    <section class="stack">
      <h2>{t.consultations}</h2>
      <Consultations
        visit={visit}
        hours={hours}
        tell={(hour) => (
          <>
            <a href={visit.to(paths.team(network.id, hour.profileId))}>
              <bdi>{hour.teamName}</bdi>
            </a>
            {' · '}
            <bdi>{hour.locationName}</bdi>
          </>
        )}
      />
    </section>
  )
}
