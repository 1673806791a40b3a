import type { Visit } from '#platform/http/visit.ts'
import { DataTable, Pagination } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { type Again, after, pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { codesOf } from '../../speed-dating/codes.ts'
import type { Dating } from '../../speed-dating/dating.ts'
import { paths as datingPaths } from '../../speed-dating/web/paths.ts'
import { eventIdOf, readyDating } from '../../speed-dating/web/seen-dating.ts'
import { talkStaffWords } from '../messages/index.ts'
import { renewCode } from '../renew-code.ts'
import { paths } from './paths.ts'

const perPage = 100
const whoGetsOne = ({ firms, applicants }: Dating) => [
  ...firms.map(({ id, name }) => ({ id, name, kind: 'firm' as const })),
  ...applicants.map(({ id, name }) => ({ id, name, kind: 'person' as const })),
]

/** Who has a code, and a new one for whoever lost theirs. The codes themselves stand on the papers. */
export const codesPage = async (visit: Visit): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const { codes: t } = talkStaffWords(visit.locale)
  const codes = await visit.world.look(visit.actor, (tx) => codesOf(tx, event.id))
  const all = whoGetsOne(dating)
  const page = pageNumber(visit)
  return staffPage(
    visit,
    { title: t.title, back: datingPaths.overview(event.id), wide: true },
    <div class="stack">
      <p class="text">{t.intro}</p>
      <DataTable
        id="codes"
        caption={t.caption}
        columns={[
          { key: 'name', label: t.name },
          { key: 'kind', label: t.kind },
          { key: 'state', label: t.state },
          { key: 'renew', label: t.renew },
        ]}
        rows={all.slice((page - 1) * perPage, page * perPage).map(({ id, name, kind }) => ({
          name: <bdi>{name}</bdi>,
          kind: t[kind],
          state: codes.has(id) ? t.has : t.hasNone,
          renew: (
            <a href={visit.to(paths.renew(event.id, id))}>
              {t.renew}
              <span class="kern-sr-only">: {name}</span>
            </a>
          ),
        }))}
      />
      <Pagination
        page={page}
        pages={Math.ceil(all.length / perPage)}
        href={(n) => visit.to(`${paths.codes(event.id)}?seite=${n}`)}
      />
    </div>,
  )
}

const named = async (visit: Visit) => {
  const found = await readyDating(visit)
  const one = found && whoGetsOne(found.dating).find(({ id }) => id === visit.params.id)
  return found && one && { event: found.event, one }
}

export const renewPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await named(visit)
  if (!found) return visit.notFound()
  const { event, one } = found
  const { codes: t } = talkStaffWords(visit.locale)
  return surePage(visit, {
    title: t.renewOf(one.name),
    text: t.sureText,
    action: paths.renew(event.id, one.id),
    back: paths.codes(event.id),
    yes: t.renew,
    no: t.no,
    again,
  })
}

/** The new code is the answer to a POST, never in an address. */
export const receiveRenew = async (visit: Visit): Promise<Response> => {
  const found = await named(visit)
  if (!found) return visit.notFound()
  const { event, one } = found
  const { codes: t } = talkStaffWords(visit.locale)
  return after(
    visit,
    await renewCode(visit.world, visit.actor, { eventId: eventIdOf(visit), id: one.id }),
    (code) =>
      staffPage(
        visit,
        { title: t.newTitle(one.name), back: paths.codes(event.id) },
        <>
          <p>
            <strong class="code" dir="ltr">
              {code}
            </strong>
          </p>
          <p>{t.newText}</p>
          <Buttons>
            <ButtonLink href={visit.to(datingPaths.papers(event.id))}>{t.papers}</ButtonLink>
            <ButtonLink kind="secondary" href={visit.to(paths.codes(event.id))}>
              {t.back}
            </ButtonLink>
          </Buttons>
        </>,
      ),
    (again) => renewPage(visit, again),
  )
}
