import { housesOfPartners, languageName } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, Choices, Form, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { strengths, strengthText } from '../../strengths.ts'
import { acting } from '../acting.ts'
import { roleStaffWords, roleWords } from '../messages/index.ts'
import { answers, daytimes, germanLevels, interests, rhythms, weekdays } from '../role.ts'
import type { Lists, Texts, Written } from '../written.ts'

const spoken = ['de', 'en', 'ar', 'tr', 'ru', 'uk', 'fa', 'ku', 'fr', 'es', 'pl', 'ro', 'vi', 'gsg']

export const RoleForm = async ({
  visit,
  action,
  value,
  again,
}: {
  visit: Visit
  action: string
  value: Written
  again: Again | undefined
}) => {
  const { form: t, answers: said } = roleStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const { interests: areas, weekdays: days, daytimes: parts } = roleWords(locale)
  const houses = await visit.world.look(visit.actor, (tx) =>
    housesOfPartners(tx, acting(tx).organizationId, berlinDay(tx.now)),
  )
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: keyof Texts) => ({ name, value: value[name], error: errors[name] })
  const several = (name: keyof Lists) => ({
    type: 'checkbox' as const,
    name: `${name}[]`,
    id: name,
    value: value[name],
    error: errors[name],
    tiles: true,
  })
  const strong = strengths.map((one) => ({ value: one, label: strengthText(locale, one) }))
  const three = answers.map((one) => ({ value: one, label: said[one] }))
  return (
    <Form action={visit.to(action)}>
      <h2>{t.what}</h2>
      <TextField {...field('title')} label={t.title} hint={t.titleHint} maxlength={140} required />
      <TextArea
        {...field('summary')}
        label={t.summary}
        hint={t.summaryHint}
        maxlength={300}
        rows={2}
        required
      />
      <TextArea {...field('description')} label={t.description} maxlength={5000} rows={6} optional />
      <Choices
        {...several('interests')}
        label={t.interests}
        options={interests.map((one) => ({ value: one, label: areas[one] }))}
        optional
      />
      <Choices {...several('asked')} label={t.asked} hint={t.askedHint} options={strong} optional />
      <Choices {...several('gained')} label={t.gained} hint={t.gainedHint} options={strong} optional />
      <h2>{t.when}</h2>
      <Choices
        type="radio"
        {...field('rhythm')}
        label={t.rhythm}
        options={rhythms.map((one) => ({ value: one, label: t.rhythms[one] }))}
      />
      <Choices
        {...several('weekdays')}
        label={t.weekdays}
        options={weekdays.map((one) => ({ value: one, label: days[one] }))}
        optional
      />
      <Choices
        {...several('daytimes')}
        label={t.daytimes}
        options={daytimes.map((one) => ({ value: one, label: parts[one] }))}
        optional
      />
      <TextField {...field('timeFrom')} label={t.timeFrom} hint={t.timeHint} type="time" optional short />
      <TextField {...field('timeTo')} label={t.timeTo} type="time" optional short />
      <TextField {...field('startsOn')} label={t.startsOn} hint={t.startsOnHint} type="date" optional short />
      <TextField {...field('endsOn')} label={t.endsOn} hint={t.endsOnHint} type="date" optional short />
      <TextField
        {...field('hours')}
        label={t.hours}
        hint={t.hoursHint}
        inputmode="numeric"
        maxlength={2}
        optional
        short
      />
      <h2>{t.conditions}</h2>
      <TextArea
        {...field('training')}
        label={t.training}
        hint={t.trainingHint}
        maxlength={300}
        rows={2}
        optional
      />
      <Choices
        type="radio"
        {...field('accident')}
        label={t.accident}
        hint={t.insuranceHint}
        options={three}
      />
      <Choices type="radio" {...field('liability')} label={t.liability} options={three} />
      <Choices
        type="checkbox"
        {...field('conduct')}
        label={t.conduct}
        hint={t.conductHint}
        options={[{ value: 'ja', label: t.conductYes }]}
        optional
      />
      <Choices
        {...several('languages')}
        label={t.languages}
        options={spoken.map((code) => ({ value: code, label: languageName(locale, code) }))}
        optional
      />
      <Select
        {...field('germanLevel')}
        label={t.germanLevel}
        empty={t.anyGerman}
        options={germanLevels.map((one) => ({ value: one, label: one }))}
      />
      <Choices type="radio" {...field('stepFree')} label={t.stepFree} options={three} />
      <TextField
        {...field('allowance')}
        label={t.allowance}
        hint={t.allowanceHint}
        inputmode="decimal"
        maxlength={6}
        optional
        short
      />
      <TextField {...field('wanted')} label={t.wanted} inputmode="numeric" maxlength={3} optional short />
      <Choices
        type="checkbox"
        {...field('helpsAtEvents')}
        label={t.helpsAtEvents}
        options={[{ value: 'ja', label: t.helpsAtEventsYes }]}
        optional
      />
      <h2>{t.where}</h2>
      <Select
        {...field('locationId')}
        label={t.location}
        hint={t.locationHint}
        empty={t.noLocation}
        options={houses.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
      />
      <TextField {...field('place')} label={t.place} maxlength={200} optional />
      <TextField
        {...field('contactName')}
        label={t.contactName}
        hint={t.contactHint}
        maxlength={120}
        optional
      />
      <TextField {...field('contactPhone')} label={t.contactPhone} type="tel" maxlength={40} optional />
      <TextField {...field('contactEmail')} label={t.contactEmail} type="email" maxlength={200} optional />
      <Button>{t.save}</Button>
    </Form>
  )
}
