import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { housesOfPartners } from '../consultation-queries.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { offerConsultation } from '../offer-consultation.ts'
import { weekdays } from '../profile.ts'
import { findOwnProfile } from '../store.ts'
import { paths } from './paths.ts'

/** When a team can be spoken to in a house. */
export const addConsultationPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const id = visit.params.profile ?? ''
  const houses = await visit.world.look(visit.actor, async (tx) =>
    (await findOwnProfile(tx, visit.account?.member.organizationId ?? '', id))
      ? housesOfPartners(tx)
      : undefined,
  )
  if (!houses) return visit.notFound()
  const words = whoIsWhoWords(visit.locale)
  const t = words.consultationFields
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: string) => ({
    name,
    value: again ? text(again.form, name) : '',
    error: errors[name],
  })
  return staffPage(
    visit,
    { title: words.addConsultation, back: paths.ownTeam(id), again },
    <>
      <p>{words.consultationHint}</p>
      <Form action={visit.to(paths.addConsultation(id))}>
        <Select
          {...field('locationId')}
          label={t.location}
          empty
          options={houses.map((house) => ({
            value: house.id,
            label:
              house.name === house.organizationName
                ? house.name
                : `${house.name} (${house.organizationName})`,
            lang: 'de',
          }))}
          required
        />
        <Select
          {...field('weekday')}
          label={t.weekday}
          empty={t.noWeekday}
          options={weekdays.map((value) => ({ value, label: words.weekdays[value] }))}
        />
        <div class="columns columns--equal">
          <TextField {...field('starts')} type="time" label={t.starts} short optional />
          <TextField {...field('ends')} type="time" label={t.ends} short optional />
        </div>
        <TextField {...field('note')} label={t.note} hint={t.noteHint} maxlength={160} optional />
        <ClientDataNote visit={visit} again={again} field="note" />
        <Button>{words.save}</Button>
      </Form>
    </>,
  )
}

export const receiveConsultation = async (visit: Visit): Promise<Response> => {
  const id = visit.params.profile ?? ''
  const sent = await visit.form()
  return after(
    visit,
    await offerConsultation(visit.world, visit.actor, {
      profileId: id,
      locationId: text(sent, 'locationId'),
      weekday: text(sent, 'weekday'),
      starts: text(sent, 'starts'),
      ends: text(sent, 'ends'),
      note: text(sent, 'note'),
      noClient: text(sent, 'noClient') || undefined,
    }),
    () => visit.redirect(`${paths.ownTeam(id)}?ok=1`),
    (again) => addConsultationPage(visit, again),
  )
}
