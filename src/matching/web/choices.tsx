import type { Locale } from '#platform/i18n.ts'
import { Choices } from '#platform/ui/forms.tsx'
import { daytimes, weekdays } from '../asked.ts'
import { searchWords } from '../messages/public/index.ts'
import type { Daytime, Weekday } from '../need.ts'
import { reasonText } from '../reason-text.ts'
import { type AccessWish, accessWishes } from '../reasons.ts'

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

export const Weekdays = ({ locale, value }: { locale: Locale; value: readonly Weekday[] }) => (
  <Choices
    type="checkbox"
    name="weekday[]"
    id="weekday"
    label={searchWords(locale).refine.weekday}
    tiles
    value={value}
    options={weekdays.map((day) => ({
      value: day,
      label: reasonText(locale, { kind: 'weekday', values: [day] }),
    }))}
  />
)

export const Daytimes = ({ locale, value }: { locale: Locale; value: readonly Daytime[] }) => (
  <Choices
    type="checkbox"
    name="daytime[]"
    id="daytime"
    label={searchWords(locale).refine.daytime}
    tiles
    value={value}
    options={daytimes.map((part) => ({
      value: part,
      label: reasonText(locale, { kind: 'daytime', values: [part] }),
    }))}
  />
)
