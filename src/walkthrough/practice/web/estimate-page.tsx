import { noonOf } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate } from '#platform/i18n.ts'
import { Alert, PrintButtonHint } from '#platform/ui/content.tsx'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import { estimate } from '../../estimate/index.ts'
import { readDay } from '../day.ts'
import { frame, Go } from '../frame.tsx'
import { type EstimateWords, estimateWords } from '../messages/public/estimate-words/index.ts'
import { paths } from '../paths.ts'
import type { Practice } from '../practice.ts'
import { StateField } from '../state.ts'
import { EstimateLines, EstimateResult, PersonTable } from './estimate-parts.tsx'
import { PractisingAs } from './practising-as.tsx'

/** The estimate for a day, with every line explained (R14). */
export const estimatePage = async (visit: Visit, before: Practice): Promise<Response> => {
  const t = estimateWords(visit.locale)
  const typed = text(await visit.form(), 'tag')
  const day = typed === '' ? before.case.household.date : readDay(typed)
  const practice: Practice = day
    ? { ...before, case: { ...before.case, household: { ...before.case.household, date: day } } }
    : before
  return frame(
    visit,
    practice,
    {
      title: t.title,
      wide: true,
      again: { path: paths.estimate, fields: day ? {} : { tag: typed } },
      back: { path: paths.tasks },
      errors: day ? [] : [{ field: 'tag', message: t.dateWrong }],
    },
    <div class="stack-l">
      <PractisingAs visit={visit} practice={practice} />
      <Form action={visit.to(paths.estimate)} autocomplete="off">
        <StateField visit={visit} practice={practice} />
        <div class="no-print stack">
          <TextField
            name="tag"
            type="date"
            label={t.date}
            hint={t.dateHint}
            value={day ?? typed.slice(0, 20)}
            error={day ? undefined : t.dateWrong}
            min="2023-01-01"
            short
          />
          <p>
            <Button kind="secondary">{t.count}</Button>
          </p>
        </div>
      </Form>
      <Outcome visit={visit} practice={practice} t={t} />
      <div class="no-print stack-s">
        <Go visit={visit} practice={practice} to={{ path: paths.check }} kind="secondary">
          {t.change}
        </Go>
        <p class="muted small">{t.print}</p>
      </div>
      <PrintButtonHint />
    </div>,
  )
}

const Outcome = ({ visit, practice, t }: { visit: Visit; practice: Practice; t: EstimateWords }) => {
  const { household } = practice.case
  const answer = estimate(household)
  const day = (date: string): string => shortDate(visit.locale, noonOf(date))
  if ('unknown' in answer) {
    const { known_from, known_until } = answer
    // A walk goes on where today's values are not entered yet: with the nearest day that is known, as the reader says.
    const nearest = household.date < known_from ? known_from : known_until
    return (
      <div class="stack">
        <Alert tone="warning" title={t.unknownTitle} live>
          <p>{t.unknown(day(known_from), day(known_until))}</p>
        </Alert>
        <Go visit={visit} practice={practice} to={{ path: paths.estimate, fields: { tag: nearest } }}>
          {t.countKnown(day(nearest))}
        </Go>
      </div>
    )
  }
  if ('nobody_able' in answer)
    return (
      <Alert tone="info">
        <p>{t.nobodyAble}</p>
      </Alert>
    )
  return (
    <>
      <EstimateResult visit={visit} answer={answer} date={household.date} />
      <p>
        <strong>{t.notAdvice}</strong> {t.onlyNotice}
      </p>
      <PersonTable visit={visit} practice={practice} answer={answer} />
      <EstimateLines visit={visit} practice={practice} answer={answer} />
    </>
  )
}
