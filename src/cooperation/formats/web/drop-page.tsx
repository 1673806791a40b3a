import type { Visit } from '#platform/http/visit.ts'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { formatWords } from '../messages/index.ts'
import { dropFormat } from '../write-format.ts'
import { shownFormat } from './of-format.ts'
import { paths } from './paths.ts'

/** Asked before an idea is deleted. */
export const dropPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await shownFormat(visit)
  if (!shown?.mayWrite || (shown.format.state !== 'idee' && !again)) return visit.notFound()
  const t = formatWords(visit.locale)
  const { format } = shown
  return surePage(visit, {
    title: `${t.drop}: ${format.title}`,
    text: t.dropText,
    action: paths.drop(format.id),
    back: paths.one(format.id),
    yes: t.drop,
    no: t.cancel,
    again,
  })
}

export const receiveDrop = async (visit: Visit): Promise<Response> => {
  const shown = await shownFormat(visit)
  const outcome = await dropFormat(visit.world, visit.actor, { formatId: visit.params.id })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.list(shown?.format.networkId ?? '')}?ok=weg`),
    (again) => dropPage(visit, again),
  )
}
