import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { codePage as pageOfCode } from '#platform/ui/code-page.tsx'
import { storyWords } from '../messages/index.ts'
import { paths } from './paths.ts'

/** Where the code of a slip is typed. */
export const codePage = (visit: Visit, error?: string): Promise<Response> => {
  const { code: t } = storyWords(visit.locale)
  return pageOfCode(
    visit,
    { title: t.title, label: t.code, hint: t.codeHint, send: t.open },
    { action: paths.person, error, before: <p>{t.lead}</p> },
  )
}

/** What was typed is no code, or nobody has it (any more). */
export const noSuchCode = async (visit: Visit): Promise<Response> => {
  const { code: t } = storyWords(visit.locale)
  return codePage(visit, text(await visit.form(), 'code') === '' ? t.missing : t.wrong)
}
