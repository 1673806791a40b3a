import type { Visit } from '#platform/http/visit.ts'
import { Alert, EmptyState, Pagination } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { networkOf, type OwnNetwork } from '../../web/in-network.ts'
import { paths as home } from '../../web/paths.ts'
import { consultationsIn, type HeldConsultation } from '../consultation-queries.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { contactsOf, describeTeams, findTeams } from '../queries.ts'
import { addressOf, askedIn } from './asked.ts'
import { paths } from './paths.ts'
import { Search } from './search-form.tsx'
import { TeamCards } from './team-cards.tsx'
import { Consultations } from './team-view.tsx'

const perPage = 24

/** All who work together in a network, side by side, with what each does and whom to ask. */
export const listPage = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const t = whoIsWhoWords(visit.locale)
  const asked = await askedIn(visit)
  const isFiltered = Boolean(asked.word || asked.side || asked.language)
  const data = await visit.world.look(visit.actor, async (tx) => {
    const found = await findTeams(tx, network.id, asked)
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
        <TeamCards visit={visit} network={network} {...data} isFiltered={isFiltered} />
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
