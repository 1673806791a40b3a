import { findNetworksOf, housesOfPartners, languageName } from '#directory'
import { berlinDay, berlinWall } from '#platform/berlin-time.ts'
import { type Form as Fields, list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, Choices, Form, Hidden, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { acting } from '../acting.ts'
import { audiences, type Event, type EventKind, eventKinds, isItem } from '../event.ts'
import { eventStaffWords, eventWords } from '../messages/index.ts'

const names = [
  'partOf',
  'kind',
  'title',
  'summary',
  'description',
  'day',
  'from',
  'lastDay',
  'to',
  'locationId',
  'room',
  'audience',
  'networkId',
  'registration',
  'registrationUntil',
  'places',
] as const
/** What the form holds, as it was typed. */
export type Written = Readonly<Record<(typeof names)[number], string>> & {
  readonly languages: readonly string[]
}

export const typed = (form: Fields): Written => ({
  ...(Object.fromEntries(names.map((name) => [name, text(form, name)])) as Omit<Written, 'languages'>),
  languages: list(form, 'languages'),
})

export const blank: Written = {
  ...(Object.fromEntries(names.map((name) => [name, ''])) as Omit<Written, 'languages'>),
  kind: 'vortrag',
  audience: 'alle',
  registration: 'ohne',
  languages: ['de'],
}

export const writtenOf = (event: Event): Written => {
  const [start, end] = [berlinWall(event.startsAt), berlinWall(event.endsAt)]
  const { registrationUntil: until } = event
  return {
    partOf: event.partOf ?? '',
    kind: event.kind,
    title: event.title,
    summary: event.summary,
    description: event.description,
    day: start.date,
    from: start.time,
    lastDay: end.date === start.date ? '' : end.date,
    to: end.time,
    locationId: event.locationId ?? '',
    room: event.room,
    audience: event.audience,
    networkId: event.networkId ?? '',
    registration: event.registration,
    registrationUntil: until ? berlinDay(new Date(until.getTime() - 1)) : '',
    places: event.places === null ? '' : String(event.places),
    languages: event.languages,
  }
}

/** A day is added on the page of its week; an item is no week. */
const kindsFor = ({ partOf, kind }: Written): readonly EventKind[] =>
  eventKinds.filter((one) => one === kind || (one !== 'tag' && (!partOf || isItem(one))))

const spoken = ['de', 'en', 'ar', 'tr', 'ru', 'uk', 'fa', 'fr', 'es', 'pl', 'ro', 'dgs']

/** The networks of one's organization, its own houses first, then those of its partners. */
const choicesOf = (visit: Visit) =>
  visit.world.look(visit.actor, async (tx) => {
    const today = berlinDay(tx.now)
    const { organizationId } = acting(tx)
    return {
      networks: await findNetworksOf(tx, organizationId, today),
      houses: await housesOfPartners(tx, organizationId, today),
    }
  })

export const EventForm = async ({
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
  const { form: t, audiences: forWhom, registrations } = eventStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const { networks, houses } = await choicesOf(visit)
  const errors = again ? visit.errors(again.refusal) : {}
  const field = <N extends keyof Written>(name: N) => ({
    name,
    value: value[name] as string,
    error: errors[name],
  })
  return (
    <Form action={visit.to(action)}>
      {value.partOf && <Hidden values={{ partOf: value.partOf }} />}
      <Select
        {...field('kind')}
        label={t.kind}
        options={kindsFor(value).map((kind) => ({ value: kind, label: eventWords(locale).kinds[kind] }))}
      />
      <TextField {...field('title')} label={t.title} maxlength={140} required />
      <TextArea
        {...field('summary')}
        label={t.summary}
        hint={t.summaryHint}
        maxlength={300}
        rows={2}
        required
      />
      <TextArea {...field('description')} label={t.description} maxlength={5000} rows={6} optional />
      <TextField {...field('day')} label={t.day} type="date" required short />
      <TextField {...field('from')} label={t.from} type="time" required short />
      <TextField {...field('to')} label={t.to} type="time" required short />
      <TextField {...field('lastDay')} label={t.lastDay} hint={t.lastDayHint} type="date" optional short />
      <Select
        {...field('locationId')}
        label={t.location}
        hint={t.locationHint}
        empty={t.noLocation}
        options={houses.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
      />
      <TextField {...field('room')} label={t.room} maxlength={120} optional />
      <Choices
        type="checkbox"
        name="languages[]"
        id="languages"
        label={t.languages}
        options={spoken.map((code) => ({ value: code, label: languageName(locale, code) }))}
        value={value.languages}
        error={errors.languages}
        tiles
      />
      <Choices
        type="radio"
        {...field('audience')}
        label={t.audience}
        hint={t.audienceHint}
        options={audiences.map((one) => ({ value: one, label: forWhom[one] }))}
      />
      {networks.length > 0 && (
        <Select
          {...field('networkId')}
          label={t.network}
          empty={t.noNetwork}
          options={networks.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
        />
      )}
      <Choices
        type="radio"
        {...field('registration')}
        label={t.registration}
        options={(['ohne', 'noetig'] as const).map((one) => ({ value: one, label: registrations[one] }))}
      />
      <TextField
        {...field('registrationUntil')}
        label={t.registrationUntil}
        hint={t.registrationUntilHint}
        type="date"
        optional
        short
      />
      <TextField
        {...field('places')}
        label={t.places}
        hint={t.placesHint}
        inputmode="numeric"
        optional
        short
      />
      <Button>{t.save}</Button>
    </Form>
  )
}
