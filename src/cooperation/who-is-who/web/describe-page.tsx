import { locationsOf } from '#directory'
import { listTeams } from '#people'
import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, Choices, Form, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { describeTeam, introduceTeam } from '../describe-team.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import type { TeamProfile } from '../profile.ts'
import { findOwnProfile } from '../store.ts'
import { languageOptions } from './language-names.ts'
import { paths } from './paths.ts'

/** What a team says of itself: the first time, or anew. */
const form = async (
  visit: Visit,
  {
    title,
    action,
    back,
    team,
  }: { title: string; action: string; back: string; team: TeamProfile | undefined },
  again: Again | undefined,
): Promise<Response> => {
  const words = whoIsWhoWords(visit.locale)
  const t = words.fields
  const organizationId = visit.account?.member.organizationId ?? ''
  const own = await visit.world.look(visit.actor, async (tx) => ({
    teams: await listTeams(tx, organizationId),
    houses: await locationsOf(tx, organizationId),
  }))
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: Exclude<keyof TeamProfile, 'languages'>) => ({
    name,
    value: again ? text(again.form, name) : (team?.[name] ?? ''),
    error: errors[name],
  })
  return staffPage(
    visit,
    { title, back, again },
    <Form action={visit.to(action)}>
      <TextField {...field('name')} label={t.name} hint={t.nameHint} maxlength={100} required />
      {own.houses.length > 0 && (
        <Select
          {...field('locationId')}
          label={t.house}
          hint={t.houseHint}
          empty={t.noHouse}
          options={own.houses.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
          optional
        />
      )}
      {own.teams.length > 0 && (
        <Select
          {...field('teamId')}
          label={t.team}
          hint={t.teamHint}
          empty={t.noTeam}
          options={own.teams.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
          optional
        />
      )}
      <TextArea {...field('tasks')} label={t.tasks} hint={t.tasksHint} maxlength={600} rows={3} optional />
      <TextArea {...field('does')} label={t.does} hint={t.doesHint} maxlength={1200} rows={6} optional />
      <TextArea
        {...field('doesNot')}
        label={t.doesNot}
        hint={t.doesNotHint}
        maxlength={1200}
        rows={4}
        optional
      />
      <TextArea {...field('hours')} label={t.hours} hint={t.hoursHint} maxlength={300} rows={2} optional />
      <TextField {...field('phone')} type="tel" label={t.phone} hint={t.phoneHint} maxlength={60} optional />
      <TextField {...field('email')} type="email" label={t.email} maxlength={120} optional />
      <Choices
        type="checkbox"
        name="languages[]"
        id="languages"
        label={t.languages}
        options={languageOptions(staffLocale(visit.locale))}
        value={again ? list(again.form, 'languages') : (team?.languages ?? ['de'])}
        error={errors.languages}
        tiles
        optional
      />
      <ClientDataNote visit={visit} again={again} field={['name', 'tasks', 'does', 'doesNot', 'hours']} />
      <Button>{words.save}</Button>
    </Form>,
  )
}

const said = async (visit: Visit) => {
  const sent = await visit.form()
  return {
    name: text(sent, 'name'),
    teamId: text(sent, 'teamId'),
    locationId: text(sent, 'locationId'),
    tasks: text(sent, 'tasks'),
    does: text(sent, 'does'),
    doesNot: text(sent, 'doesNot'),
    hours: text(sent, 'hours'),
    phone: text(sent, 'phone'),
    email: text(sent, 'email'),
    languages: list(sent, 'languages'),
    noClient: text(sent, 'noClient') || undefined,
  }
}

export const introducePage = (visit: Visit, again?: Again): Promise<Response> =>
  form(
    visit,
    {
      title: whoIsWhoWords(visit.locale).introduce,
      action: paths.introduce,
      back: paths.own,
      team: undefined,
    },
    again,
  )

export const receiveIntroduction = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await introduceTeam(visit.world, visit.actor, await said(visit)),
    (id) => visit.redirect(`${paths.ownTeam(id)}?ok=1`),
    (again) => introducePage(visit, again),
  )

export const describePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const id = visit.params.profile ?? ''
  const team = await visit.world.look(visit.actor, (tx) =>
    findOwnProfile(tx, visit.account?.member.organizationId ?? '', id),
  )
  if (!team) return visit.notFound()
  return form(
    visit,
    {
      title: whoIsWhoWords(visit.locale).change,
      action: paths.describe(id),
      back: paths.ownTeam(id),
      team,
    },
    again,
  )
}

export const receiveDescription = async (visit: Visit): Promise<Response> => {
  const id = visit.params.profile ?? ''
  return after(
    visit,
    await describeTeam(visit.world, visit.actor, { profileId: id, ...(await said(visit)) }),
    () => visit.redirect(`${paths.ownTeam(id)}?ok=1`),
    (again) => describePage(visit, again),
  )
}
