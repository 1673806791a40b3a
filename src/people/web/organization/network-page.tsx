import { findNetwork, listNetworkMembers, listOrganizations, memberRoles } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { addToNetwork, removeFromNetwork } from '../../organization/found-organization.ts'
import { paths } from './paths.ts'

/** Who belongs to a network, from when until when. */
export const networkPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.operator
  const id = visit.params.id ?? ''
  const { network, members, organizations } = await visit.world.look(visit.actor, async (tx) => ({
    network: await findNetwork(tx, id),
    members: await listNetworkMembers(tx, id),
    organizations: await listOrganizations(tx),
  }))
  if (!network) return visit.notFound()
  const today = berlinDay(visit.world.now())
  const roles: Record<string, string> = t.memberRoles
  const typed = (name: string): string => (again ? text(again.form, name) : '')
  const errors = again ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    {
      title: network.name,
      back: paths.networks,
      wide: true,
      again,
      ...(visit.query.get('ok') ? { done: words.saved } : {}),
    },
    <>
      {members.length === 0 ? (
        <EmptyState title={t.membersNone} pictogram="handshake" />
      ) : (
        <DataTable
          id="members"
          caption={<VisuallyHidden>{t.members}</VisuallyHidden>}
          columns={[
            { key: 'name', label: t.organization },
            { key: 'role', label: t.memberRole },
            { key: 'from', label: t.since },
            { key: 'to', label: t.until },
          ]}
          rows={members.map((one, index) => ({
            name: <span lang="de">{one.name}</span>,
            role: roles[one.role] ?? one.role,
            from: dayOf(visit, one.validFrom),
            to: one.validTo ? (
              dayOf(visit, one.validTo)
            ) : (
              <Form action={visit.to(paths.leaveNetwork(id))}>
                <Hidden values={{ organizationId: one.organizationId }} />
                <TextField
                  name="to"
                  id={`to-${index}`}
                  type="date"
                  label={t.until}
                  value={today}
                  short
                  required
                />
                <Button kind="tertiary">{t.setEnd}</Button>
              </Form>
            ),
          }))}
        />
      )}
      <section class="stack-s">
        <h2>{t.add}</h2>
        <Form action={visit.to(paths.network(id))}>
          <Select
            name="organizationId"
            label={t.organization}
            options={organizations.map((one) => ({ value: one.id, label: one.name }))}
            value={typed('organizationId')}
            error={errors.organizationId}
            empty
            required
          />
          <Select
            name="role"
            label={t.memberRole}
            options={memberRoles.map((value) => ({ value, label: t.memberRoles[value] }))}
            value={typed('role')}
            error={errors.role}
            empty
            required
          />
          <TextField
            name="from"
            type="date"
            label={t.since}
            value={typed('from') || today}
            error={errors.from}
            short
            required
          />
          <Button kind="secondary">{t.add}</Button>
        </Form>
      </section>
    </>,
  )
}

export const receiveNetworkMember = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const networkId = visit.params.id ?? ''
  const outcome = await addToNetwork(visit.world, visit.actor, {
    networkId,
    organizationId: text(form, 'organizationId'),
    role: text(form, 'role'),
    from: text(form, 'from'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.network(networkId)}?ok=1`),
    (again) => networkPage(visit, again),
  )
}

export const receiveNetworkEnd = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const networkId = visit.params.id ?? ''
  const outcome = await removeFromNetwork(visit.world, visit.actor, {
    networkId,
    organizationId: text(form, 'organizationId'),
    to: text(form, 'to'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.network(networkId)}?ok=1`),
    (again) => networkPage(visit, again),
  )
}
