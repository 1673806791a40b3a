import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, dayOf, fieldsOfForm } from '#platform/ui/staff-page.tsx'
import { storyStaffWords } from '../messages/index.ts'
import type { Print } from '../print-store.ts'
import { recordPrint, takeDownPrint } from '../prints.ts'
import { printKinds } from '../store.ts'
import { ownPage } from './own-page.tsx'
import { paths } from './paths.ts'
import { type OwnSeen, ownStory } from './seen-story.ts'

const Line = ({ visit, print, named }: { visit: Visit; print: Print; named: boolean }) => {
  const t = storyStaffWords(visit.locale)
  return (
    <li class="cluster">
      <span>
        {print.copies > 1 && `${print.copies} × `}
        {t.printKinds[print.what]}: <span lang="de">{print.place}</span>
        {print.hangsFrom && <>, {t.hangsFrom(dayOf(visit, print.hangsFrom))}</>}
        {named && (
          <>
            {' '}
            (<bdi>{print.name}</bdi>)
          </>
        )}
      </span>
      <Form plain action={visit.to(paths.takeDownPrint(print.id))}>
        <Button kind="tertiary">
          {t.takenDown}
          <span class="kern-sr-only">
            : {t.printKinds[print.what]}, {print.place}
          </span>
        </Button>
      </Form>
    </li>
  )
}

/** What hangs somewhere and may not any more. */
export const ToGo = ({ visit, prints }: { visit: Visit; prints: readonly Print[] }) => {
  const t = storyStaffWords(visit.locale)
  if (prints.length === 0) return null
  return (
    <Alert tone="warning" title={t.toGoTitle}>
      <p>{t.toGoText}</p>
      <ul>
        {prints.map((print) => (
          <Line visit={visit} print={print} named />
        ))}
      </ul>
    </Alert>
  )
}

/** What hangs somewhere and may. */
export const Hanging = ({
  visit,
  title,
  prints,
}: {
  visit: Visit
  title: string
  prints: readonly Print[]
}) =>
  prints.length === 0 ? null : (
    <section class="stack-s">
      <h2>{title}</h2>
      <ul>
        {prints.map((print) => (
          <Line visit={visit} print={print} named />
        ))}
      </ul>
    </section>
  )

/** What of one story hangs where, and something more to note. */
export const PrintsPart = ({
  visit,
  seen: { story, prints, consents },
  again,
}: {
  visit: Visit
  seen: OwnSeen
  again: Again | undefined
}) => {
  const t = storyStaffWords(visit.locale)
  const now = visit.world.now()
  const { field } = fieldsOfForm(visit, again, 'gedruckt')
  const allowed = consents.filter(({ until }) => until > now)
  const hanging = prints.filter(({ isToGo }) => !isToGo)
  return (
    <section class="stack">
      <h2>{t.prints}</h2>
      <ToGo visit={visit} prints={prints.filter(({ isToGo }) => isToGo)} />
      {hanging.length > 0 && (
        <ul>
          {hanging.map((print) => (
            <Line visit={visit} print={print} named={false} />
          ))}
        </ul>
      )}
      {story.state === 'veroeffentlicht' && allowed.length > 0 && (
        <>
          <h3>{t.recordTitle}</h3>
          <p>{t.recordText}</p>
          <Form action={visit.to(paths.record(story.id))}>
            <input type="hidden" name="gedruckt" value="ja" />
            <Select
              {...field('what')}
              label={t.what}
              options={printKinds.map((value) => ({ value, label: t.printKinds[value] }))}
            />
            <Select
              {...field('channel')}
              label={t.channel}
              options={allowed.map(({ channel }) => ({ value: channel, label: t.channels[channel] }))}
            />
            <TextField {...field('place')} label={t.where} maxlength={160} required />
            <TextField
              {...field('copies', '1')}
              label={t.copies}
              inputmode="numeric"
              maxlength={4}
              short
              required
            />
            <Button kind="secondary">{t.record}</Button>
          </Form>
        </>
      )}
    </section>
  )
}

export const receivePrint = async (visit: Visit): Promise<Response> => {
  // Another organization's, which this one may print as well, has no page here.
  if (!(await ownStory(visit))) return visit.notFound()
  const form = await visit.form()
  const storyId = visit.params.story ?? ''
  const given = Object.fromEntries(
    ['what', 'channel', 'place', 'copies'].map((name) => [name, text(form, name)]),
  )
  return after(
    visit,
    await recordPrint(visit.world, visit.actor, { storyId, ...given }),
    () => visit.redirect(`${paths.own(storyId)}?ok=haengt`),
    (again) => ownPage(visit, again),
  )
}

export const receiveTakenDown = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await takeDownPrint(visit.world, visit.actor, { printId: visit.params.print ?? '' }),
    () => visit.redirect(`${paths.staff}?ok=ab`),
    () => visit.notFound(),
  )
