import type { Locale } from '#platform/i18n.ts'
import { Choices } from '#platform/ui/forms.tsx'
import { type Asked, daytimes, weekdays } from '../asked.ts'
import { searchWords } from '../messages/public/index.ts'
import { type NeedId, needIds } from '../need-ids.ts'
import { needText, reasonText } from '../reason-text.ts'
import { type AccessWish, accessWishes } from '../reasons.ts'

/** Topics with their pictures; all thirteen unless told otherwise. */
export const Topics = (props: {
  locale: Locale
  label: string
  of?: readonly NeedId[] | undefined
  value: readonly NeedId[]
  error?: string | undefined
}) => (
  <Choices
    type="checkbox"
    name="need[]"
    id="need"
    label={props.label}
    tiles
    error={props.error}
    value={props.value}
    options={(props.of ?? needIds).map((need) => ({
      value: need,
      label: needText(props.locale, need),
      pictogram: need,
    }))}
  />
)

/** What matters to the person: without steps, childcare … */
export const AccessWishes = ({ locale, value }: { locale: Locale; value: readonly AccessWish[] }) => {
  const t = searchWords(locale).refine
  return (
    <Choices
      type="checkbox"
      name="access[]"
      id="access"
      label={t.access}
      tiles
      value={value}
      options={accessWishes.map((wish) => ({ value: wish, label: t.wishes[wish] }))}
    />
  )
}

/** On which days and at which time of the day. */
export const DaysAndTimes = ({ locale, asked }: { locale: Locale; asked: Asked }) => (
  <>
    <When
      name="weekday"
      locale={locale}
      value={asked.weekdays}
      options={weekdays.map((day) => [day, reasonText(locale, { kind: 'weekday', values: [day] })])}
    />
    <When
      name="daytime"
      locale={locale}
      value={asked.daytimes}
      options={daytimes.map((part) => [part, reasonText(locale, { kind: 'daytime', values: [part] })])}
    />
  </>
)

const When = (props: {
  name: 'weekday' | 'daytime'
  locale: Locale
  value: readonly string[]
  options: readonly (readonly [string, string])[]
}) => (
  <Choices
    type="checkbox"
    name={`${props.name}[]`}
    id={props.name}
    label={searchWords(props.locale).refine[props.name]}
    tiles
    value={props.value}
    options={props.options.map(([value, label]) => ({ value, label }))}
  />
)
