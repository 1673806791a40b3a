import type { Visit } from '#platform/http/visit.ts'
import { accountWords } from '../../messages/account/index.ts'

/** The person is known, but no organization has a place for them (any more). */
export const noOrganizationPage = (visit: Visit): Promise<Response> => {
  const t = accountWords(visit.locale)
  return visit.page(
    { title: t.noOrganization, staff: true, noStore: true, status: 403 },
    <div class="stack">
      <h1>{t.noOrganization}</h1>
      <p>{t.noOrganizationText}</p>
      <p>
        <a href={visit.to('/')}>{t.toSearch}</a>
      </p>
    </div>,
  )
}
