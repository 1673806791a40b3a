import { marks } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, Badge, Card, Details, Facts } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { frame } from '../../practice/frame.tsx'
import { answersWords } from '../../practice/messages/public/answers-words/index.ts'
import { nameOf } from '../../practice/web/person-name.ts'
import { type FoundForm, findForms, moments } from '../find-forms.ts'
import { renamedFrom } from '../forms.ts'
import { type FormWords, formWords } from '../messages/public/form-words/index.ts'
import { paths } from './paths.ts'
import { answered } from './questions.tsx'
import { type Source, Take } from './source.tsx'

export const formsPage = (visit: Visit): Promise<Response> => {
  const t = formWords(visit.locale)
  return answered(visit, { title: t.title, lead: t.lead, path: paths.forms, send: t.send }, (source) =>
    show(visit, source),
  )
}

const show = (visit: Visit, source: Source): Promise<Response> => {
  const t = formWords(visit.locale)
  const { date } = source.case.household
  const found = findForms(source.case, date)
  const now = found.filter(({ moment }) => moment === 'now')
  return frame(
    visit,
    source.practice,
    { title: t.title, again: { path: paths.forms, fields: source.answers && source.carry } },
    <div class="stack">
      <p class="lead">{t.lead}</p>
      <p>
        <strong>{now.length > 0 ? t.count(now.length) : t.nothing}</strong> {t.noHurry}
      </p>
      {date >= renamedFrom && <Alert>{t.renamed}</Alert>}
      {moments.map((moment) => {
        const some = found.filter((one) => one.moment === moment)
        return some.length === 0 ? null : (
          <section class="stack" aria-labelledby={`forms-${moment}`}>
            <h2 id={`forms-${moment}`}>{t.moments[moment]}</h2>
            {some.map((one) => (
              <FormCard visit={visit} t={t} found={one} source={source} />
            ))}
          </section>
        )
      })}
      <p class="muted">{t.otherForms}</p>
      <div class="cluster no-print">
        <Take visit={visit} source={source} to={paths.bring} kind="primary">
          {t.toBring}
        </Take>
        {!source.practice && (
          <ButtonLink href={visit.to(paths.forms)} kind="secondary">
            {t.again}
          </ButtonLink>
        )}
      </div>
    </div>,
  )
}

const FormCard = ({
  visit,
  t,
  found,
  source,
}: {
  visit: Visit
  t: FormWords
  found: FoundForm
  source: Source
}) => {
  const { form, edition, reasons } = found
  const german = marks(visit.locale, 'de')
  return (
    <Card
      title={
        <>
          <bdi {...german}>{form.short}</bdi> · {t.names[form.id]}
        </>
      }
    >
      <p>{t.purposes[form.id]}</p>
      {edition.standing !== 'seen' && (
        <p>
          <Badge tone="open">{t.badges[edition.standing]}</Badge>
        </p>
      )}
      <Facts
        items={[
          { label: t.why, value: reasons.map((reason) => t.reasons[reason]).join('; ') },
          { label: t.who, value: t.fillers[form.filledBy] },
          { label: t.howOften, value: often(t, found) },
          { label: t.forWhom, value: forWhom(visit, found, source) },
        ]}
      />
      <Details summary={t.official}>
        <p>{t.standings[edition.standing]}</p>
        <Facts
          items={[
            {
              label: t.officialTitle,
              value: edition.title === undefined ? t.noTitle : <bdi {...german}>{edition.title}</bdi>,
            },
            {
              label: t.sourceLabel,
              value: (
                <bdi {...german}>
                  {formWords('de').source(edition.source.by, edition.source.what, edition.source.stand)}
                </bdi>
              ),
            },
          ]}
        />
      </Details>
    </Card>
  )
}

const often = (t: FormWords, { form, times }: FoundForm): string | undefined => {
  if (form.id === 'VAEM') return undefined
  if (times !== undefined) return times === 1 ? t.oneOnly : t.often(times)
  return form.id === 'HG' ? t.oftenHousehold : t.oftenOpen
}

/** As the walk calls them; the ages of the short questions are nobody's. */
const forWhom = (visit: Visit, { persons }: FoundForm, { practice }: Source): string | undefined =>
  practice && persons.map((at) => nameOf(answersWords(visit.locale), practice, at)).join(', ')
