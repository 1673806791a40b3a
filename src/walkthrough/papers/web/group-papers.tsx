import { BarChart } from '#platform/chart/chart.tsx'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { frame } from '../../practice/frame.tsx'
import { stepsWords } from '../../practice/messages/public/steps-words/index.ts'
import { readState } from '../../practice/state.ts'
import { stepIds } from '../../practice/steps.ts'
import { cardsDocument, certificateDocument, sheetDocument, stonesDocument } from '../group-print.ts'
import { groupWords } from '../messages/public/group-words/index.ts'
import { hardest, readStumbles, type Stumbles, sumOf } from '../stumbles.ts'
import { chartOf } from '../stumbles-chart.ts'
import { groupPage, longestName, nameField, stoneField } from './group-page.tsx'
import { paths } from './paths.ts'
import { fromPractice } from './source.tsx'

export const sheetPdf = async (visit: Visit): Promise<Response> =>
  pdfResponse(await renderPdf(sheetDocument(visit.locale)), 'Ablauf')

export const cardsPdf = async (visit: Visit): Promise<Response> =>
  pdfResponse(await renderPdf(cardsDocument(visit.locale)), 'Rollenkarten')

/** The name is printed and forgotten. */
export const certificatePdf = async (visit: Visit): Promise<Response> => {
  const name = text(await visit.form(), nameField).replaceAll('\n', ' ')
  if (name.length > longestName) return groupPage(visit)
  return pdfResponse(await renderPdf(certificateDocument(visit.locale, name, visit.world.now())), 'Urkunde')
}

/** The counts of the form; undefined where one is none, or where nobody stumbled. */
const countsOf = async (visit: Visit): Promise<Stumbles | undefined> => {
  const form = await visit.form()
  const { counts, wrong } = readStumbles((step) => text(form, stoneField(step)))
  return wrong.length === 0 && sumOf(counts) > 0 ? counts : undefined
}

export const stonesPdf = async (visit: Visit): Promise<Response> => {
  const counts = await countsOf(visit)
  if (!counts) return groupPage(visit)
  return pdfResponse(await renderPdf(await stonesDocument(visit.locale, counts)), 'Stolpersteine')
}

export const stonesPage = async (visit: Visit): Promise<Response> => {
  const counts = await countsOf(visit)
  if (!counts) return groupPage(visit)
  const t = groupWords(visit.locale)
  const practice = await readState(visit)
  const fields: Record<string, string> = Object.fromEntries(
    stepIds.map((step) => [stoneField(step), `${counts[step]}`]),
  )
  const most = hardest(counts).map((step) => stepsWords(visit.locale).steps[step].title)
  return frame(
    visit,
    practice,
    { title: t.chartTitle, again: { path: paths.groupStones, fields } },
    <div class="stack">
      <p class="lead">
        {t.stonesSum(sumOf(counts))} {t.most(most.join(' / '))}
      </p>
      <BarChart {...chartOf(visit.locale, counts)} level={2} open />
      <p>{t.talk}</p>
      <p class="muted">{t.notPersons}</p>
      <Form action={visit.to(paths.groupStonesPdf)} plain>
        <Hidden values={{ ...(practice && fromPractice(visit, practice).carry), ...fields }} />
        <div class="cluster">
          <Button>{t.stonesPdf}</Button>
          <Button kind="secondary" formaction={visit.to(paths.group)}>
            {t.stonesChange}
          </Button>
        </div>
      </Form>
    </div>,
  )
}
