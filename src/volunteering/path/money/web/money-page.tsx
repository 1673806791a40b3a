import { addDays, berlinDay } from '#platform/berlin-time.ts'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dateTime, type Locale } from '#platform/i18n.ts'
import { Button, ButtonLink, ErrorSummary, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { paths } from '../../web/paths.ts'
import { moneyWords } from '../messages/index.ts'
import { mostPayments, readTyped, type Typed, years } from '../read-form.ts'
import { Facts } from './facts-part.tsx'
import { moneyPaths } from './paths.ts'
import { Result } from './result-part.tsx'

const monthName = (locale: Locale, month: number): string =>
  dateTime(locale, new Date(Date.UTC(2024, month - 1, 15)), { month: 'long' })

/** Open to everybody; nothing is stored, and what was typed stands in the answer alone. */
export const moneyPage = (visit: Visit): Promise<Response> => showMoney(visit, {})

export const receiveMoney = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const typed = readTyped(form)
  if (!('wrong' in typed)) return showMoney(visit, form, typed)
  const t = moneyWords(visit.locale)
  return showMoney(
    visit,
    form,
    undefined,
    Object.fromEntries(Object.entries(typed.wrong).map(([field, key]) => [field, t[key]])),
  )
}

const showMoney = (
  visit: Visit,
  form: Fields,
  typed?: Typed,
  errors: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const t = moneyWords(visit.locale)
  const found = Object.entries(errors)
  return visit.page(
    {
      title: t.title,
      noStore: true,
      // The table of months has six columns.
      wide: typed !== undefined,
      status: found.length > 0 ? 422 : 200,
      hasErrors: found.length > 0,
    },
    <div class="stack">
      <h1>{t.title}</h1>
      <ErrorSummary errors={found.map(([field, message]) => ({ field, message }))} />
      <p class="lead">{t.lead}</p>
      <p class="muted">{t.noAdvice}</p>
      {typed && <Result visit={visit} typed={typed} />}
      <Calculator visit={visit} form={form} errors={errors} />
      <section class="panel stack">
        <h2>{t.tell}</h2>
        <p>{t.tellText}</p>
        <p>{t.hours}</p>
        <p>
          <ButtonLink kind="secondary" href={visit.to(moneyPaths.letter)}>
            {t.letterDoor}
          </ButtonLink>
        </p>
      </section>
      <Reminder visit={visit} />
      <Facts visit={visit} />
      <p>
        <a href={visit.to(paths.start)}>{t.ownDoor}</a>
      </p>
    </div>,
  )
}

const Calculator = ({
  visit,
  form,
  errors,
}: {
  visit: Visit
  form: Fields
  errors: Readonly<Record<string, string>>
}) => {
  const t = moneyWords(visit.locale)
  const today = Number(berlinDay(visit.world.now()).slice(0, 4))
  // After the last year that is known the form says so, and does not propose the first.
  const thisYear = String(Math.min(today, years.at(-1)!))
  const months = Array.from({ length: 12 }, (_, i) => ({
    value: String(i + 1),
    label: monthName(visit.locale, i + 1),
  }))
  const monthField = (n: number, which: 'from' | 'until') => (
    <Select
      name={`${which}.${n}`}
      label={t[which]}
      value={text(form, `${which}.${n}`) || (which === 'from' ? '1' : '12')}
      error={errors[`${which}.${n}`]}
      options={months}
    />
  )
  return (
    <section class="stack">
      <h2>{t.calculator}</h2>
      <p>{t.calculatorText}</p>
      <Form action={visit.to(moneyPaths.money)} autocomplete="off">
        <Select
          name="year"
          label={t.year}
          value={text(form, 'year') || thisYear}
          error={errors.year}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        {Array.from({ length: mostPayments }, (_, i) => i + 1).map((n) => (
          <fieldset class="kern-fieldset stack-s">
            <legend class="kern-label">{t.allowance(String(n))}</legend>
            <TextField
              name={`amount.${n}`}
              label={t.amount}
              hint={n === 1 ? t.amountHint : undefined}
              value={text(form, `amount.${n}`)}
              error={errors[`amount.${n}`]}
              inputmode="decimal"
              optional={n > 1}
              short
              maxlength={12}
            />
            {monthField(n, 'from')}
            {monthField(n, 'until')}
          </fieldset>
        ))}
        <Button>{t.reckon}</Button>
      </Form>
    </section>
  )
}

/** The file says that there is post to see to, and nothing of what it is about (R12). */
const Reminder = ({ visit }: { visit: Visit }) => {
  const t = moneyWords(visit.locale)
  const today = berlinDay(visit.world.now())
  return (
    <section class="stack">
      <h2>{t.remind}</h2>
      <p>{t.remindText}</p>
      <Form method="get" action={visit.to(moneyPaths.reminder)} autocomplete="off">
        <TextField
          name="tag"
          label={t.remindDay}
          type="date"
          value={addDays(today, 7)}
          min={addDays(today, 1)}
          short
        />
        <Button kind="secondary">{t.remindSend}</Button>
      </Form>
    </section>
  )
}
