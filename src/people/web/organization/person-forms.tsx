import type { Role } from '#platform/actor.ts'
import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Select } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import type { Colleague } from '../../organization/member-store.ts'
import { paths } from './paths.ts'
import { roleNames, roleOptions } from './role-names.ts'

export interface ColleagueData {
  readonly person: Colleague
  readonly networks: readonly { id: string; name: string }[]
  readonly teams: readonly { id: string; name: string }[]
}

/** Roles given and taken; what the operator gave is only said. */
export const RolesForm = ({
  visit,
  data: { person, networks },
  fixed,
  again,
}: {
  visit: Visit
  data: ColleagueData
  fixed: readonly Role[]
  again: Again | undefined
}) => {
  const t = staffWords(visit.locale).people
  return (
    <section class="stack-s">
      <h2>{t.rolesTitle}</h2>
      <p>{t.rolesText}</p>
      {fixed.length > 0 && <p>{t.operatorRoles(roleNames(visit.locale, fixed))}</p>}
      <Form action={visit.to(paths.roles(person.personId))}>
        <Choices
          type="checkbox"
          name="roles[]"
          id="roles"
          label={t.rolesHeader}
          hideLegend
          options={roleOptions(visit.locale, networks.length > 0)}
          value={again ? list(again.form, 'roles') : person.roles}
          error={again && visit.errors(again.refusal).roles}
        />
        {networks.length > 0 && (
          <Select
            name="network"
            label={t.network}
            hint={t.networkHint}
            options={networks.map(({ id, name }) => ({ value: id, label: name }))}
            value={again ? text(again.form, 'network') : (person.networkId ?? '')}
            empty
            optional
          />
        )}
        <Button kind="secondary">{staffWords(visit.locale).save}</Button>
      </Form>
    </section>
  )
}

export const TeamForm = ({
  visit,
  data: { person, teams },
  again,
}: {
  visit: Visit
  data: ColleagueData
  again: Again | undefined
}) => {
  const words = staffWords(visit.locale)
  if (teams.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{words.people.teamTitle}</h2>
      <Form action={visit.to(paths.team(person.personId))}>
        <Select
          name="team"
          label={words.people.team}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={again ? text(again.form, 'team') : (person.teamId ?? '')}
          empty={words.noTeam}
        />
        <Choices
          type="checkbox"
          name="leads[]"
          id="leads"
          label={words.people.leadsTeam}
          hideLegend
          options={[{ value: 'yes', label: words.people.leadsTeam, hint: words.people.leadsHint }]}
          value={person.leadsTeam ? 'yes' : []}
        />
        <Button kind="secondary">{words.save}</Button>
      </Form>
    </section>
  )
}
