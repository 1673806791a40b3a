import { berlinDay } from '#platform/berlin-time.ts'
import { list, text } from '#platform/http/form.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { strengths, strengthText } from '../../strengths.ts'
import type { AskedHouse } from '../house.ts'
import { pathWords } from '../messages/index.ts'
import { Door, type Errors, type Opened, openedPage } from './opened.tsx'
import { paths } from './paths.ts'

/** What this house is to confirm; what was noted is proposed. */
export const showChoice = (
  of: Opened,
  house: Pick<AskedHouse, 'id' | 'name'>,
  isTyped: boolean,
  errors?: Errors,
): Promise<Response> => {
  const { visit, path, form, bearer } = of
  const t = pathWords(visit.locale)
  const [first] = path.engagements
  const days = path.hours.map(({ day }) => day).sort()
  const today = berlinDay(visit.world.now())
  const value = (name: string, proposed: string): string => (isTyped ? text(form, name) : proposed)
  return openedPage(
    of,
    { title: t.askTitle, errors, back: true },
    <>
      <p>{t.askText}</p>
      <Facts items={[{ label: t.house, value: house.name, lang: 'de' }]} />
      <Door of={of} action={paths.send} values={{ tun: 'suchen' }}>
        {t.houseOther}
      </Door>
      <Form action={visit.to(paths.send)} autocomplete="off">
        <Hidden values={{ code: bearer.typed, tun: 'pruefen', organizationId: house.id }} />
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
