import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, Choices, Form, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { typeInSheet } from '../../registration/type-in-sheet.ts'
import { withFields } from '../../registration/web/of-event.ts'
import { addVoice, countWeek, writeConclusion } from '../conclusion.ts'
import { weekStaffWords } from '../messages/index.ts'
import type { CountedItem } from '../numbers.ts'
import { type Conclusion, findConclusion, type Voice, voicesOf } from '../public-store.ts'
import { itemsOf } from '../week.ts'
import { paths } from './paths.ts'
import { doneOf, lookAtWeek, weekIdIn } from './seen-week.ts'

const seenConclusion = (visit: Visit) =>
  lookAtWeek(visit, async (tx, week) => ({
    conclusion: await findConclusion(tx, week.week.id),
    voices: await voicesOf(tx, week.week.id),
    counts: await countWeek(tx, week),
  }))

/** Which of the three forms came back with something wrong. */
const formOf = (again: Again | undefined): string => (again ? text(again.form, 'was') : '')

export const conclusionPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenConclusion(visit)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const { week } = seen.week
  const { conclusion, voices, counts } = seen.more
  const begun = week.state === 'veroeffentlicht' && week.startsAt <= visit.world.now()
  return staffPage(
    visit,
    { title: `${t.conclusion}: ${week.title}`, back: paths.week(week.id), again, ...doneOf(visit) },
    begun ? (
      <div class="stack-l">
        <p>{t.conclusionText}</p>
        <Numbers visit={visit} counts={counts} again={again} />
        <Voices visit={visit} voices={voices} again={again} />
        <Words visit={visit} conclusion={conclusion} again={again} />
      </div>
    ) : (
      <p>{t.notYet}</p>
    ),
  )
}

const Numbers = ({
  visit,
  counts,
  again,
}: {
  visit: Visit
  counts: readonly CountedItem[]
  again: Again | undefined
}) => {
  const t = weekStaffWords(visit.locale)
  const errors = again && formOf(again) === 'zahlen' ? visit.errors(again.refusal) : {}
  const typed = counts.filter(({ counted }) => !counted)
  const atDoor = counts.filter(({ counted }) => counted)
  return (
    <section class="stack">
      <h2>{t.numbers}</h2>
      <p>{t.numbersText}</p>
      {atDoor.length > 0 && (
        <Facts
          items={atDoor.map(({ title, came }) => ({
            label: <span lang="de">{title}</span>,
            value: came === undefined ? t.notCounted : `${came} (${t.countedAtDoor})`,
          }))}
        />
      )}
      {typed.length > 0 && (
        <Form action={visit.to(paths.numbers(weekIdIn(visit)))}>
          <input type="hidden" name="was" value="zahlen" />
          {typed.map(({ id, title, came }) => (
            <TextField
              name={`n-${id}`}
              label={<span lang="de">{t.visitors(title)}</span>}
              value={again && formOf(again) === 'zahlen' ? text(again.form, `n-${id}`) : (came ?? '')}
              error={errors[`n-${id}`]}
              inputmode="numeric"
              short
            />
          ))}
          <Button kind="secondary">{t.saveNumbers}</Button>
        </Form>
      )}
    </section>
  )
}

