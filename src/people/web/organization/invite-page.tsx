import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { inviteColleague, resendInvitation } from '../../organization/invite-colleague.ts'
import { coordinatedNetworks } from '../../organization/network-queries.ts'
import { revokeInvitation } from '../../organization/revoke-invitation.ts'
import { listTeams } from '../../organization/team-store.ts'
import { paths } from './paths.ts'
import { onPaper } from './print-page.tsx'
import { roleOptions } from './role-names.ts'

/** A lead invites: with a mail address, or printed. */
export const invitePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.people
  const organizationId = visit.account?.member.organizationId ?? ''
  const { networks, teams } = await visit.world.look(visit.actor, async (tx) => ({
    networks: await coordinatedNetworks(tx, organizationId),
    teams: await listTeams(tx, organizationId),
  }))
  const typed = (name: string): string => (again ? text(again.form, name) : '')
  const errors = again ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    { title: t.invite, back: paths.colleagues, again },
    <Form action={visit.to(paths.invite)} autocomplete="off">
      <TextField
        name="name"
        label={t.name}
        hint={t.nameHint}
        value={typed('name')}
        error={errors.name}
        maxlength={100}
        required
      />
      <TextField
        name="email"
        type="email"
        label={t.email}
        hint={t.emailHint}
        value={typed('email')}
        error={errors.email}
        maxlength={200}
        optional
      />
      <Choices
        type="checkbox"
        name="roles[]"
        id="roles"
        label={t.rolesHeader}
        options={roleOptions(visit.locale, networks.length > 0)}
        value={again ? list(again.form, 'roles') : []}
        error={errors.roles}
        required
      />
      {networks.length > 0 && (
        <Select
          name="network"
          label={t.network}
          hint={t.networkHint}
          options={networks.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed('network')}
          empty
          optional
        />
      )}
      {teams.length > 0 && (
        <Select
          name="team"
          label={t.team}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed('team')}
          empty={words.noTeam}
          optional
        />
      )}
      <Button>{t.submit}</Button>
    </Form>,
  )
}

export const receiveInvite = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await inviteColleague(visit.world, visit.actor, {
    name: text(form, 'name'),
    email: text(form, 'email'),
    roles: list(form, 'roles'),
    networkId: text(form, 'network') || null,
    teamId: text(form, 'team') || null,
  })
  return after(
    visit,
    outcome,
    (sent) => onPaper(visit, sent, paths.colleagues),
    (again) => invitePage(visit, again),
  )
}

/** Again, by mail or on paper, with a new link; the old one opens nothing any more. */
export const receiveResend = async (visit: Visit): Promise<Response> => {
  const outcome = await resendInvitation(visit.world, visit.actor, { id: text(await visit.form(), 'id') })
  return outcome.ok ? onPaper(visit, outcome.value, paths.colleagues) : visit.notFound()
}

export const receiveRevoke = async (visit: Visit): Promise<Response> => {
  const outcome = await revokeInvitation(visit.world, visit.actor, { id: text(await visit.form(), 'id') })
  return outcome.ok ? visit.redirect(`${paths.colleagues}?ok=revoked`) : visit.notFound()
}
