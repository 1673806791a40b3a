import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { allColleagues } from '../../organization/member-store.ts'
import { listStandIns, listStandingInFor } from '../../organization/stand-in-store.ts'
import { paths } from './paths.ts'
import { nameFrom, StandInLine, StandIns } from './stand-ins.tsx'

/** Each person names who stands in for them (R2). */
export const standInPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const t = staffWords(visit.locale).standIn
  const member = visit.account?.member
  if (!member) return visit.notFound()
  const data = await visit.world.look(visit.actor, async (tx) => {
    const asked = [tx, member.organizationId, member.personId, berlinDay(tx.now)] as const
    return {
      standIns: await listStandIns(...asked),
      mine: await listStandingInFor(...asked),
      others: await allColleagues(tx, member.organizationId),
    }
  })
  const ok = visit.query.get('ok')
  return staffPage(
    visit,
    {
      title: t.title,
      again,
      ...(ok ? { done: ok === 'ended' ? t.ended : staffWords(visit.locale).saved } : {}),
    },
    <>
      <p>{t.intro}</p>
      <StandIns
        visit={visit}
        action={paths.standIn}
        standIns={data.standIns}
        others={data.others.filter(({ personId }) => personId !== member.personId)}
        again={again}
      />
      {data.mine.length > 0 && (
        <section class="stack-s">
          <h2>{t.youFor}</h2>
          <ul>
            {data.mine.map((row) => (
              <li>
                <StandInLine visit={visit} row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  )
}

export const receiveStandIn = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await nameFrom(visit, visit.account?.member.personId ?? ''),
    () => visit.redirect(`${paths.standIn}?ok=1`),
    (again) => standInPage(visit, again),
  )
