import type { Visit } from '#platform/http/visit.ts'
import { number, shortDate, staffLocale } from '#platform/i18n.ts'
import { EmptyState, PrintButtonHint } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Select } from '#platform/ui/forms.tsx'
import { staffWords } from '../messages/staff/index.ts'
import { settleDays } from '../network-counts.ts'
import type { Note } from '../network-notes.ts'
import { RULES } from '../release-by-quarter.ts'
import { Course } from './course.tsx'
import { type Figures, figuresOf } from './figures.ts'
import { FiguresTable } from './figures-table.tsx'
import { paths } from './paths.ts'
import { noteOf, tellPeriod, tellQuarters } from './tell.ts'

/** How many hand-overs of which kind ended how, per closed quarter and social space (R16). */
export const figuresPage = async (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale)
  const networkId = visit.account?.member.networkId
  const figures = networkId ? await figuresOf(visit, networkId) : undefined
  const body = figures ? (
    <Published visit={visit} figures={figures} />
  ) : (
    <EmptyState title={networkId ? t.emptyTitle : t.noNetworkTitle} pictogram="calendar">
      <p>{networkId ? t.emptyText(settleDays) : t.noNetworkText}</p>
    </EmptyState>
  )
  return visit.page(
    { title: t.title, staff: true, wide: true, noStore: true },
    <div class="stack-l">
      <h1>{t.title}</h1>
      {body}
      <Explanation visit={visit} />
    </div>,
  )
}

const Published = ({ visit, figures }: { visit: Visit; figures: Figures }) => {
  const t = staffWords(visit.locale)
  const { period, periods, publishedAt } = figures
  return (
    <>
      <div class="stack">
        <p class="lead">
          {t.intro} <span lang="de">{figures.network}</span>: {tellPeriod(t, period)}
        </p>
        <div class="no-print stack">
          <Form method="get" action={visit.to(paths.figures)} label={t.period}>
            <Select
              name="quartal"
              label={t.period}
              options={periods.map((value) => ({ value, label: tellPeriod(t, value) }))}
              value={period}
            />
            <Buttons>
              <Button kind="secondary">{t.show}</Button>
              <ButtonLink kind="tertiary" href={visit.to(paths.csv(period))}>
                {t.download}
              </ButtonLink>
            </Buttons>
          </Form>
          <PrintButtonHint />
        </div>
        {publishedAt && <p>{t.publishedOn(shortDate(staffLocale(visit.locale), publishedAt))}</p>}
        <p class="muted small">{t.footnote}</p>
      </div>
      <Course visit={visit} course={figures.course} />
      {figures.tables.map((table) => (
        <section class="stack-s">
          <h2>{t.tables[table.id]}</h2>
          <FiguresTable visit={visit} table={table} names={figures.names} />
          {table.id === 'netzwerk' && figures.notes.arrived.length > 0 && (
            <p>{t.arrivedText(tellNote(visit, figures.notes.arrived, period))}</p>
          )}
        </section>
      ))}
      {figures.notes.withdrawn.length > 0 && (
        <section class="stack-s">
          <h2>{t.withdrawn}</h2>
          <p>{t.withdrawnText(tellNote(visit, figures.notes.withdrawn, period))}</p>
        </section>
      )}
    </>
  )
}

const tellNote = (visit: Visit, told: readonly Note[], period: string): string => {
  const t = staffWords(visit.locale)
  const { shown, instead } = noteOf(told, period)
  if (shown.is === 'number') return number(staffLocale(visit.locale), shown.n)
  const beside =
    instead && `${tellQuarters(t, instead.quarters)}: ${number(staffLocale(visit.locale), instead.n)}`
  return beside ? `– ${t.suppressed} (${beside})` : `– ${t.suppressed}`
}

const Explanation = ({ visit }: { visit: Visit }) => {
  const t = staffWords(visit.locale)
  return (
    <section class="stack-s text">
      <h2>{t.explain}</h2>
      <p>{t.explainWhat}</p>
      <p>{t.explainOutcome}</p>
      <p>{t.explainArrived}</p>
      <p>{t.explainWhen(settleDays)}</p>
      <p>{t.explainSmall(RULES.minimum, RULES.detailFrom)}</p>
      <p>{t.explainWithdrawn}</p>
    </section>
  )
}
