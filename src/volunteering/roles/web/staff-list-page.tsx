import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Badge, Card, EmptyState, Pagination } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Select } from '#platform/ui/forms.tsx'
import { dayOf, pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { acting } from '../acting.ts'
import { roleStaffWords } from '../messages/index.ts'
import { isToCheck, type Role, roleStates } from '../role.ts'
import { rolesOf } from '../store.ts'
import { Confirm, StateBadge } from './own-parts.tsx'
import { paths, withQuery } from './paths.ts'
import { timeTexts } from './time-text.ts'

const perPage = 20
/** What one's own organization offers; what should be looked at again stands first. */
export const staffListPage = async (visit: Visit): Promise<Response> => {
  const t = roleStaffWords(visit.locale)
  const all = await visit.world.look(visit.actor, (tx) => rolesOf(tx, acting(tx).organizationId))
  const state = roleStates.find((one) => one === visit.query.get('stand'))
  const today = berlinDay(visit.world.now())
  const rows = all
    .filter((role) => state === undefined || role.state === state)
    .sort((a, b) => Number(isToCheck(b, today)) - Number(isToCheck(a, today)))
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const page = Math.min(pageNumber(visit), pages)
  const said: Readonly<Record<string, string>> = t.done
  const ok = visit.query.get('ok') ?? ''
  return staffPage(
    visit,
    { title: t.menu, ...(Object.hasOwn(said, ok) ? { done: said[ok]! } : {}) },
    <div class="stack-l">
      <div class="stack">
        <p class="lead">{t.intro}</p>
        <Buttons>
          <ButtonLink href={visit.to(paths.create)}>{t.create}</ButtonLink>
          <ButtonLink kind="secondary" href={visit.to(paths.import)}>
            {t.import}
          </ButtonLink>
        </Buttons>
        <p>
          <a href={visit.to(paths.find)}>{t.publicList}</a>
        </p>
      </div>
      {all.length > 0 && (
        <Form method="get" action={visit.to(paths.staff)} label={t.filter}>
          <Select
            name="stand"
            label={t.filter}
            empty={t.allStates}
            value={state}
            options={roleStates.map((one) => ({ value: one, label: t.states[one] }))}
          />
          <Button kind="secondary">{t.show}</Button>
        </Form>
      )}
      <section class="stack">
        <h2>{state ? t.states[state] : t.menu}</h2>
        {rows.length === 0 ? (
          <EmptyState title={all.length === 0 ? t.none : t.noneInState} pictogram="mitmachen">
            {all.length === 0 && <p>{t.noneText}</p>}
          </EmptyState>
        ) : (
          rows
            .slice((page - 1) * perPage, page * perPage)
            .map((role) => <OwnCard visit={visit} role={role} today={today} />)
        )}
        <Pagination
          page={page}
          pages={pages}
          href={(n) =>
            visit.to(
              withQuery(paths.staff, [
                ['stand', state ?? ''],
                ['seite', String(n)],
              ]),
            )
          }
        />
      </section>
    </div>,
  )
}

const OwnCard = ({ visit, role, today }: { visit: Visit; role: Role; today: string }) => {
  const t = roleStaffWords(visit.locale)
  return (
    <Card title={role.title} lang="de" href={visit.to(paths.own(role.id))}>
      <p>{timeTexts(staffLocale(visit.locale), role).join(' · ')}</p>
      <p class="cluster">
        <StateBadge visit={visit} state={role.state} />
        {isToCheck(role, today) && (
          <Badge tone="warning" pictogram="warning">
            {t.toCheck}
          </Badge>
        )}
      </p>
      {isToCheck(role, today) && (
        <>
          <p class="muted">{t.checkedOn(dayOf(visit, role.checkedOn))}</p>
          <Confirm visit={visit} role={role} listed />
        </>
      )}
    </Card>
  )
}
