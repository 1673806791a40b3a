import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, Details } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { exchangeFields } from '../exchange/fields.ts'
import type { ImportPlan, RowProblem } from '../exchange/plan-import.ts'
import { roleStaffWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import type { Sent } from './sent-table.ts'

/** What would change, which column is what, and what has to be mended first; nothing is saved yet. */
export const ImportPreview = ({
  visit,
  sent,
  plan,
  seen,
  message,
}: {
  visit: Visit
  sent: Sent
  /** Undefined as long as the mapping is not whole. */
  plan: ImportPlan | undefined
  seen: string | undefined
  message: string | undefined
}) => {
  const t = roleStaffWords(visit.locale)
  const canTake = plan !== undefined && plan.problems.length === 0
  return (
    <div class="stack-l">
      {message && (
        <Alert tone="warning">
          <p>{message}</p>
        </Alert>
      )}
      {plan && <Changes visit={visit} plan={plan} />}
      {canTake && (
        <Form files action={visit.to(paths.take)}>
          <Carried sent={sent} seen={seen} mapped />
          {plan.fresh.length > 0 && (
            <Choices
              type="checkbox"
              name="publishFresh"
              label={t.new(plan.fresh.length)}
              options={[{ value: 'ja', label: t.publishNew }]}
            />
          )}
          {plan.gone.length > 0 && (
            <Choices
              type="checkbox"
              name="endGone"
              label={t.goneText}
              options={[{ value: 'ja', label: t.goneEnd }]}
            />
          )}
          <Button>{t.take}</Button>
        </Form>
      )}
      <section class="stack">
        <h2>{t.mapping}</h2>
        <p>{t.mappingHint}</p>
        <Form files action={visit.to(paths.import)}>
          <Carried sent={sent} seen={undefined} />
          {sent.table.columns.map((column, at) => {
            const sample = sent.table.rows.map(({ cells }) => cells[column] ?? '').find((cell) => cell !== '')
            return (
              <Select
                name={`c${at}`}
                label={<span lang="de">{column}</span>}
                hint={sample && t.sample(sample.slice(0, 80))}
                empty={t.unused}
                value={sent.mapping[column]}
                options={exchangeFields.map((field) => ({ value: field, label: t.fields[field] }))}
              />
            )
          })}
          <Button kind="secondary">{t.lookAgain}</Button>
        </Form>
      </section>
    </div>
  )
}

/** The table travels with the form: nothing of it is kept before it is taken over. */
const Carried = ({ sent, seen, mapped }: { sent: Sent; seen: string | undefined; mapped?: boolean }) => {
  const chosen = mapped
    ? sent.table.columns.map((column, at) => [`c${at}`, sent.mapping[column]] as const)
    : []
  return (
    <Hidden
      values={{ text: sent.typed, format: sent.format, mapped: 'ja', seen, ...Object.fromEntries(chosen) }}
    />
  )
}

const mostNamed = 10

const Changes = ({ visit, plan }: { visit: Visit; plan: ImportPlan }) => {
  const t = roleStaffWords(visit.locale)
  const { fresh, changed, same, gone, problems, ignored } = plan
  return (
    <div class="stack">
      {problems.length > 0 && (
        <Alert tone="danger" title={t.problems(new Set(problems.map(({ line }) => line)).size)}>
          <p>{t.problemsText}</p>
          <ul>
            {problems.map((one) => (
              <li>{saidOf(visit, one)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Named title={t.new(fresh.length)} names={fresh.map(({ facts }) => facts.title)} />
      <Named
        title={t.changed(changed.length)}
        names={changed.map(
          ({ facts, fields }) => `${facts.title} (${fields.map((field) => t.fields[field]).join(', ')})`,
        )}
      />
      <Named title={t.gone(gone.length)} names={gone.map(({ title }) => title)} />
      {same.length > 0 && <p class="muted">{t.same(same.length)}</p>}
      {ignored.length > 0 && <p class="muted">{t.ignored(ignored.join(', '))}</p>}
    </div>
  )
}

const Named = ({ title, names }: { title: Child; names: readonly string[] }) =>
  names.length === 0 ? null : (
    <Details summary={title} open={names.length <= mostNamed}>
      <ul>
        {names.map((name) => (
          <li lang="de">{name}</li>
        ))}
      </ul>
    </Details>
  )

const saidOf = (visit: Visit, { line, what, field, value }: RowProblem): string => {
  const t = roleStaffWords(visit.locale)
  const name = t.fields[field]
  const said =
    what === 'id-twice'
      ? t.idTwice(value)
      : what === 'missing'
        ? t.missingValue(name)
        : what === 'too-long'
          ? t.tooLong(name)
          : t.wrongValue(name, value)
  return `${t.line(line)}: ${said}`
}
