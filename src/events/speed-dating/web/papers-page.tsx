import type { Visit } from '#platform/http/visit.ts'
import type { Locale } from '#platform/i18n.ts'
import type { PrintDocument } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { codesOf } from '../codes.ts'
import { readings } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import { listTalks } from '../run-store.ts'
import { cardsOf, firmsReading, readersOf, type Seen, slipsOf, wallOf } from './papers.ts'
import { paths } from './paths.ts'
import { readyDating } from './seen-dating.ts'

/** Everything on paper: for each language the run sheets of those who read it, table cards, the list for the wall. */
export const papersPage = async (visit: Visit): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale)
  const languages = readings.filter((one) => readersOf(dating, one).length > 0)
  const cards = readings.filter((one) => firmsReading(dating, one).length > 0)
  return staffPage(
    visit,
    { title: t.papers.title, back: paths.overview(event.id) },
    dating.acceptedRun === null ? (
      <EmptyState title={t.papers.none} pictogram="print" />
    ) : (
      <div class="stack">
        <p>{t.papers.intro}</p>
        <ul class="stack-s">
          {languages.map((one) => (
            <li>
              <a href={`/${one}${paths.slips(event.id)}`}>{t.papers.slips(t.readings[one])}</a>
            </li>
          ))}
          {cards.map((one) => (
            <li>
              <a href={`/${one}${paths.cards(event.id)}`}>{t.papers.cards(t.readings[one])}</a>
            </li>
          ))}
          <li>
            <a href={visit.to(paths.wall(event.id))}>{t.papers.wall}</a>
          </li>
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
