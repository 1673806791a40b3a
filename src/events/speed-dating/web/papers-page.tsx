import type { Visit } from '#platform/http/visit.ts'
import type { Locale } from '#platform/i18n.ts'
import type { PrintDocument } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { codesOf } from '../codes.ts'
import { type Dating, readings } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import { listTalks } from '../run-store.ts'
import { cardsOf, firmsReading, readersOf, type Seen, slipsOf, wallOf } from './papers.ts'
import { paths } from './paths.ts'
import { readyDating } from './seen-dating.ts'

/** All papers: run sheets and cards in each language that somebody reads, the list for the wall. */
export const paperLinks = (visit: Visit, eventId: string, dating: Dating) => {
  const t = datingWords(visit.locale)
  const { slips, cards, wall } = t.papers
  return [
    ...readings
      .filter((one) => readersOf(dating, one).length > 0)
      .map((one) => ({ href: `/${one}${paths.slips(eventId)}`, label: slips(t.readings[one]) })),
    ...readings
      .filter((one) => firmsReading(dating, one).length > 0)
      .map((one) => ({ href: `/${one}${paths.cards(eventId)}`, label: cards(t.readings[one]) })),
    { href: visit.to(paths.wall(eventId)), label: wall },
  ]
}

/** Everything on paper: for each language the run sheets of those who read it, table cards, the list for the wall. */
export const papersPage = async (visit: Visit): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale)
  return staffPage(
    visit,
    { title: t.papers.title, back: paths.overview(event.id) },
    dating.acceptedRun === null ? (
      <EmptyState title={t.papers.none} pictogram="print" />
    ) : (
      <div class="stack">
        <p>{t.papers.intro}</p>
        <ul class="stack-s">
          {paperLinks(visit, event.id, dating).map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </div>
    ),
  )
}

const print =
  (document: (locale: Locale, seen: Seen) => PrintDocument) =>
  async (visit: Visit): Promise<Response> => {
    const found = await readyDating(visit)
    if (!found) return visit.notFound()
    const { talks, codes } = await visit.world.look(visit.actor, async (tx) => ({
      talks: await listTalks(tx, found.event.id),
      codes: await codesOf(tx, found.event.id),
    }))
    const { baseUrl } = visit.world.config
    const made = document(visit.locale, { ...found, talks, codes, baseUrl })
    if (talks.length === 0 || made.blocks.length === 0) return visit.notFound()
    return pdfResponse(await renderPdf(made), made.title)
  }
export const slipsPdf = print(slipsOf)
export const cardsPdf = print(cardsOf)
export const wallPdf = print(wallOf)
