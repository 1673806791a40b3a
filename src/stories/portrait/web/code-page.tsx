import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { CodeForm } from '#platform/ui/code-form.tsx'
import { ErrorSummary } from '#platform/ui/forms.tsx'
import { storyWords } from '../messages/index.ts'
import { paths } from './paths.ts'

/** Where the code of a slip is typed. */
export const codePage = async (visit: Visit, error?: string): Promise<Response> => {
  const { code: t } = storyWords(visit.locale)
  const typed = error ? text(await visit.form(), 'code') : ''
  return visit.page(
    { title: t.title, noStore: true, status: error ? 422 : 200, hasErrors: error !== undefined },
    <div class="stack">
      <h1>{t.title}</h1>
      {error && <ErrorSummary errors={[{ field: 'code', message: error }]} />}
      <p>{t.lead}</p>
      <CodeForm
        action={visit.to(paths.person)}
        label={t.code}
        hint={t.codeHint}
        typed={typed}
        error={error}
        send={t.open}
      />
    </div>,
  )
}

/** What was typed is no code, or nobody has it (any more). */
export const noSuchCode = async (visit: Visit): Promise<Response> => {
  const { code: t } = storyWords(visit.locale)
  return codePage(visit, text(await visit.form(), 'code') === '' ? t.missing : t.wrong)
}
