import { findOrganization, findReach, listNetworks } from '#directory'
import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { findOpenBreakGlass } from '../../organization/break-glass-store.ts'
import { findState } from '../../organization/operator-store.ts'
import { paths } from './paths.ts'
import { CallForm, GlassForm, InviteFirstForm } from './state-forms.tsx'

export type StatePart = 'invite' | 'glass' | 'call'

/** One organization as the operator sees it: how far it is set up, and what the operator may do there. */
export const statePage = async (visit: Visit, part?: StatePart, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.operator
  const id = visit.params.id ?? ''
  const organization = await visit.world.look(visit.actor, (tx) => findOrganization(tx, id))
  if (!organization) return visit.notFound()
  const data = await visit.world.look(system('operator'), async (tx) => ({
    state: await findState(tx, organization.id),
    networks: await listNetworks(tx),
    reach: await findReach(tx, organization),
    open: await findOpenBreakGlass(tx, visit.account?.member.personId ?? '', organization.id),
  }))
  const of = (one: StatePart): Again | undefined => (part === one ? again : undefined)
  const done = { '1': words.saved, sent: words.people.sent, ended: t.ended }[visit.query.get('ok') ?? '']
  return staffPage(
    visit,
    { title: organization.name, back: paths.operator, again, ...(done ? { done } : {}) },
    <>
      <Facts
        items={[
          { label: t.kind, value: words.kinds[organization.kind] },
          { label: t.noticed, value: data.state.noticed ? words.yes : words.no },
          {
            label: t.lead,
            value: data.state.leads > 0 ? t.leadThere : data.state.invited ? t.leadInvited : t.leadMissing,
          },
          { label: t.count, value: String(data.state.people) },
        ]}
      />
      <InviteFirstForm
        visit={visit}
        id={id}
        networks={data.networks}
        hasLead={data.state.leads > 0}
        again={of('invite')}
      />
      <GlassForm visit={visit} id={id} until={data.open?.until} again={of('glass')} />
      <CallForm visit={visit} id={id} phone={data.reach.phone} again={of('call')} />
    </>,
  )
}
