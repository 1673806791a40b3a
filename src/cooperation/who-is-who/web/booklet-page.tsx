import type { Visit } from '#platform/http/visit.ts'
import { shortDate, staffLocale } from '#platform/i18n.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { EmptyState, PrintButtonHint } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { networkOf } from '../../web/in-network.ts'
import { mostInBooklet, readBooklet } from '../booklet.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { printBooklet } from './booklet-print.ts'
import { ContactLines } from './contact-lines.tsx'
import { paths } from './paths.ts'
import { Consultations, TeamTexts } from './team-view.tsx'

/** All teams of a network on one page, to read and to print. */
export const bookletPage = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const t = whoIsWhoWords(visit.locale)
  const booklet = await visit.world.look(visit.actor, (tx) => readBooklet(tx, network.id))
  const bySide = Map.groupBy(booklet.teams, ({ side }) => side)
  return staffPage(
    visit,
    { title: t.bookletTitle(network.name), back: paths.list(network.id) },
    <div class="stack-l">
      <header class="stack-s">
        <p class="muted">{t.asOf(shortDate(staffLocale(visit.locale), visit.world.now()))}</p>
        <p>{t.bookletHint}</p>
        {booklet.isCut && <p>{t.bookletCut(mostInBooklet)}</p>}
        {booklet.teams.length > 0 && (
          <p class="no-print">
            <ButtonLink kind="secondary" pictogram="print" href={visit.to(paths.pdf(network.id))}>
              {t.pdf}
            </ButtonLink>
          </p>
        )}
        <PrintButtonHint />
      </header>
      {booklet.teams.length === 0 && (
        <EmptyState title={t.empty} pictogram="leute">
          <p>{t.emptyText}</p>
        </EmptyState>
      )}
      {[...bySide].map(([side, teams]) => (
        <section class="stack-l">
          <h2>{t.sides[side]}</h2>
          {teams.map((team) => (
            <article class="stack">
              <div class="stack-s">
                <h3>
                  <bdi>{team.name}</bdi>
                </h3>
                <p class="muted">
                  <bdi>{team.organizationName}</bdi>
                </p>
              </div>
              <TeamTexts visit={visit} team={team} isBrief />
              <ContactLines visit={visit} contacts={booklet.contacts.get(team.id) ?? []} />
            </article>
          ))}
        </section>
      ))}
      {booklet.hours.length > 0 && (
        <section class="stack">
          <h2>{t.consultations}</h2>
          <Consultations
            visit={visit}
            hours={booklet.hours}
            tell={(hour) => (
              <>
                <bdi>{hour.teamName}</bdi> · <bdi>{hour.locationName}</bdi>
              </>
            )}
          />
        </section>
      )}
    </div>,
  )
}

/** The same as a small book (A5). */
export const bookletPdf = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const t = whoIsWhoWords(visit.locale)
  const booklet = await visit.world.look(visit.actor, (tx) => readBooklet(tx, network.id))
  return pdfResponse(
    await renderPdf(printBooklet(visit, network, booklet)),
    `${t.bookletFile}-${network.slug}`,
  )
}
