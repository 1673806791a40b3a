import type { Visit } from '#platform/http/visit.ts'
import { shortDate, staffLocale } from '#platform/i18n.ts'
import { Badge, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden } from '#platform/ui/forms.tsx'
import { pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable, Pagination } from '#platform/ui/table.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { isOpen } from '../../organization/invitation.ts'
import { listInvitations } from '../../organization/invitation-store.ts'
import { colleaguesPerPage, countColleagues, pageOfColleagues } from '../../organization/member-store.ts'
import { paths } from './paths.ts'
import { roleNames } from './role-names.ts'

/** Colleagues with their roles and teams: no activity, no sign-in times. And who is invited. */
export const peoplePage = async (visit: Visit): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.people
  const page = pageNumber(visit)
  const organizationId = visit.account?.member.organizationId ?? ''
  const data = await visit.world.look(visit.actor, async (tx) => ({
    colleagues: await pageOfColleagues(tx, organizationId, page),
    count: await countColleagues(tx, organizationId),
    invitations: await listInvitations(tx, organizationId),
  }))
  const done = { sent: t.sent, revoked: t.revoked, removed: t.removed }[visit.query.get('ok') ?? '']
  return staffPage(
    visit,
    { title: t.title, back: paths.organization, wide: true, ...(done ? { done } : {}) },
    <>
      <p>
        <ButtonLink href={visit.to(paths.invite)}>{t.invite}</ButtonLink>
      </p>
      <DataTable
        id="colleagues"
        caption={<VisuallyHidden>{t.caption}</VisuallyHidden>}
        columns={[
          { key: 'name', label: t.name },
          { key: 'account', label: t.account },
          { key: 'roles', label: t.rolesHeader },
          { key: 'team', label: t.team },
        ]}
        rows={data.colleagues.map((one) => ({
          name: <a href={visit.to(paths.colleague(one.personId))}>{one.name}</a>,
          account: one.account,
          roles: roleNames(visit.locale, one.roles),
          team: (
            <>
              {one.teamName ?? words.noTeam} {one.leadsTeam && <Badge>{t.leadsTeam}</Badge>}
            </>
          ),
        }))}
      />
      <Pagination
        page={page}
        pages={Math.ceil(data.count / colleaguesPerPage)}
        href={(n) => visit.to(`${paths.colleagues}?seite=${n}`)}
      />
      <section class="stack-s">
        <h2>{t.open}</h2>
        <DataTable
          id="invitations"
          caption={<VisuallyHidden>{t.open}</VisuallyHidden>}
          empty={t.openNone}
          columns={[
            { key: 'name', label: t.name },
            { key: 'account', label: t.account },
            { key: 'roles', label: t.rolesHeader },
            { key: 'until', label: t.expires },
            { key: 'change', label: <VisuallyHidden>{t.resend}</VisuallyHidden> },
          ]}
          rows={data.invitations.map((one) => ({
            name: one.name,
            account: one.account,
            roles: roleNames(visit.locale, one.roles),
            until: isOpen(one, visit.world.now()) ? (
              shortDate(staffLocale(visit.locale), one.expires_at)
            ) : (
              <Badge tone="warning">{t.expired}</Badge>
            ),
            change: (
              <div class="cluster">
                <Form action={visit.to(paths.resend)} plain>
                  <Hidden values={{ id: one.id }} />
                  <Button kind="secondary">{one.by_mail ? t.resend : t.reprint}</Button>
                </Form>
                <Form action={visit.to(paths.revoke)} plain>
                  <Hidden values={{ id: one.id }} />
                  <Button kind="tertiary">{t.revoke}</Button>
                </Form>
              </div>
            ),
          }))}
        />
      </section>
    </>,
  )
}
