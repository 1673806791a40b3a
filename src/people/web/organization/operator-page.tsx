import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dayAndTime, staffLocale } from '#platform/i18n.ts'
import { Alert, Badge, EmptyState, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable, Pagination } from '#platform/ui/table.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { listOpenOf } from '../../organization/break-glass-store.ts'
import { listStates, organizationsPerPage } from '../../organization/operator-store.ts'
import { listCalled } from '../../organization/rescue-store.ts'
import { paths } from './paths.ts'

/** All organizations and how far each is set up: counts, no names of people, nothing of those who look for help. */
export const operatorPage = async (visit: Visit): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.operator
  const page = pageNumber(visit)
  const search = (visit.query.get('name') ?? '').slice(0, 100)
  const { found, rescues, open } = await visit.world.look(system('operator'), async (tx) => ({
    found: await listStates(tx, { page, text: search }),
    rescues: await listCalled(tx),
    open: await listOpenOf(tx, visit.account?.member.personId ?? ''),
  }))
  const kinds: Record<string, string> = words.kinds
  return staffPage(
    visit,
    { title: t.title, wide: true },
    <>
      <p>{t.intro}</p>
      <div class="cluster">
        <ButtonLink href={visit.to(paths.found)}>{t.create}</ButtonLink>
        <ButtonLink kind="secondary" href={visit.to(paths.networks)}>
          {t.networks}
        </ButtonLink>
      </div>
      {open.map((one) => (
        <Alert tone="warning" title={t.glassTitle}>
          <p>
            <a href={visit.to(paths.oneOrganization(one.organizationId))} lang="de">
              {one.name}
            </a>
            <br />
            {t.openUntil(dayAndTime(staffLocale(visit.locale), one.until))}
          </p>
        </Alert>
      ))}
      {rescues.length > 0 && <Rescues visit={visit} rows={rescues} />}
      <h2>{t.organizations}</h2>
      <Form method="get" action={visit.to(paths.operator)} label={t.organizations}>
        <TextField name="name" label={t.search} value={search} maxlength={100} />
        <Button kind="secondary">{t.find}</Button>
      </Form>
      {found.rows.length === 0 ? (
        <EmptyState title={t.nothing} />
      ) : (
        <DataTable
          id="organizations"
          caption={<VisuallyHidden>{t.organizations}</VisuallyHidden>}
          columns={[
            { key: 'name', label: t.name },
            { key: 'kind', label: t.kind },
            { key: 'noticed', label: t.noticed },
            { key: 'lead', label: t.lead },
            { key: 'count', label: t.count, numeric: true },
          ]}
          rows={found.rows.map((one) => ({
            name: (
              <a href={visit.to(paths.oneOrganization(one.id))} lang="de">
                {one.name}
              </a>
            ),
            kind: kinds[one.kind] ?? one.kind,
            noticed: one.noticed ? words.yes : <Badge tone="open">{words.no}</Badge>,
            lead:
              one.leads > 0 ? (
                t.leadThere
              ) : (
                <Badge tone="open">{one.invited ? t.leadInvited : t.leadMissing}</Badge>
              ),
            count: one.people,
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(found.total / organizationsPerPage)}
        href={(n) => visit.to(`${paths.operator}?name=${encodeURIComponent(search)}&seite=${n}`)}
      />
    </>,
  )
}

const Rescues = ({
  visit,
  rows,
}: {
  visit: Visit
  rows: readonly { id: string; account: string; name: string; due_at: Date }[]
}) => {
  const words = staffWords(visit.locale)
  const now = visit.world.now()
  return (
    <DataTable
      id="rescues"
      caption={words.operator.rescues}
      columns={[
        { key: 'account', label: words.operator.account },
        { key: 'organization', label: words.operator.organization },
        { key: 'due', label: words.rescue.due },
        { key: 'code', label: words.rescue.code },
      ]}
      rows={rows.map((row) => ({
        account: row.account,
        organization: <span lang="de">{row.name}</span>,
        due: dayAndTime(staffLocale(visit.locale), row.due_at),
        code:
          row.due_at <= now ? (
            <Form action={visit.to(paths.rescueCode)} plain>
              <Hidden values={{ id: row.id }} />
              <Button kind="secondary">{words.rescue.issue}</Button>
            </Form>
          ) : (
            '–'
          ),
      }))}
    />
  )
}
