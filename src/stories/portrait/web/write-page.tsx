import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { locales, staffLocale } from '#platform/i18n.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { storyStaffWords, storyWords } from '../messages/index.ts'
import { writingStep } from '../story.ts'
import { createStory, renewCode, writeStory } from '../write-story.ts'
import { paths } from './paths.ts'
import { ownStory } from './seen-story.ts'
import { contentIn, fieldsOf, StoryFields, typedFields } from './story-fields.tsx'

/** What the person says, written down. */
export const createPage = (visit: Visit, again?: Again): Promise<Response> => {
  const t = storyStaffWords(visit.locale)
  return staffPage(
    visit,
    { title: t.createTitle, back: paths.staff, again },
    <>
      <p class="text">{t.createText}</p>
      <p>
        <a href={visit.to(paths.sheet)}>{t.sheet}</a>
      </p>
      <Form action={visit.to(paths.create)} autocomplete="off">
        <StoryFields
          locale={staffLocale(visit.locale)}
          values={again ? typedFields(again.form) : {}}
          errors={again ? visit.errors(again.refusal) : {}}
          hasOwnPicture={false}
          makerHint={t.makerHint}
        />
        <Button>{t.saveDraft}</Button>
      </Form>
    </>,
  )
}

export const receiveCreate = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await createStory(visit.world, visit.actor, contentIn(typedFields(await visit.form()))),
    ({ id, code }) => newCodePage(visit, id, code),
    (again) => createPage(visit, again),
  )

export const writePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await ownStory(visit)
  if (!seen?.content || !writingStep(seen.story.state)) return visit.notFound()
  const t = storyStaffWords(visit.locale)
  const { story, content } = seen
  return staffPage(
    visit,
    { title: t.writeTitle, back: paths.own(story.id), again },
    <>
      {story.state !== 'entwurf' && (
        <Alert>
          <p>{t.rewriteText}</p>
        </Alert>
      )}
      <Form action={visit.to(paths.write(story.id))} autocomplete="off">
        <Hidden values={{ hash: story.hash }} />
        <StoryFields
          locale={staffLocale(visit.locale)}
          values={again ? typedFields(again.form) : fieldsOf(content)}
          errors={again ? visit.errors(again.refusal) : {}}
          hasOwnPicture={'sha256' in content.picture}
          makerHint={t.makerHint}
        />
        <Button>{storyWords(staffLocale(visit.locale)).fields.save}</Button>
      </Form>
    </>,
  )
}

export const receiveWrite = async (visit: Visit): Promise<Response> => {
  const storyId = visit.params.story ?? ''
  const form = await visit.form()
  return after(
    visit,
    await writeStory(visit.world, visit.actor, {
      storyId,
      content: contentIn(typedFields(form)),
      hash: text(form, 'hash') || undefined,
    }),
    () => visit.redirect(`${paths.own(storyId)}?ok=neu`),
    // The fields of the page have no more to do with how the action nests them.
    ({ form, refusal }) =>
      writePage(visit, {
        form,
        refusal: {
          ...refusal,
          fields:
            refusal.fields &&
            Object.fromEntries(
              Object.entries(refusal.fields).map(([name, key]) => [name.replace(/^content\./, ''), key]),
            ),
        },
      }),
  )
}

/** The answer to a POST: shown once, never in an address. */
const newCodePage = (visit: Visit, storyId: string, code: string): Promise<Response> => {
  const t = storyStaffWords(visit.locale)
  return staffPage(
    visit,
    { title: t.codeTitle },
    <>
      <p>
        <strong class="code" dir="ltr">
          {code}
        </strong>
      </p>
      <p class="text">{t.codeText}</p>
      <p>
        {t.codeWhere('')}
        <bdi dir="ltr">{new URL(visit.to(paths.person), visit.world.config.baseUrl).href}</bdi>
      </p>
      <p>{t.codePrint}</p>
      <Form action={visit.to(paths.slip)}>
        <Hidden values={{ code }} />
        <Select
          name="sprache"
          label={t.slipLanguage}
          value={visit.locale}
          options={locales.map((value) => ({ value, label: t.sheetLanguages[value] }))}
        />
        <Button>{t.codePdf}</Button>
      </Form>
      <Buttons>
        <ButtonLink kind="secondary" href={visit.to(paths.own(storyId))}>
          {t.toStory}
        </ButtonLink>
      </Buttons>
    </>,
  )
}

export const renewPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await ownStory(visit)
  if (!seen?.content) return visit.notFound()
  const t = storyStaffWords(visit.locale)
  return surePage(visit, {
    title: t.renewTitle,
    text: t.renewText,
    action: paths.renew(seen.story.id),
    back: paths.own(seen.story.id),
    yes: t.renewYes,
    no: t.no,
    again,
  })
}

export const receiveRenew = async (visit: Visit): Promise<Response> => {
  const storyId = visit.params.story ?? ''
  return after(
    visit,
    await renewCode(visit.world, visit.actor, { storyId }),
    (code) => newCodePage(visit, storyId, code),
    (again) => renewPage(visit, again),
  )
}
