import { berlinDay, noonOf } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate } from '#platform/i18n.ts'
import { Alert } from '#platform/ui/content.tsx'
import { findEnd } from '../change-path.ts'
import { sumOf } from '../hours.ts'
import { pathWords } from '../messages/index.ts'
import { Door, type Opened, opened, openedPage, Sure } from './opened.tsx'
import { ConfirmationCard, EngagementCard, hoursText, NewEngagement } from './own-cards.tsx'
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
  const endsOn = (await findEnd(visit.world, bearer)) ?? berlinDay(visit.world.now())
  const question = text(of.form, 'frage')
  const isAsking = question === 'loeschen'
  const back = question === 'zurueck' ? sent.find(({ id }) => id === text(of.form, 'id')) : undefined
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
      {back && (
        <Sure
          of={of}
          title={t.takeBackSure}
          body={t.takeBackText(back.house)}
          yes={t.takeBackYes}
          action={paths.takeBack}
          values={{ id: back.id }}
        />
      )}
      <section class="stack-s">
        <h2>{t.engagements}</h2>
        <p>{t.nothingNext}</p>
        {path.engagements.map((engagement) => (
          <EngagementCard of={of} engagement={engagement} />
        ))}
        <NewEngagement of={of} error={said.error} />
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
        <p class="muted small">{t.keptUntil(shortDate(visit.locale, noonOf(endsOn)))}</p>
      </section>
    </>,
  )
}
