import { languageName } from '#directory'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Alert } from '#platform/ui/content.tsx'
import {
  Button,
  ButtonLink,
  Buttons,
  Choices,
  Form,
  Select,
  TextArea,
  TextField,
} from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { traits } from '../../timetable/problem.ts'
import { degrees, type Firm, germanLevels, readings } from '../dating.ts'
import { datingWords } from '../messages/index.ts'
import { dropDatingApplicant, writeDatingApplicant } from '../write-applicant.ts'
import { paths } from './paths.ts'
import { eventIdOf, readyDating } from './seen-dating.ts'
import { blank, mostBreaks, type names, proposed, typed, writtenOf } from './written-applicant.ts'

/** Languages that are often spoken; others come in by table. */
export const spoken = 'de en ar tr ru uk fa ps ku fr es pl ro bg ti so'.split(' ')

/** An applicant: new (no `:applicant`), or as they are. */
export const applicantPage = async (
  visit: Visit,
  { again, proposing }: { again?: Again; proposing?: Fields } = {},
): Promise<Response> => {
  const found = await readyDating(visit)
  const id = visit.params.applicant
  const applicant = found?.dating.applicants.find((one) => one.id === id)
  if (!found || (id !== undefined && !applicant)) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale)
  const stands = applicant ? writtenOf(applicant) : blank
  const sent = proposing ?? again?.form
  const written = sent ? typed(sent) : stands
  const value = proposing ? proposed(written, dating.firms) : written
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: (typeof names)[number]) => ({ name, value: value[name], error: errors[name] })
  const locale = staffLocale(visit.locale)
  const tongues = spoken.map((code) => ({ value: code, label: languageName(locale, code) }))
  const path = applicant ? paths.applicant(event.id, applicant.id) : paths.newApplicant(event.id)
  return staffPage(
    visit,
    { title: applicant ? applicant.name : t.applicants.add, back: paths.applicants(event.id), again },
    <div class="stack-l">
      {proposing && (
        <Alert tone="info" live>
          <p>{value.wishes.length > 0 ? t.applicants.proposed : t.applicants.nothingProposed}</p>
        </Alert>
      )}
      <Form action={visit.to(path)} autocomplete="off">
        <TextField {...field('name')} label={t.applicants.name} maxlength={120} required />
        <TextField {...field('key')} label={t.key} hint={t.keyHint} maxlength={40} optional short />
        <Select
          {...field('reads')}
          label={t.applicants.reads}
          options={readings.map((one) => ({ value: one, label: t.readings[one] }))}
        />
        <TextArea
          {...field('occupations')}
          label={t.applicants.occupations}
          hint={t.applicants.occupationsHint}
          rows={3}
          optional
        />
        <Select
          {...field('degree')}
          label={t.applicants.degree}
          empty={t.unknown}
          options={degrees.map((one) => ({ value: one, label: t.degrees[one] }))}
        />
        <Select
          {...field('german')}
          label={t.applicants.german}
          empty={t.unknown}
          options={germanLevels.map((one) => ({ value: one, label: t.germans[one] }))}
        />
        <Choices
          type="checkbox"
          name="needs[]"
          id="needs"
          label={t.applicants.needs}
          options={traits.map((one) => ({ value: one, label: t.traits[one] }))}
          value={value.needs}
          optional
        />
        <Select
          {...field('interpreter')}
          label={t.applicants.interpreter}
          hint={t.applicants.interpreterHint}
          empty={t.applicants.noInterpreter}
          options={tongues}
        />
        <Choices
          type="checkbox"
          name="languages[]"
          id="languages"
          label={t.applicants.languages}
          options={tongues}
          value={value.languages}
          tiles
          optional
        />
        <TextField {...field('from')} label={t.from} hint={t.hoursHint} type="time" optional short />
        <TextField {...field('until')} label={t.to} type="time" optional short />
        {Array.from({ length: mostBreaks }, (_, i) => (
          <fieldset class="kern-fieldset">
            <legend class="kern-label">{t.applicants.pause(i + 1)}</legend>
            <div class="cluster">
              {(['from', 'until'] as const).map((end) => (
                <TextField
                  name={`breaks.${i}.${end}`}
                  value={value.breaks[i]?.[end]}
                  error={errors[`breaks.${i}.${end}`]}
                  label={end === 'from' ? t.applicants.pauseFrom : t.applicants.pauseTo}
                  type="time"
                  short
                />
              ))}
            </div>
          </fieldset>
        ))}
        <Wishes visit={visit} firms={dating.firms} value={value.wishes} />
        {/* Enter presses the first one. */}
        <Buttons>
          <Button>{t.save}</Button>
          <Button kind="secondary" name="schritt" value="vorschlagen">
            {t.applicants.propose}
          </Button>
        </Buttons>
      </Form>
      {applicant && (
        <Buttons>
          <ButtonLink kind="secondary" href={visit.to(paths.dropApplicant(event.id, applicant.id))}>
            {t.applicants.drop}
          </ButtonLink>
        </Buttons>
      )}
    </div>,
  )
}

const Wishes = ({
  visit,
  firms,
  value,
}: {
  visit: Visit
  firms: readonly Firm[]
  value: readonly string[]
}) => {
  const t = datingWords(visit.locale).applicants
  const options = firms.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))
  return (
    <fieldset class="kern-fieldset">
      <legend class="kern-label">{t.wishes}</legend>
      <p class="kern-hint">{t.wishesHint}</p>
      <div class="stack-s">
        {Array.from({ length: Math.max(6, value.length + 2) }, (_, i) => (
          <Select
            name="wishes[]"
            id={`wishes-${i}`}
            label={t.wish(i + 1)}
            empty={t.noWish}
            options={options}
            value={value[i]}
          />
        ))}
      </div>
    </fieldset>
  )
}

export const receiveApplicant = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  const form = await visit.form()
  if (text(form, 'schritt') === 'vorschlagen') return applicantPage(visit, { proposing: form })
  const given = { eventId, applicantId: visit.params.applicant, ...typed(form) }
  return after(
    visit,
    await writeDatingApplicant(visit.world, visit.actor, given),
    () => visit.redirect(`${paths.applicants(eventId)}?ok=bewerber`),
    (again) => applicantPage(visit, { again }),
  )
}

export const dropApplicantPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyDating(visit)
  const applicant = found?.dating.applicants.find(({ id }) => id === visit.params.applicant)
  if (!found || !applicant) return visit.notFound()
  const t = datingWords(visit.locale)
  return surePage(visit, {
    title: t.applicants.dropTitle(applicant.name),
    text: t.applicants.dropText,
    action: paths.dropApplicant(found.event.id, applicant.id),
    back: paths.applicant(found.event.id, applicant.id),
    yes: t.applicants.drop,
    no: t.no,
    again,
  })
}

export const receiveDropApplicant = async (visit: Visit): Promise<Response> => {
  const eventId = eventIdOf(visit)
  return after(
    visit,
    await dropDatingApplicant(visit.world, visit.actor, { eventId, applicantId: visit.params.applicant }),
    () => visit.redirect(`${paths.applicants(eventId)}?ok=bewerberWeg`),
    (again) => dropApplicantPage(visit, again),
  )
}
