import { berlinDay } from '#platform/berlin-time.ts'
import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate, staffLocale } from '#platform/i18n.ts'
import { Alert, EmptyState } from '#platform/ui/content.tsx'
import { Button, Choices, Form, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { acting } from '../../portrait/acting.ts'
import { storyWords } from '../../portrait/messages/index.ts'
import { listPrints } from '../../portrait/print-store.ts'
import { Hanging, ToGo } from '../../portrait/web/prints-part.tsx'
import { exhibits, hangStories } from '../hang-stories.ts'
import { avenueStaffWords } from '../messages/index.ts'
import { listHangable } from '../to-print.ts'
import { ofStories, paths } from './paths.ts'

type Hangable = Awaited<ReturnType<typeof listHangable>>[number]

/** What is to be taken down, what may be hung, and what hangs where. */
export const exhibitionPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const t = avenueStaffWords(visit.locale)
  const { stories, prints } = await visit.world.look(visit.actor, async (tx) => ({
    stories: await listHangable(tx),
    prints: await listPrints(tx, acting(tx).organizationId),
  }))
  const isGone = visit.query.get('ok') === 'nichts'
  return staffPage(
    visit,
    { title: t.title, back: paths.staff, again },
    <div class="stack-l">
      <p class="lead">{t.intro}</p>
      {isGone && (
        <Alert tone="warning" live>
          <p>{t.gone}</p>
        </Alert>
      )}
      <ToGo visit={visit} prints={prints.filter(({ isToGo }) => isToGo)} />
      {stories.length === 0 ? (
        <EmptyState title={t.none} pictogram="info">
          <p>{t.noneText}</p>
          <p>
            <a href={visit.to(paths.staff)}>{t.toOwn}</a>
          </p>
        </EmptyState>
      ) : (
        <Choose visit={visit} stories={stories} again={again} />
      )}
      <Hanging visit={visit} title={t.hanging} prints={prints.filter(({ isToGo }) => !isToGo)} />
      <section class="stack-s">
        <h2>{t.slides}</h2>
        <p>{t.slidesText}</p>
        <p>
          <a href={visit.to(paths.slides)}>
            <bdi dir="ltr">{new URL(visit.to(paths.slides), visit.world.config.baseUrl).href}</bdi>
          </a>
        </p>
      </section>
    </div>,
  )
}

const Choose = ({
  visit,
  stories,
  again,
}: {
  visit: Visit
  stories: readonly Hangable[]
  again: Again | undefined
}) => {
  const t = avenueStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const said = (name: string, before: string) => ({
    name,
    value: again ? text(again.form, name) : before,
    error: errors[name],
  })
  const words = ({ content, until, from }: Hangable): string =>
    [
      t.line(storyWords(locale).outcomes[content.outcome], shortDate(locale, new Date(until.getTime() - 1))),
      ...(content.leicht ? [t.leichtToo] : []),
      ...(from === undefined ? [] : [t.from(from)]),
    ].join(' ')
  return (
    <Form action={visit.to(paths.exhibition)}>
      <Choices
        type="checkbox"
        name="stories[]"
        id="stories"
        label={t.choose}
        value={again ? list(again.form, 'stories') : []}
        error={errors.stories ?? errors['stories.0']}
        options={stories.map((story) => ({
          value: story.id,
          label: <bdi>{story.content.name}</bdi>,
          hint: <> {words(story)}</>,
        }))}
      />
      <Choices
        type="checkbox"
        name="exhibits[]"
        id="exhibits"
        label={t.what}
        value={again ? list(again.form, 'exhibits') : ['plakat', 'schild']}
        error={errors.exhibits ?? errors['exhibits.0']}
        options={exhibits.map((value) => ({ value, label: t.exhibits[value] }))}
      />
      <TextField {...said('place', '')} label={t.place} hint={t.placeHint} maxlength={160} required />
      <TextField {...said('from', berlinDay(visit.world.now()))} label={t.day} type="date" short required />
      <TextField
        {...said('copies', '50')}
        label={t.copies}
        inputmode="numeric"
        maxlength={4}
        short
        required
      />
      <p class="muted">{t.note}</p>
      <Button>{t.go}</Button>
    </Form>
  )
}

export const receiveHanging = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const stories = list(form, 'stories')
  return after(
    visit,
    await hangStories(visit.world, visit.actor, {
      stories,
      exhibits: list(form, 'exhibits'),
      place: text(form, 'place'),
      from: text(form, 'from'),
      copies: text(form, 'copies'),
    }),
    () => visit.redirect(ofStories(paths.print, stories)),
    (again) => exhibitionPage(visit, again),
  )
}
