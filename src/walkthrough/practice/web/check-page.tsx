import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Form, Hidden } from '#platform/ui/forms.tsx'
import type { Person } from '../../estimate/household.ts'
import { frame, Go } from '../frame.tsx'
import { type AnswersWords, answersWords } from '../messages/public/answers-words/index.ts'
import { paths } from '../paths.ts'
import type { Practice } from '../practice.ts'
import { StateField } from '../state.ts'
import { homeOf } from './answers/home.tsx'
import { type PartId, partIds } from './answers/part.ts'
import { ticked } from './answers/special.tsx'
import { euros } from './euros.ts'
import { nameOf, shortNameOf } from './person-name.ts'
import { PractisingAs } from './practising-as.tsx'

type Lines = readonly { readonly label: string; readonly value: string }[]

const moneyOf = (visit: Visit, t: AnswersWords, person: Person): string =>
  (
    [
      [t.gross, person.gross_m],
      [t.tax, person.income_tax_m],
      [t.social, person.social_contributions_m],
      [t.kindergeld, person.kindergeld_m],
      [t.maintenance, person.maintenance_m],
      [t.other, person.other_income_m],
    ] as const
  )
    .filter(([, amount]) => amount > 0)
    .map(([label, amount]) => `${label}: ${euros(visit, amount)}`)
    .join('; ') || t.nothing

const linesOf = (visit: Visit, practice: Practice, t: AnswersWords): Readonly<Record<PartId, Lines>> => {
  const { household, situations } = practice.case
  const home = homeOf(practice)
  const special = ticked.filter((one) => situations.includes(one)).map((one) => t.situations[one])
  return {
    wer: household.persons.map((person, i) => ({
      label: shortNameOf(t, practice, i),
      value: person.pregnant ? `${t.years(person.age)}, ${t.pregnantShort}` : t.years(person.age),
    })),
    geld: household.persons.map((person, i) => ({
      label: nameOf(t, practice, i),
      value: moneyOf(visit, t, person),
    })),
    wohnen: [
      { label: t.home, value: home ? t.homes[home] : t.nothing },
      { label: t.rent, value: euros(visit, household.rent_m) },
      { label: t.heating, value: euros(visit, household.heating_m) },
    ],
    erspartes: [
      { label: t.assets, value: household.assets > 0 ? euros(visit, household.assets) : t.nothing },
      { label: t.karenz, value: household.karenzzeit === false ? t.karenzNo : t.karenzYes },
    ],
    besonderes: [{ label: t.special, value: special.length > 0 ? special.join(' ') : t.noSpecial }],
  }
}

/** All answers once more; each leads to its question and back here. */
export const checkPage = (visit: Visit, practice: Practice): Promise<Response> => {
  const t = answersWords(visit.locale)
  const lines = linesOf(visit, practice, t)
  return frame(
    visit,
    practice,
    {
      title: t.checkTitle,
      again: { path: paths.check },
      back:
        practice.who === 'eigene'
          ? { path: paths.answers, fields: { teil: 'besonderes' } }
          : { path: paths.tasks },
      withoutTasks: true,
    },
    <div class="stack-l">
      <div class="stack-s">
        <PractisingAs visit={visit} practice={practice} />
        <p>{t.checkLead}</p>
      </div>
      {partIds.map((id) => (
        <section class="stack-s" aria-labelledby={`teil-${id}`}>
          <div class="cluster cluster--apart">
            <h2 id={`teil-${id}`}>{t.short[id]}</h2>
            <Form action={visit.to(paths.answers)} plain>
              <StateField visit={visit} practice={practice} />
              <Hidden values={{ teil: id, ziel: 'pruefen' }} />
              <button
                class="kern-btn kern-btn--tertiary"
                type="submit"
                aria-label={t.changeWhat(t.short[id])}
              >
                <span class="kern-label">{t.change}</span>
              </button>
            </Form>
          </div>
          <Facts items={lines[id]} />
        </section>
      ))}
      <div class="cluster">
        <Go visit={visit} practice={practice} to={{ path: paths.tasks }}>
          {t.toTasks}
        </Go>
        <Go visit={visit} practice={practice} to={{ path: paths.estimate }} kind="secondary">
          {t.toEstimate}
        </Go>
      </div>
    </div>,
  )
}
