import { noonOf } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import { type Locale, lang, number, shortDate } from '#platform/i18n.ts'
import { newId } from '#platform/secrets.ts'
import { Badge, Card, Details, Facts } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import { Pictogram } from '#platform/ui/pictogram.tsx'
import type { Confirmation } from '../confirmation.ts'
import { hoursOf } from '../hours.ts'
import { pathWords } from '../messages/index.ts'
import { type Engagement, longestTitle, type PathStep, pathStepNames, pathSteps } from '../own-path.ts'
import { Door, type Opened } from './opened.tsx'
import { paths } from './paths.ts'

/** "1,5 Stunden", from quarters. */
export const hoursText = (locale: Locale, quarters: number): string =>
  pathWords(locale).hoursSum(number(lang[locale], hoursOf(quarters)))

/** What was reached, in the order of the table; what some do next, in grey. */
export const EngagementCard = ({ of, engagement }: { of: Opened; engagement: Engagement }) => {
  const { locale } = of.visit
  const t = pathWords(locale)
  const reached = pathStepNames.filter((step) => engagement.steps[step])
  const last = reached.at(-1)
  const next: readonly PathStep[] = last ? pathSteps[last].mayBe : ['talk', 'tryout']
  return (
    <Card title={<bdi>{engagement.title}</bdi>}>
      {reached.length === 0 && <p class="muted">{t.noSteps}</p>}
      {reached.length > 0 && (
        <dl class="facts facts--pictograms">
          {reached.map((step) => {
            const at = engagement.steps[step]
            return (
              <div>
                <dt>
                  <Pictogram name={pathSteps[step].pictogram} />
                  {t.steps[step]}
                </dt>
                <dd>
                  {at?.day ? shortDate(locale, noonOf(at.day)) : <span class="muted">{t.noDay}</span>}
                  {at?.note && (
                    <>
                      <br />
                      <bdi>{at.note}</bdi>
                    </>
                  )}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
      {next.length > 0 && <p class="muted small">{t.mayBe(next.map((step) => t.steps[step]).join(' · '))}</p>}
      <Door of={of} action={paths.engagement} values={{ id: engagement.id }}>
        {t.changeEngagement}
      </Door>
    </Card>
  )
}

/** Sent twice, it is one. */
export const NewEngagement = ({ of, error }: { of: Opened; error: string | undefined }) => {
  const t = pathWords(of.visit.locale)
  return (
    <Details
      summary={of.path.engagements.length === 0 ? t.firstEngagement : t.anotherEngagement}
      open={error !== undefined}
    >
      <Form action={of.visit.to(paths.engagement)} autocomplete="off">
        <Hidden values={{ code: of.bearer.typed, tun: 'neu', id: newId() }} />
        <TextField
          name="title"
          label={t.engagementTitle}
          hint={t.engagementHint}
          error={error}
          value={error ? text(of.form, 'title') : ''}
          maxlength={longestTitle}
        />
        <Button kind="secondary">{t.addEngagement}</Button>
      </Form>
    </Details>
  )
}

/** How an answer looks, to both sides. */
export const tones = { sent: 'open', confirmed: 'success', nothing: 'plain' } as const

/** What a house was asked, what it said, and the two ways on. */
export const ConfirmationCard = ({
  of,
  confirmation: one,
  house,
}: {
  of: Opened
  confirmation: Confirmation
  house: string
}) => {
  const { locale } = of.visit
  const t = pathWords(locale)
  const day = (text: string) => shortDate(locale, noonOf(text))
  const isCorrected = one.confirmedQuarters !== null && one.confirmedQuarters !== one.quarters
  return (
    <Card title={<bdi>{house}</bdi>}>
      <p>
        <Badge tone={tones[one.state]}>{t.states[one.state]}</Badge>
      </p>
      <Facts
        items={[
          { label: t.role, value: <bdi>{one.role}</bdi> },
          { label: t.period, value: t.fromTo(day(one.from), day(one.until)) },
          {
            label: t.sentHours,
            value: one.quarters === null ? t.withoutHours : hoursText(locale, one.quarters),
          },
          {
            label: t.confirmedHours,
            value: isCorrected ? hoursText(locale, one.confirmedQuarters ?? 0) : undefined,
          },
        ]}
      />
      <p class="muted small">
        {t.stateText[one.state]} {t.erasedOn(day(one.expiresOn))}
      </p>
      <div class="cluster">
        {one.state === 'confirmed' && (
          <Door of={of} action={paths.certificate} values={{ id: one.id }} kind="primary">
            {t.makeCertificate}
          </Door>
        )}
        <Door of={of} action={paths.start} values={{ id: one.id, frage: 'zurueck' }}>
          {t.takeBack}
        </Door>
      </div>
    </Card>
  )
}
