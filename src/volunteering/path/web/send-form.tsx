import { findService, listOrganizations } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { strengths, strengthText } from '../../strengths.ts'
import { mayBeAsked } from '../confirmation.ts'
import { pathWords } from '../messages/index.ts'
import { type Errors, type Opened, openedPage } from './opened.tsx'
import { paths } from './paths.ts'

/** Whom a person may ask, by name. */
export const askedHouses = async (visit: Visit) =>
  (await visit.world.look(visit.actor, listOrganizations)).filter(mayBeAsked)

/** What is to be confirmed; what was noted is proposed. */
export const showChoice = async (of: Opened, isTyped: boolean, errors?: Errors): Promise<Response> => {
  const { visit, path, form, bearer } = of
  const t = pathWords(visit.locale)
  const [first] = path.engagements
  const service = first?.serviceId
    ? await visit.world.look(visit.actor, (tx) => findService(tx, first.serviceId ?? ''))
    : undefined
  const days = path.hours.map(({ day }) => day).sort()
  const today = berlinDay(visit.world.now())
  const value = (name: string, proposed: string): string => (isTyped ? text(form, name) : proposed)
  return openedPage(
    of,
    { title: t.askTitle, errors, back: true },
    <>
      <p>{t.askText}</p>
      <p class="muted">{t.askPaper}</p>
      <Form action={visit.to(paths.send)} autocomplete="off">
        <Hidden values={{ code: bearer.typed, tun: 'pruefen' }} />
        <Select
          name="organizationId"
          label={t.house}
          hint={t.houseHint}
          error={errors?.organizationId}
          value={value('organizationId', service?.organizationId ?? '')}
          empty
          options={(await askedHouses(visit)).map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
          required
        />
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={value('name', '')}
          error={errors?.name}
          required
          maxlength={120}
        />
        <TextField
          name="role"
          label={t.role}
          hint={t.roleHint}
          value={value('role', first?.title ?? '')}
          error={errors?.role}
          required
          maxlength={120}
        />
        <TextField
          name="from"
          label={t.from}
          type="date"
          value={value('from', days[0] ?? '')}
          error={errors?.from}
          required
          short
        />
        <TextField
          name="until"
          label={t.until}
          type="date"
          value={value('until', days.at(-1) ?? today)}
          error={errors?.until}
          required
          short
        />
        <Choices
          type="radio"
          name="mit"
          label={t.withHours}
          value={value('mit', days.length > 0 ? 'stunden' : 'ohne')}
          error={errors?.mit}
          options={[
            { value: 'stunden', label: t.hoursNoted },
            { value: 'ohne', label: t.withoutHours },
          ]}
        />
        {path.engagements.length > 1 && (
          <Select
            name="engagement"
            label={t.hoursFor}
            value={value('engagement', first?.id ?? '')}
            empty={t.allEngagements}
            options={path.engagements.map(({ id, title }) => ({ value: id, label: title }))}
            optional
          />
        )}
        <Choices
          type="checkbox"
          name="strengths[]"
          id="strengths"
          label={t.strengths}
          hint={t.strengthsHint}
          value={isTyped ? list(form, 'strengths') : []}
          optional
          tiles
          options={strengths.map((one) => ({ value: one, label: strengthText(visit.locale, one) }))}
        />
        <Button>{t.check}</Button>
      </Form>
    </>,
  )
}
