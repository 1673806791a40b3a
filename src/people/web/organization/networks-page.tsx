import { listNetworks, listOrganizations, networkKinds } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, Form, Select } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { foundNetwork } from '../../organization/found-organization.ts'
import { NameFields } from './found-page.tsx'
import { paths } from './paths.ts'

/** Cooperations and the frames they belong to, and a new one. */
export const networksPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const t = staffWords(visit.locale).operator
  const { networks, organizations } = await visit.world.look(visit.actor, async (tx) => ({
    networks: await listNetworks(tx),
    organizations: await listOrganizations(tx),
  }))
  const kinds: Record<string, string> = t.networkKinds
  const typed = (name: string): string => (again ? text(again.form, name) : '')
  const errors = again ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    { title: t.networks, back: paths.operator, wide: true, again },
    <>
      {networks.length === 0 ? (
        <EmptyState title={t.networksNone} pictogram="handshake" />
      ) : (
        <DataTable
          id="networks"
          caption={<VisuallyHidden>{t.networks}</VisuallyHidden>}
          columns={[
            { key: 'name', label: t.name },
            { key: 'kind', label: t.kind },
            { key: 'coordinator', label: t.coordinator },
          ]}
          rows={networks.map((one) => ({
            name: (
              <a href={visit.to(paths.network(one.id))} lang="de">
                {one.name}
              </a>
            ),
            kind: kinds[one.kind] ?? one.kind,
            coordinator: <span lang="de">{one.coordinator}</span>,
          }))}
        />
      )}
      <section class="stack-s">
        <h2>{t.createNetwork}</h2>
        <Form action={visit.to(paths.networks)}>
          <NameFields visit={visit} again={again} />
          <Select
            name="kind"
            label={t.kind}
            options={networkKinds.map((value) => ({ value, label: t.networkKinds[value] }))}
            value={typed('kind')}
            error={errors.kind}
            empty
            required
          />
          <Select
            name="coordinatorId"
            label={t.coordinator}
            options={organizations.map((one) => ({ value: one.id, label: one.name }))}
            value={typed('coordinatorId')}
            error={errors.coordinatorId}
            empty
            required
          />
          <Select
            name="partOf"
            label={t.partOf}
            options={networks
              .filter(({ kind }) => kind === 'rahmen')
              .map((one) => ({ value: one.id, label: one.name }))}
            value={typed('partOf')}
            error={errors.partOf}
            empty="–"
            optional
          />
          <Button kind="secondary">{t.createNetwork}</Button>
        </Form>
      </section>
    </>,
  )
}

export const receiveNetworks = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await foundNetwork(visit.world, visit.actor, {
    name: text(form, 'name'),
    slug: text(form, 'slug'),
    kind: text(form, 'kind'),
    coordinatorId: text(form, 'coordinatorId'),
    partOf: text(form, 'partOf') || null,
  })
  return after(
    visit,
    outcome,
    (id) => visit.redirect(paths.network(id)),
    (again) => networksPage(visit, again),
  )
}
