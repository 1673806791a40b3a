import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { sentPicture } from '#platform/picture/sent-picture.ts'
import { Button, Choices, Form, PictureField, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, fieldsOfForm } from '#platform/ui/staff-page.tsx'
import { storyStaffWords } from '../messages/index.ts'
import { limits, uploads } from '../story.ts'
import { addPicture } from '../write-story.ts'
import { ownPage } from './own-page.tsx'
import { paths } from './paths.ts'
import { ownStory } from './seen-story.ts'

export const AddPicture = ({
  visit,
  storyId,
  again,
}: {
  visit: Visit
  storyId: string
  again: Again | undefined
}) => {
  const t = storyStaffWords(visit.locale)
  const { errors, field } = fieldsOfForm(visit, again, 'bild')
  return (
    <section class="stack">
      <h2>{t.picture}</h2>
      <p>{t.pictureText}</p>
      <Form files action={visit.to(paths.addPicture(storyId))}>
        <input type="hidden" name="bild" value="neu" />
        <PictureField error={errors.picture} />
        <Choices
          type="radio"
          {...field('kind')}
          label={t.pictureKind}
          options={uploads.map((value) => ({ value, label: t.pictureKinds[value] }))}
        />
        <TextField {...field('alt')} label={t.alt} hint={t.altHint} maxlength={limits.alt} required />
        <Button kind="secondary">{t.pictureYes}</Button>
      </Form>
    </section>
  )
}

export const receivePicture = async (visit: Visit): Promise<Response> => {
  // Nobody has a file decoded for a story that is not theirs.
  if (!(await ownStory(visit))) return visit.notFound()
  const form = await visit.form()
  const storyId = visit.params.story ?? ''
  return after(
    visit,
    await addPicture(visit.world, visit.actor, {
      storyId,
      kind: text(form, 'kind'),
      alt: text(form, 'alt'),
      picture: await sentPicture(visit),
    }),
    () => visit.redirect(`${paths.own(storyId)}?ok=bild`),
    (again) => ownPage(visit, again),
  )
}
