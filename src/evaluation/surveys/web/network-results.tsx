import type { Visit } from '#platform/http/visit.ts'
import { number, staffLocale } from '#platform/i18n.ts'
import { VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, Form, Select } from '#platform/ui/forms.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import type { Shown } from '../../disclosure.ts'
import { moves, steps } from '../../ladder/ladder.ts'
import { ladderWords } from '../../messages/public/ladder-words/index.ts'
import type { Quarter } from '../../quarter.ts'
import { type LadderFigure, surveyFigures } from '../figures.ts'
import { surveyStaffWords } from '../messages/index.ts'
import { releasedQuarters } from '../publication-store.ts'
import type { Survey } from '../store.ts'
import { paths } from './paths.ts'
import { QuestionTable, type ToldQuestion } from './results.tsx'

const numberOf = (shown: Shown): number | undefined => (shown.is === 'number' ? shown.n : undefined)

/** What was published of the whole network: of the questions of this survey, and of the ladders. */
export const networkResults = async (visit: Visit, survey: Survey) => {
  const t = surveyStaffWords(visit.locale)
  const networkId = survey.networkId ?? ''
  const { quarters, quarter, figures } = await visit.world.look(visit.actor, async (tx) => {
    const quarters = await releasedQuarters(tx, networkId)
    const asked = visit.query.get('quartal')
    const quarter = quarters.find((one) => one === asked) ?? quarters[0]
    return { quarters, quarter, figures: quarter && (await surveyFigures(tx, networkId, quarter)) }
  })
  if (!quarter || !figures) return <p>{t.networkNone}</p>
  const told = figures.questions
    .filter(({ audience, question }) => audience === survey.audience && survey.questions.includes(question))
    .map(
      (one): ToldQuestion => ({
        question: one.question,
        total: numberOf(one.total),
        good: numberOf(one.good),
        other: numberOf(one.other),
        of: (answer) => numberOf(one.answers[answer]),
      }),
    )
    .filter(({ total }) => total !== undefined && total > 0)
  return (
    <div class="stack-l">
      <div class="no-print">
        <Form method="get" action={visit.to(paths.one(survey.id))} label={t.period}>
          <Select
            name="quartal"
            label={t.period}
            options={quarters.map((value) => ({ value, label: quarterName(visit, value) }))}
            value={quarter}
          />
          <Button kind="secondary">{t.show}</Button>
        </Form>
      </div>
      {told.length === 0 && <p>{t.networkQuiet}</p>}
      {told.map((one) => (
        <div class="stack-s">
          <QuestionTable visit={visit} told={one} />
          <p class="muted small">{t.answered(number(staffLocale(visit.locale), one.total ?? 0))}</p>
        </div>
      ))}
      {figures.ladder && <Ladder visit={visit} figure={figures.ladder} />}
      <p class="muted small">{t.hiddenText}</p>
    </div>
  )
}

const quarterName = (visit: Visit, quarter: Quarter): string => {
  const [year = '', q = ''] = quarter.split('-Q')
  return surveyStaffWords(visit.locale).quarter(q, year)
}

const Ladder = ({ visit, figure }: { visit: Visit; figure: LadderFigure }) => {
  const t = surveyStaffWords(visit.locale)
  const words = ladderWords(staffLocale(visit.locale))
  const lines = (named: readonly { label: string; shown: Shown }[]) =>
    named
      .map(({ label, shown }) => ({ label, n: numberOf(shown) }))
      .filter((one): one is { label: string; n: number } => one.n !== undefined)
      .map(({ label, n }) => ({ what: label, count: number(staffLocale(visit.locale), n) }))
  const table = (id: string, label: string, rows: ReturnType<typeof lines>) =>
    rows.length > 0 && (
      <DataTable
        id={id}
        caption={<VisuallyHidden>{label}</VisuallyHidden>}
        columns={[
          { key: 'what', label },
          { key: 'count', label: t.count, numeric: true },
        ]}
        rows={rows}
      />
    )
  const moved = lines(moves.map((move) => ({ label: t.moves[move], shown: figure.moves[move] })))
  const reached = lines(steps.map((step) => ({ label: words.steps[step], shown: figure.reached[step] })))
  if (moved.length === 0 && reached.length === 0) return null
  return (
    <section class="stack-s">
      <h3>{t.ladder}</h3>
      <p>{t.ladderText}</p>
      {table('moves', t.moved, moved)}
      {table('reached', t.reached, reached)}
    </section>
  )
}
