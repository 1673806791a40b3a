import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { quarterOf, shiftQuarter, yearOf } from '../../quarter.ts'
import type { Indicator } from '../catalogue.ts'
import { takesAmong, takesPersons } from '../entry.ts'
import { indicatorWords } from '../messages/index.ts'
import type { Period } from '../period.ts'
import { paths } from './paths.ts'
import { sayPeriod } from './say.ts'

interface Props {
  readonly visit: Visit
  readonly networkId: string
  readonly indicator: Indicator
  readonly again: Again | undefined
}
const isOf = (again: Again | undefined, field: string): boolean => again?.form[field] !== undefined

const year = (quarter: ReturnType<typeof quarterOf>): Period => yearOf(quarter) as Period

/** Two years back to the quarter that runs; the last one that is over first. */
const pastPeriods = (now: Date): readonly Period[] => {
  const current = quarterOf(now)
  const quarters = Array.from({ length: 8 }, (_, back) => shiftQuarter(current, -1 - back))
  const last = shiftQuarter(current, -4)
  return [...quarters, current, year(current), year(last), year(shiftQuarter(last, -4))]
}

/** This year and the next, and the quarters to come. */
const targetPeriods = (now: Date): readonly Period[] => {
  const current = quarterOf(now)
  const ahead = Array.from({ length: 5 }, (_, step) => shiftQuarter(current, step))
  return [year(current), year(shiftQuarter(current, 4)), year(shiftQuarter(current, 8)), ...ahead]
}

const options = (visit: Visit, periods: readonly Period[]) => {
  const t = indicatorWords(visit.locale)
  return periods.map((value) => ({ value, label: sayPeriod(t, value) }))
}

/** The number of a period, typed in. */
export const EnterForm = ({ visit, networkId, indicator, again }: Props) => {
  const t = indicatorWords(visit.locale)
  const own = isOf(again, 'value') ? again : undefined
  const errors = own ? visit.errors(own.refusal) : {}
  const typed = (field: string) => (own ? text(own.form as Fields, field) : '')
  const inParts = takesAmong(indicator)
  const ofPersons = takesPersons(indicator)
  const periods = pastPeriods(visit.world.now())
  return (
    <section class="stack-s no-print">
      <h2>{t.enterValue}</h2>
      <Form action={visit.to(paths.value(networkId, indicator.id))}>
        <Select
          name="period"
          label={t.period}
          options={options(visit, periods)}
          value={typed('period') || periods[0]}
          error={errors.period}
          required
        />
        <TextField
          name="value"
          label={inParts ? t.enteredPart : t.enteredValue}
          hint={indicator.about === 'persons' && !ofPersons ? t.personsHint : t.valueHint}
          value={typed('value')}
          error={errors.value}
          inputmode="decimal"
          maxlength={10}
          short
        />
        {inParts && (
          <TextField
            name="among"
            label={t.amongLabel}
            value={typed('among')}
            error={errors.among}
            inputmode="numeric"
            maxlength={7}
            short
          />
        )}
        {ofPersons && (
          <TextField
            name="persons"
            label={t.ofPersonsLabel}
            hint={t.ofPersonsHint}
            value={typed('persons')}
            error={errors.persons}
            inputmode="numeric"
            maxlength={7}
            short
          />
        )}
        <TextField
          name="note"
          label={t.note}
          hint={t.noteHint}
          value={typed('note')}
          error={errors.note}
          maxlength={200}
          optional
        />
        <Button>{t.saveValue}</Button>
      </Form>
    </section>
  )
}

/** What is aimed at. */
export const TargetForm = ({ visit, networkId, indicator, again }: Props) => {
  const t = indicatorWords(visit.locale)
  const own = isOf(again, 'target') ? again : undefined
  const errors = own ? visit.errors(own.refusal) : {}
  const periods = targetPeriods(visit.world.now())
  return (
    <section class="stack-s no-print">
      <h2>{t.setTarget}</h2>
      <Form action={visit.to(paths.target(networkId, indicator.id))}>
        <Select
          name="targetPeriod"
          label={t.period}
          options={options(visit, periods)}
          value={(own && text(own.form, 'targetPeriod')) || periods[0]}
          error={errors.targetPeriod}
          required
        />
        <TextField
          name="target"
          label={`${t.targetValue} (${t.units[indicator.unit]})`}
          hint={t.targetHint}
          value={own ? text(own.form, 'target') : ''}
          error={errors.target}
          inputmode="decimal"
          maxlength={10}
          short
        />
        <Button kind="secondary">{t.saveTarget}</Button>
      </Form>
    </section>
  )
}
