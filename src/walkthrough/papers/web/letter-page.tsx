import { marks } from '#directory'
import { berlinDay, noonOf } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dateTime, type Locale, longDate } from '#platform/i18n.ts'
import { Alert, Card } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, TextField } from '#platform/ui/forms.tsx'
import { frame, Go } from '../../practice/frame.tsx'
import type { Practice } from '../../practice/practice.ts'
import { readState, StateField } from '../../practice/state.ts'
import { letterTexts, type Written } from '../letter-texts.ts'
import {
  datesOf,
  exampleCase,
  isLetterId,
  type LetterDates,
  type LetterId,
  letterDate,
  passagesOf,
  termOf,
} from '../letters.ts'
import { type LetterWords, letterWords } from '../messages/public/letter-words/index.ts'
import { amountOf, Calculation } from './calculation.tsx'
import { paths } from './paths.ts'

const dateField = 'datum'

/** One letter: its text on one side, what it means on the other, and until when something is to be done. */
export const letterPage = async (visit: Visit): Promise<Response> => {
  const id = visit.params.letter ?? ''
  if (!isLetterId(id)) return visit.notFound()
  const t = letterWords(visit.locale)
  const practice = await readState(visit)
  const today = berlinDay(visit.world.now())
  const typed = visit.request.method === 'POST' ? text(await visit.form(), dateField) : ''
  const given = typed === '' ? today : letterDate(typed)
  const dates = datesOf(given ?? today)
  const error = given ? undefined : t.dateWrong
  return frame(
    visit,
    practice,
    {
      title: t.letters[id].name,
      wide: true,
      again: {
        path: paths.letter(id),
        fields: typed === '' ? {} : { [dateField]: typed },
      },
      errors: error === undefined ? [] : [{ field: dateField, message: error }],
    },
    <div class="stack">
      <p class="lead">{t.letters[id].short}</p>
      <p class="muted">{t.invented}</p>
      <Passages visit={visit} t={t} id={id} dates={dates} practice={practice} />
      <Alert title={t.whatToDo} tone="success">
        <p>{t.letters[id].todo}</p>
      </Alert>
      <Term visit={visit} t={t} id={id} dates={dates} />
      <div class="no-print">
        <Form action={visit.to(paths.letter(id))} autocomplete="off">
          <h2>{t.dateTitle}</h2>
          {practice && <StateField visit={visit} practice={practice} />}
          <TextField
            name={dateField}
            type="date"
            label={t.date}
            hint={t.dateHint}
            value={typed && (given ?? typed)}
            error={error}
            short
          />
          <Buttons>
            <Button kind="secondary">{t.dateSend}</Button>
          </Buttons>
        </Form>
      </div>
      <Card title={t.helpTitle} level={2}>
        <p>{t.help}</p>
        <div class="cluster">
          <ButtonLink href={visit.to('/')} kind="secondary" newWindow={practice !== undefined}>
            {t.helpLink}
          </ButtonLink>
        </div>
      </Card>
      <div class="cluster no-print">
        {practice ? (
          <Go visit={visit} practice={practice} to={{ path: paths.letters }} kind="secondary">
            {t.all}
          </Go>
        ) : (
          <ButtonLink href={visit.to(paths.letters)} kind="secondary">
            {t.all}
          </ButtonLink>
        )}
      </div>
    </div>,
  )
}

const day = (locale: Locale, date: string): string => longDate(locale, noonOf(date))
/** As in a letter: without the weekday. */
const written = (date: string): string =>
  dateTime('de', noonOf(date), { day: 'numeric', month: 'long', year: 'numeric' })

const Passages = ({
  visit,
  t,
  id,
  dates,
  practice,
}: {
  visit: Visit
  t: LetterWords
  id: LetterId
  dates: LetterDates
  practice: Practice | undefined
}) => {
  const household = { ...(practice?.case ?? exampleCase(dates.posted)).household, date: dates.from }
  const on: Written = {
    posted: written(dates.posted),
    reply: written(dates.reply),
    meeting: written(dates.meeting),
    applied: written(dates.applied),
    from: written(dates.from),
    to: written(dates.to),
    amount: amountOf(household),
  }
  const letter: Readonly<Record<string, string>> = letterTexts(on)[id]
  const meanings: Readonly<Record<string, string>> = t.letters[id].passages
  const german = marks(visit.locale, 'de')
  return (
    <ol class="stack">
      {passagesOf[id].map((passage, index) => (
        <li>
          <div class="columns">
            <div class="panel stack-s">
              <p class="muted small">{t.passage(index + 1)}</p>
              <p {...german}>{letter[passage]}</p>
              {passage === 'rechnung' && (
                <Calculation visit={visit} t={t} household={household} isOwn={practice !== undefined} />
              )}
            </div>
            <div class="stack-s">
              <p>
                <strong>{t.means}</strong>
              </p>
              <p>{meanings[passage]}</p>
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}

const Term = ({
  visit,
  t,
  id,
  dates,
}: {
  visit: Visit
  t: LetterWords
  id: LetterId
  dates: LetterDates
}) => {
  const kind = termOf[id]
  const said =
    kind === 'appeal'
      ? t.terms.appeal(day(visit.locale, dates.received), day(visit.locale, dates.appeal))
      : t.terms[kind](day(visit.locale, dates[kind]))
  return (
    <Alert title={t.until} tone="warning">
      <p>{said}</p>
      {kind === 'appeal' && (
        <>
          <p>{t.termNote}</p>
          <p class="small muted">{t.termSource}</p>
        </>
      )}
    </Alert>
  )
}
