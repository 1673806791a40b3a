import type { Visit } from '#platform/http/visit.ts'
import type { PrintDocument } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { codesOf } from '../../speed-dating/codes.ts'
import { cardsOf, type Seen, slipsOf } from '../../speed-dating/web/papers.ts'
import { paperLinks } from '../../speed-dating/web/papers-page.tsx'
import { hallWords } from '../messages/index.ts'
import { outdatedOf } from './changed-page.tsx'
import { teamOf } from './papers.ts'
import { paths } from './paths.ts'
import { plannedDay, type SeenDay } from './seen-day.ts'

/** Everything with which the day goes on when the power is gone. */
export const paperPage = async (visit: Visit): Promise<Response> => {
  const seen = await plannedDay(visit)
  if (!seen) return visit.notFound()
  const t = hallWords(visit.locale).paper
  const { event, dating } = seen
  const papers = [
    { href: visit.to(paths.team(event.id)), label: t.team },
    ...paperLinks(visit, event.id, dating),
  ]
  return staffPage(
    visit,
    { title: t.title, back: paths.day(event.id) },
    <div class="stack">
      <p>{t.intro}</p>
      <ul class="stack">
        {papers.map(({ href, label }) => (
          <li>
            <ButtonLink kind="secondary" pictogram="print" href={href}>
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </div>,
  )
}

const print =
  (document: (visit: Visit, seen: SeenDay & Seen) => PrintDocument) =>
  async (visit: Visit): Promise<Response> => {
    const seen = await plannedDay(visit)
    if (!seen) return visit.notFound()
    const codes = await visit.world.look(visit.actor, (tx) => codesOf(tx, seen.event.id))
    const made = document(visit, { ...seen, codes, baseUrl: visit.world.config.baseUrl })
    // Nobody needs a new one: the page says so.
    if (made.blocks.length === 0) return visit.redirect(paths.changed(seen.event.id))
    return pdfResponse(await renderPdf(made), made.title)
  }

// The usual papers, for those alone whose talks the last change of the plan touched.
export const newSlipsPdf = print((visit, seen) => {
  const { people } = outdatedOf(seen)
  return slipsOf(visit.locale, { ...seen, dating: { ...seen.dating, applicants: people } })
})
export const newCardsPdf = print((visit, seen) => {
  const { firms } = outdatedOf(seen)
  return cardsOf(visit.locale, { ...seen, dating: { ...seen.dating, firms } })
})
export const teamPdf = print(teamOf)
