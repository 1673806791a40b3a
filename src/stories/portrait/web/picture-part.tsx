import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { readPicture } from '#platform/picture/read-picture.ts'
import { Button, Choices, FileField, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after } from '#platform/ui/staff-page.tsx'
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
  const isThis = again !== undefined && text(again.form, 'bild') !== ''
  const errors = isThis ? visit.errors(again.refusal) : {}
  const field = (name: string) => ({
    name,
    value: isThis ? text(again.form, name) : '',
    error: errors[name],
  })
  return (
    <section class="stack">
      <h2>{t.picture}</h2>
      <p>{t.pictureText}</p>
      <Form files action={visit.to(paths.addPicture(storyId))}>
        <input type="hidden" name="bild" value="neu" />
        <FileField
          name="picture"
          label={t.pictureFile}
          hint={t.pictureHint}
          error={errors.picture}
          accept="image/jpeg,image/png,image/webp"
          required
        />
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
  const file = await visit.file('picture')
  const storyId = visit.params.story ?? ''
  return after(
    visit,
    await addPicture(visit.world, visit.actor, {
      storyId,
      kind: text(form, 'kind'),
      alt: text(form, 'alt'),
      picture: file && (await readPicture(file.bytes)),
    }),
    () => visit.redirect(`${paths.own(storyId)}?ok=bild`),
    (again) => ownPage(visit, again),
  )
}
