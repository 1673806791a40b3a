import { BarChart } from '#platform/chart/chart.tsx'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { frame } from '../../practice/frame.tsx'
import { stepsWords } from '../../practice/messages/public/steps-words/index.ts'
import { readState, stateFields } from '../../practice/state.ts'
import { stepIds } from '../../practice/steps.ts'
import { groupWords } from '../messages/public/group-words/index.ts'
import { hardest, readStumbles, type Stumbles, sumOf } from '../stumbles.ts'
import { chartOf } from '../stumbles-chart.ts'
import { groupPage, stoneField } from './group-page.tsx'
import { paths } from './paths.ts'

/** The counts of the form; undefined where one is none, or where nobody stumbled. */
export const countsOf = async (visit: Visit): Promise<Stumbles | undefined> => {
  const form = await visit.form()
  const { counts, wrong } = readStumbles((step) => text(form, stoneField(step)))
  return wrong.length === 0 && sumOf(counts) > 0 ? counts : undefined
}

/** Where the group stumbled, to talk about. */
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
        <Hidden values={{ ...(practice && stateFields(visit, practice)), ...fields }} />
        <div class="cluster">
          <Button newWindow>{t.stonesPdf}</Button>
          <Button kind="secondary" formaction={visit.to(paths.group)}>
            {t.stonesChange}
          </Button>
        </div>
      </Form>
    </div>,
  )
}
