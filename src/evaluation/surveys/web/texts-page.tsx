import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { dropText, letIntoReport, takeOutOfReport } from '../free-text.ts'
import { surveyStaffWords } from '../messages/index.ts'
import { listOldVoices, listTexts } from '../queries.ts'
import { surveyOf } from './of-survey.ts'
import { paths } from './paths.ts'

/** What people wrote: read by hosts and leads of the house, by nobody else. */
export const textsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await surveyOf(visit)
  if (!seen?.mayRead) return visit.notFound()
  const t = surveyStaffWords(visit.locale)
  const { survey } = seen
  const { texts, old } = await visit.world.look(visit.actor, async (tx) => ({
    texts: await listTexts(tx, survey.id),
    old: await listOldVoices(tx, survey.organizationId ?? ''),
  }))
  const ok = visit.query.get('ok')
  const done = ok === 'text' ? t.done.text : ok === 'bericht' ? t.done.bericht : undefined
  return staffPage(
    visit,
    {
      title: `${t.texts}: ${survey.title}`,
      back: paths.one(survey.id),
      again,
      ...(done && !again ? { done } : {}),
    },
    <div class="stack">
      <p>{t.textsText}</p>
      {survey.countsIn === null && <p class="muted">{t.noReport}</p>}
      {texts.length === 0 && <EmptyState title={t.textsNone} pictogram="lesen" />}
      {texts.map((one) => (
        <article class="panel stack-s">
          <p class="pre" dir="auto">
            {one.text}
          </p>
          {one.inReport !== null && (
            <p>
              <Badge tone="success" pictogram="check">
                {t.inReport}
              </Badge>
            </p>
          )}
          <div class="cluster">
            {survey.countsIn !== null && (
              <Form plain action={visit.to(paths.report(survey.id, one.id))}>
                <Hidden values={{ darf: one.inReport === null ? 'ja' : 'nein' }} />
                <Button kind="secondary">{one.inReport === null ? t.toReport : t.fromReport}</Button>
              </Form>
            )}
            <ButtonLink kind="secondary" href={visit.to(paths.dropText(survey.id, one.id))}>
              {t.remove}
            </ButtonLink>
          </div>
        </article>
      ))}
      {old.length > 0 && (
        <section class="stack">
          <h2>{t.oldVoices}</h2>
          <p>{t.oldVoicesText}</p>
          {old.map((one) => (
            <article class="panel stack-s">
              <p class="pre" dir="auto">
                {one.text}
              </p>
              <Form plain action={visit.to(paths.report(survey.id, one.id))}>
                <Hidden values={{ darf: 'nein' }} />
                <Button kind="secondary">{t.fromReport}</Button>
              </Form>
            </article>
          ))}
        </section>
      )}
    </div>,
  )
}

/** Asked before a text is gone for good. */
export const dropTextPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await surveyOf(visit)
  const found = seen?.mayRead
    ? (await visit.world.look(visit.actor, (tx) => listTexts(tx, seen.survey.id))).find(
        ({ id }) => id === visit.params.text,
      )
    : undefined
  if (!seen || !found) return visit.notFound()
  const t = surveyStaffWords(visit.locale)
  return surePage(visit, {
    title: t.removeTitle,
    text: (
      <>
        <p class="pre panel" dir="auto">
          {found.text}
        </p>
        <p>{found.inReport === null ? t.removeText : t.removeTextInReport}</p>
      </>
    ),
    action: paths.dropText(seen.survey.id, found.id),
    back: paths.texts(seen.survey.id),
    yes: t.remove,
    no: t.cancel,
    again,
  })
}

export const receiveTextRemoval = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropText(visit.world, visit.actor, {
      surveyId: visit.params.survey,
      textId: visit.params.text,
    }),
    () => visit.redirect(`${paths.texts(visit.params.survey ?? '')}?ok=text`),
    (again) => dropTextPage(visit, again),
  )

export const receiveReport = async (visit: Visit): Promise<Response> => {
  const change = text(await visit.form(), 'darf') === 'nein' ? takeOutOfReport : letIntoReport
  return after(
    visit,
    await change(visit.world, visit.actor, { surveyId: visit.params.survey, textId: visit.params.text }),
    () => visit.redirect(`${paths.texts(visit.params.survey ?? '')}?ok=bericht`),
    (again) => textsPage(visit, again),
  )
}
