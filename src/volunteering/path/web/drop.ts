import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dropPath } from '../change-path.ts'
import { pathWords } from '../messages/index.ts'
import { takeBack } from '../send-hours.ts'
import { opened } from './opened.tsx'
import { showOwn } from './own-page.tsx'
import { sentBy } from './sent-by.ts'
import { startPage } from './start-page.tsx'

/** Everything goes: first what lies at houses, then the path itself. */
export const receiveDrop = (visit: Visit): Promise<Response> =>
  opened(visit, async (of) => {
    const t = pathWords(visit.locale)
    for (const { id } of await sentBy(of)) await takeBack(visit.world, of.bearer.receipts, { id })
    const outcome = await dropPath(visit.world, of.bearer.path, {})
    return outcome.ok ? startPage(visit, undefined, t.dropped) : startPage(visit, t.codeWrong)
  })

/** Twice, or erased meanwhile: it is gone either way. */
export const receiveTakeBack = (visit: Visit): Promise<Response> =>
  opened(visit, async (of) => {
    const outcome = await takeBack(visit.world, of.bearer.receipts, { id: text(of.form, 'id') })
    return showOwn(of, { notice: outcome.ok ? pathWords(visit.locale).takenBack : undefined })
  })
