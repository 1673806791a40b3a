import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { codePage as pageOfCode } from '#platform/ui/code-page.tsx'
import { talkWords } from '../messages/index.ts'
import { paths } from './paths.ts'

/** Where the code of a run sheet or a table card is typed. */
export const codePage = (visit: Visit, error?: string): Promise<Response> => {
  const t = talkWords(visit.locale)
  return pageOfCode(
    visit,
    { title: t.title, label: t.code, hint: t.codeHint, send: t.show },
    { action: paths.open, error, before: <p>{t.openText}</p> },
  )
}

/** What was typed is no code, or nobody has it. */
export const noSuchCode = async (visit: Visit): Promise<Response> => {
  const t = talkWords(visit.locale)
  return codePage(visit, text(await visit.form(), 'code') === '' ? t.codeMissing : t.codeWrong)
}
