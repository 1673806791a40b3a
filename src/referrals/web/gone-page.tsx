import type { Visit } from '#platform/http/visit.ts'
import { BackLink } from '#platform/ui/content.tsx'
import { staffWords } from '../messages/staff/index.ts'
import { paths } from './paths.ts'

/** Not there, another organization's, or a colleague's: all the same. */
export const gonePage = (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale)
  return visit.page(
    { title: t.goneTitle, staff: true, noStore: true, status: 404 },
    <div class="stack">
      <BackLink href={visit.to(paths.list)}>{t.toList}</BackLink>
      <h1>{t.goneTitle}</h1>
      <p>{t.goneText}</p>
    </div>,
  )
}
