import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { CodeForm } from '#platform/ui/code-form.tsx'
import { Alert } from '#platform/ui/content.tsx'
import { ButtonLink, ErrorSummary } from '#platform/ui/forms.tsx'
import { pathWords } from '../messages/index.ts'
import { moneyPaths } from '../money/web/paths.ts'
import { paths } from './paths.ts'

/** What this is, that it belongs to the person alone, and the two ways in. */
export const startPage = async (visit: Visit, error?: string, notice?: string): Promise<Response> => {
  const t = pathWords(visit.locale)
  const typed = error ? text(await visit.form(), 'code') : ''
  return visit.page(
    {
      title: t.title,
      noStore: true,
      quickExit: true,
      status: error ? 422 : 200,
      hasErrors: error !== undefined,
    },
    <div class="stack">
      <h1>{t.title}</h1>
      {notice && (
        <Alert tone="success" live>
          <p>{notice}</p>
        </Alert>
      )}
      {error && <ErrorSummary errors={[{ field: 'code', message: error }]} />}
      <p class="lead">{t.lead}</p>
      <WhoSees visit={visit} />
      <p>
        <ButtonLink href={visit.to(paths.begin)}>{t.begin}</ButtonLink>
      </p>
      <section class="stack">
        <h2>{t.openTitle}</h2>
        <CodeForm
          action={visit.to(paths.start)}
          label={t.code}
          hint={t.codeHint}
          typed={typed}
          error={error}
          send={t.open}
          kind="secondary"
        />
      </section>
      <p>
        <a href={visit.to(moneyPaths.money)}>{t.moneyLink}</a>
      </p>
    </div>,
  )
}

/** What a house sees, and what nobody sees. */
export const WhoSees = ({ visit }: { visit: Visit }) => {
  const t = pathWords(visit.locale)
  return (
    <section class="panel stack-s">
      <h2>{t.whoSees}</h2>
      <ul>
        {[t.nobodySees, t.houseSees, t.neverAgency, t.noConsequences, t.kept].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}
