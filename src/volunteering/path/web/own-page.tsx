import { addDays, berlinDay, noonOf } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate } from '#platform/i18n.ts'
import { Alert, Details } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { sumOf } from '../hours.ts'
import { pathWords } from '../messages/index.ts'
import { longestTitle, pathKeptDays } from '../own-path.ts'
import { Door, type Opened, opened, openedPage, Sure } from './opened.tsx'
import { ConfirmationCard, EngagementCard, hoursText } from './own-cards.tsx'
import { paths } from './paths.ts'
import { sentBy } from './sent-by.ts'
import { WhoSees } from './start-page.tsx'

export const openOwn = (visit: Visit): Promise<Response> => opened(visit, (of) => showOwn(of))

/** The person's own engagement: the answer to a POST, never stored, never in a URL. */
export const showOwn = async (
  of: Opened,
  said: { isNew?: boolean; notice?: string | undefined; error?: string | undefined } = {},
): Promise<Response> => {
  const { visit, path, bearer } = of
  const t = pathWords(visit.locale)
  const sent = await sentBy(of)
  const isAsking = text(of.form, 'frage') === 'loeschen'
  const today = berlinDay(visit.world.now())
  const ofYear = path.hours.filter(({ day }) => day.startsWith(today.slice(0, 4)))
  return openedPage(
    of,
    { title: t.title, notice: said.notice, errors: said.error ? { title: said.error } : undefined },
    <>
      {said.isNew && (
        <Alert title={t.newCode} live>
          <p>
            <strong class="code" dir="ltr">
              {bearer.typed}
            </strong>
          </p>
          <p>{t.newCodeText}</p>
          <Door of={of} action={paths.slip}>
            {t.printSlip}
          </Door>
        </Alert>
      )}
      {isAsking && <Sure of={of} title={t.dropSure} body={t.dropText} yes={t.dropYes} action={paths.drop} />}
      <section class="stack-s">
        <h2>{t.engagements}</h2>
        <p>{t.nothingNext}</p>
        {path.engagements.map((engagement) => (
          <EngagementCard of={of} engagement={engagement} />
        ))}
        <Details
          summary={path.engagements.length === 0 ? t.firstEngagement : t.anotherEngagement}
          open={said.error !== undefined}
        >
          <Form action={visit.to(paths.engagement)} autocomplete="off">
            <Hidden values={{ code: bearer.typed, tun: 'neu' }} />
            <TextField
              name="title"
              label={t.engagementTitle}
              hint={t.engagementHint}
              error={said.error}
              value={said.error ? text(of.form, 'title') : ''}
              maxlength={longestTitle}
            />
            <Button kind="secondary">{t.addEngagement}</Button>
          </Form>
        </Details>
      </section>
      <section class="stack-s">
        <h2>{t.hours}</h2>
        {path.hours.length === 0 ? (
          <p>{t.noHours}</p>
        ) : (
          <p>
            <strong>{hoursText(visit.locale, sumOf(path.hours))}</strong>{' '}
            <span class="muted">{t.thisYear(hoursText(visit.locale, sumOf(ofYear)))}</span>
          </p>
        )}
        <Door of={of} action={paths.hours} kind="primary">
          {t.noteHours}
        </Door>
      </section>
      <section class="stack-s">
        <h2>{t.confirmations}</h2>
        <p>{sent.length === 0 ? t.noConfirmations : t.confirmationsText}</p>
        {sent.map((one) => (
          <ConfirmationCard of={of} confirmation={one} house={one.house} />
        ))}
        <Door of={of} action={paths.send}>
          {t.askHouse}
        </Door>
      </section>
      <WhoSees visit={visit} />
      <section class="stack-s">
        <h2>{t.more}</h2>
        <div class="cluster">
          <Door of={of} action={paths.slip}>
            {t.printSlip}
          </Door>
          {!isAsking && (
            <Door of={of} action={paths.start} values={{ frage: 'loeschen' }}>
              {t.drop}
            </Door>
          )}
        </div>
        <p class="muted small">
          {t.keptUntil(shortDate(visit.locale, noonOf(addDays(today, pathKeptDays))))}
        </p>
      </section>
    </>,
  )
}