const Voices = ({
  visit,
  voices,
  again,
}: {
  visit: Visit
  voices: readonly Voice[]
  again: Again | undefined
}) => {
  const t = weekStaffWords(visit.locale)
  const isThis = again && formOf(again) === 'stimme'
  const errors = isThis ? visit.errors(again.refusal) : {}
  const field = (name: string) => ({ name, value: isThis ? text(again.form, name) : '', error: errors[name] })
  const id = weekIdIn(visit)
  return (
    <section class="stack">
      <h2>{t.voices}</h2>
      {voices.length === 0 ? (
        <p>{t.noVoices}</p>
      ) : (
        <ul class="stack">
          {voices.map((voice) => (
            <li class="panel stack-s">
              <p lang="de">„{voice.quote}“</p>
              <p class="muted" lang="de">
                {voice.signature}
              </p>
              <p>
                <a href={visit.to(paths.dropVoice(id, voice.id))}>
                  {t.dropVoice}
                  <span class="kern-sr-only">
                    : <span lang="de">{voice.signature}</span>
                  </span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <h3>{t.addVoice}</h3>
      <Form action={visit.to(paths.voice(id))}>
        <input type="hidden" name="was" value="stimme" />
        <TextArea {...field('quote')} label={t.quote} maxlength={300} rows={2} lang="de" required />
        <TextField
          {...field('signature')}
          label={t.signature}
          hint={t.signatureHint}
          maxlength={60}
          required
        />
        <Choices
          type="checkbox"
          {...field('consent')}
          label={t.consent}
          options={[{ value: 'ja', label: t.consentYes }]}
        />
        <Button kind="secondary">{t.addVoiceYes}</Button>
      </Form>
    </section>
  )
}

const Words = ({
  visit,
  conclusion,
  again,
}: {
  visit: Visit
  conclusion: Conclusion | undefined
  again: Again | undefined
}) => {
  const t = weekStaffWords(visit.locale)
  const isThis = again && formOf(again) === 'fazit'
  const errors = isThis ? visit.errors(again.refusal) : {}
  const id = weekIdIn(visit)
  const written = (conclusion?.clippings ?? []).map(({ title, medium, url }) =>
    [title, medium, url].join(' | '),
  )
  return (
    <section class="stack">
      <h2>{t.words}</h2>
      <Form action={visit.to(paths.writeConclusion(id))}>
        <input type="hidden" name="was" value="fazit" />
        <TextArea
          name="words"
          label={t.words}
          value={isThis ? text(again.form, 'words') : conclusion?.words}
          error={errors.words}
          maxlength={6000}
          rows={8}
          lang="de"
          optional
        />
        <TextArea
          name="clippings"
          label={t.clippings}
          hint={t.clippingsHint}
          value={isThis ? text(again.form, 'clippings') : written.join('\n')}
          error={errors.clippings}
          maxlength={6000}
          rows={3}
          lang="de"
          optional
        />
        <Choices
          type="radio"
          name="public"
          label={t.public}
          hint={conclusion?.publishedAt ? t.numbersPublished : undefined}
          value={isThis ? text(again.form, 'public') : conclusion?.publishedAt ? 'ja' : 'nein'}
          error={errors.public}
          options={(['ja', 'nein'] as const).map((one) => ({ value: one, label: t.publicAnswers[one] }))}
        />
        <Button>{t.save}</Button>
      </Form>
      {conclusion?.publishedAt && (
        <p>
          <a href={visit.to(paths.conclusion(id))}>
            {t.publicPage} ({longDate(staffLocale(visit.locale), conclusion.publishedAt)})
          </a>
        </p>
      )}
    </section>
  )
}

const onward = (visit: Visit, ok: string) => (): Response =>
  visit.redirect(`${paths.writeConclusion(weekIdIn(visit))}?ok=${ok}`)
const anew =
  (visit: Visit) =>
  (again: Again): Promise<Response> =>
    conclusionPage(visit, again)

export const receiveConclusion = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  return after(
    visit,
    await writeConclusion(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      words: text(form, 'words'),
      clippings: text(form, 'clippings'),
      public: text(form, 'public'),
    }),
    onward(visit, 'fazit'),
    anew(visit),
  )
}

/** Each item by itself: what is wrong is said at its field, what was right is kept. */
export const receiveNumbers = async (visit: Visit): Promise<Response> => {
  const seen = await lookAtWeek(visit, async () => undefined)
  if (!seen) return visit.notFound()
  const form = await visit.form()
  for (const { id, registration, state } of itemsOf(seen.week)) {
    const typed = text(form, `n-${id}`)
    if (registration !== 'ohne' || state !== 'veroeffentlicht' || typed === '') continue
    const outcome = await typeInSheet(visit.world, visit.actor, { eventId: id, came: {}, walkIns: typed })
    if (!outcome.ok)
      return conclusionPage(
        visit,
        withFields({ form, refusal: outcome.refusal }, () => `n-${id}`),
      )
  }
  return onward(visit, 'zahlen')()
}

export const receiveVoice = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  return after(
    visit,
    await addVoice(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      quote: text(form, 'quote'),
      signature: text(form, 'signature'),
      consent: text(form, 'consent'),
    }),
    onward(visit, 'stimme'),
    anew(visit),
  )
}
