import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Card, EmptyState } from '#platform/ui/content.tsx'
import { Button, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { createTeam } from '../../organization/form-team.ts'
import { listTeams } from '../../organization/team-store.ts'
import { paths } from './paths.ts'

/** The teams of an organization, and a new one. */
export const teamsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.teams
  const teams = await visit.world.look(visit.actor, (tx) =>
    listTeams(tx, visit.account?.member.organizationId ?? ''),
  )
  return staffPage(
    visit,
    {
      title: t.title,
      back: paths.organization,
      again,
      ...(visit.query.get('ok') === 'removed' ? { done: t.removed } : {}),
    },
    <>
      <p>{t.intro}</p>
      {teams.length === 0 ? (
        <EmptyState title={t.none} pictogram="leute" />
      ) : (
        <div class="grid">
          {teams.map((team) => (
            <Card title={team.name} level={2} href={visit.to(paths.oneTeam(team.id))}>
              <p>{t.members(team.members)}</p>
            </Card>
          ))}
        </div>
      )}
      <Form action={visit.to(paths.teams)}>
        <TextField
          name="name"
          label={t.name}
          value={again ? text(again.form, 'name') : ''}
          error={again && visit.errors(again.refusal).name}
          maxlength={80}
          required
        />
        <Button kind="secondary">{t.create}</Button>
      </Form>
    </>,
  )
}

export const receiveTeams = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await createTeam(visit.world, visit.actor, { name: text(await visit.form(), 'name') }),
    (id) => visit.redirect(paths.oneTeam(id)),
    (again) => teamsPage(visit, again),
  )
