import { locationsOf } from '#directory'
import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Choices, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { changeTeam, endTeam } from '../../organization/form-team.ts'
import { allColleagues } from '../../organization/member-store.ts'
import { findTeam, housesOfTeams } from '../../organization/team-store.ts'
import { paths } from './paths.ts'

/** One team: its name, its houses, its people. */
export const teamPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.teams
  const id = visit.params.id ?? ''
  const organizationId = visit.account?.member.organizationId ?? ''
  const data = await visit.world.look(visit.actor, async (tx) => ({
    team: await findTeam(tx, organizationId, id),
    houses: await locationsOf(tx, organizationId),
    of: await housesOfTeams(tx, organizationId),
    people: (await allColleagues(tx, organizationId)).filter(({ teamId }) => teamId === id),
  }))
  const { team } = data
  if (!team) return visit.notFound()
  return staffPage(
    visit,
    {
      title: team.name,
      back: paths.teams,
      again,
      ...(visit.query.get('ok') ? { done: words.saved } : {}),
    },
    <>
      <Form action={visit.to(paths.oneTeam(id))}>
        <TextField
          name="name"
          label={t.name}
          value={again ? text(again.form, 'name') : team.name}
          error={again && visit.errors(again.refusal).name}
          maxlength={80}
          required
        />
        {data.houses.length > 0 && (
          <Choices
            type="checkbox"
            name="houses[]"
            id="houses"
            label={t.houses}
            hint={t.housesHint}
            options={data.houses.map((house) => ({ value: house.id, label: house.name, lang: 'de' }))}
            value={
              again
                ? list(again.form, 'houses')
                : data.of.filter((one) => one.team_id === id).map((one) => one.location_id)
            }
            optional
          />
        )}
        <Button kind="secondary">{words.save}</Button>
      </Form>
      <section class="stack-s">
        <h2>{t.peopleTitle}</h2>
        {data.people.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <ul>
            {data.people.map((one) => (
              <li>
                <a href={visit.to(paths.colleague(one.personId))}>{one.name}</a>{' '}
                {one.leadsTeam && <Badge>{t.leads}</Badge>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <p>
        <a href={visit.to(paths.endTeam(id))}>{t.remove}</a>
      </p>
    </>,
  )
}

export const receiveOneTeam = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const form = await visit.form()
  const outcome = await changeTeam(visit.world, visit.actor, {
    teamId: id,
    name: text(form, 'name'),
    locationIds: list(form, 'houses'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.oneTeam(id)}?ok=1`),
    (again) => teamPage(visit, again),
  )
}

/** Asked before a team is dissolved. */
export const endTeamPage = async (visit: Visit): Promise<Response> => {
  const words = staffWords(visit.locale)
  const id = visit.params.id ?? ''
  const team = await visit.world.look(visit.actor, (tx) =>
    findTeam(tx, visit.account?.member.organizationId ?? '', id),
  )
  if (!team) return visit.notFound()
  return staffPage(
    visit,
    { title: words.teams.removeTitle(team.name), back: paths.oneTeam(id) },
    <>
      <p>{words.teams.removeText}</p>
      <Form action={visit.to(paths.endTeam(id))} plain>
        <Buttons>
          <Button kind="danger">{words.teams.remove}</Button>
          <ButtonLink kind="secondary" href={visit.to(paths.oneTeam(id))}>
            {words.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

export const receiveEndTeam = async (visit: Visit): Promise<Response> => {
  const outcome = await endTeam(visit.world, visit.actor, { teamId: visit.params.id })
  return outcome.ok ? visit.redirect(`${paths.teams}?ok=removed`) : visit.notFound()
}
