import { marks } from '#directory'
import { noonOf } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate } from '#platform/i18n.ts'
import { DataTable } from '#platform/ui/content.tsx'
import { benefitName, type Estimate, type Line, lineText, type Part } from '../../estimate/index.ts'
import { answersWords } from '../messages/public/answers-words/index.ts'
import { estimateWords } from '../messages/public/estimate-words/index.ts'
import type { Practice } from '../practice.ts'
import { euros, eurosInColumn } from './euros.ts'
import { nameOf } from './person-name.ts'

/** The sum, with the name that the benefit has on that day. */
export const EstimateResult = ({ visit, answer, date }: { visit: Visit; answer: Estimate; date: string }) => {
  const t = estimateWords(visit.locale)
  const name = benefitName(date) ?? ''
  return (
    <section class="panel stack-s" aria-live="polite">
      <h2>{answer.benefit_m > 0 ? t.result(euros(visit, answer.benefit_m), name) : t.none(name)}</h2>
      {answer.benefit_m <= 0 && <p>{t.noneText}</p>}
      <p>{t.forDay(shortDate(visit.locale, noonOf(date)))}</p>
    </section>
  )
}

interface Shown {
  readonly visit: Visit
  readonly practice: Practice
  readonly answer: Estimate
}

/** What each person needs and has. */
export const PersonTable = ({ visit, practice, answer }: Shown) => {
  const t = estimateWords(visit.locale)
  const a = answersWords(visit.locale)
  return (
    <DataTable
      id="menschen"
      caption={t.perPerson}
      columns={[
        { key: 'who', label: t.who },
        { key: 'regelbedarf', label: t.regelbedarf, numeric: true },
        { key: 'mehrbedarf', label: t.mehrbedarf, numeric: true },
        { key: 'sofortzuschlag', label: t.sofortzuschlag, numeric: true },
        { key: 'housing', label: t.housing, numeric: true },
        { key: 'considered', label: t.considered, numeric: true },
      ]}
      rows={answer.persons.map((person, i) => ({
        who: nameOf(a, practice, i),
        regelbedarf: eurosInColumn(visit, person.regelbedarf_m),
        mehrbedarf: eurosInColumn(visit, person.mehrbedarf_m),
        sofortzuschlag: eurosInColumn(visit, person.sofortzuschlag_m),
        housing: eurosInColumn(visit, person.housing_m),
        considered: eurosInColumn(visit, person.income_considered_m),
      }))}
    />
  )
}

const tabled: readonly Part[] = ['need', 'income', 'result']

/** Every line with what it says, its amount, its paragraph and its source; notes as sentences. */
export const EstimateLines = ({ visit, practice, answer }: Shown) => {
  const t = estimateWords(visit.locale)
  const notes = answer.lines.filter(({ part }) => part === 'note')
  return (
    <section class="stack-l" aria-labelledby="zeilen">
      <h2 id="zeilen">{t.byLine}</h2>
      {tabled.map((part) => (
        <LineTable
          visit={visit}
          practice={practice}
          answer={answer}
          part={part}
          lines={answer.lines.filter((line) => line.part === part)}
        />
      ))}
      {notes.length > 0 && (
        <div class="stack-s">
          <h3>{t.parts.note}</h3>
          <ul>
            {notes.map((line) => (
              <li>
                {said(visit, practice, line)} <Where visit={visit} answer={answer} line={line} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Sources visit={visit} answer={answer} />
    </section>
  )
}

const said = (visit: Visit, practice: Practice, line: Line): string =>
  lineText(visit.locale, line, (position) => nameOf(answersWords(visit.locale), practice, position))

const sourcesOf = (answer: Estimate): readonly string[] => [
  ...new Set(answer.lines.map(({ source }) => source)),
]

/** The paragraph, and which of the sources below says so. */
const Where = ({ visit, answer, line }: { visit: Visit; answer: Estimate; line: Line }) => {
  const n = sourcesOf(answer).indexOf(line.source) + 1
  return (
    <span class="small">
      <bdi {...marks(visit.locale, 'de')}>{line.paragraph}</bdi>{' '}
      <a href={`#quelle-${n}`}>{estimateWords(visit.locale).source(n)}</a>
    </span>
  )
}

const Sources = ({ visit, answer }: { visit: Visit; answer: Estimate }) => (
  <div class="stack-s">
    <h3>{estimateWords(visit.locale).sources}</h3>
    <ol>
      {sourcesOf(answer).map((source, i) => (
        <li id={`quelle-${i + 1}`}>
          <bdi {...marks(visit.locale, 'de')}>{source}</bdi>
        </li>
      ))}
    </ol>
  </div>
)

const LineTable = ({
  visit,
  practice,
  answer,
  part,
  lines,
}: Shown & {
  part: Part
  lines: readonly Line[]
}) => {
  const t = estimateWords(visit.locale)
  const a = answersWords(visit.locale)
  if (lines.length === 0) return null
  return (
    <DataTable
      id={`zeilen-${part}`}
      caption={t.parts[part]}
      columns={[
        { key: 'what', label: t.what },
        { key: 'who', label: t.who },
        { key: 'amount', label: t.amount, numeric: true },
        { key: 'why', label: t.why },
      ]}
      rows={lines.map((line) => ({
        what: said(visit, practice, line),
        who: line.person === undefined ? t.everybody : nameOf(a, practice, line.person),
        amount: <bdi>{eurosInColumn(visit, line.amount_m)}</bdi>,
        why: <Where visit={visit} answer={answer} line={line} />,
      }))}
    />
  )
}
