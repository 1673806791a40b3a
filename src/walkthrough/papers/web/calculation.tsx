import { marks } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { intlTag, number } from '#platform/i18n.ts'
import { DataTable } from '#platform/ui/table.tsx'
import type { Household } from '../../estimate/household.ts'
import { checkHousehold, type Estimate, estimate, type Line } from '../../estimate/index.ts'
import { lineWithPerson } from '../../estimate/line-text.ts'
import { type LetterWords, letterWords } from '../messages/public/letter-words/index.ts'

/** Undefined where the household does not fit together, or the law of its date is not known. */
const reckon = (household: Household): Estimate | undefined => {
  if (household.persons.length === 0 || checkHousehold(household.persons).length > 0) return undefined
  const found = estimate(household)
  return 'lines' in found ? found : undefined
}

const twoPlaces = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

/** What the invented decision grants, as it stands in the letter: `1.234,56 Euro`. */
export const amountOf = (household: Household): string | undefined => {
  const found = reckon(household)
  return found && letterWords('de').euros(number('de', found.benefit_m, twoPlaces))
}

const parts = ['need', 'income', 'result'] as const

/** The calculation sheet of a decision, out of the lines of the estimate; German as in the letter, with the reader's words beside. */
export const Calculation = ({
  visit,
  t,
  household,
  isOwn,
}: {
  visit: Visit
  t: LetterWords
  household: Household
  isOwn: boolean
}) => {
  const found = reckon(household)
  if (!found) return <p>{t.noCalculation}</p>
  const isGerman = visit.locale === 'de'
  const words = (line: Line) => (
    <>
      <span {...marks(visit.locale, 'de')}>{lineWithPerson('de', line)}</span>
      {!isGerman && (
        <>
          <br />
          <span class="muted">{lineWithPerson(visit.locale, line)}</span>
        </>
      )}
    </>
  )
  return (
    <div class="stack-s">
      <p class="muted small">{isOwn ? t.calculationFor : t.calculationExample}</p>
      {parts.map((part) => {
        const lines = found.lines.filter((line) => line.part === part)
        return lines.length === 0 ? null : (
          <DataTable
            id={`rechnung-${part}`}
            caption={t[part]}
            columns={[
              { key: 'line', label: t.line },
              { key: 'amount', label: t.amount, numeric: true },
            ]}
            rows={lines.map((line) => ({
              line: words(line),
              amount: number(intlTag[visit.locale], line.amount_m, twoPlaces),
            }))}
          />
        )
      })}
    </div>
  )
}
