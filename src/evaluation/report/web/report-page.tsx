import { agreementPath, decisionSteps } from '#cooperation'
import type { Visit } from '#platform/http/visit.ts'
import { Alert, PrintButtonHint } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { reportWords } from '../messages/index.ts'
import { type Section, sections } from '../report.ts'
import { tellDecision } from '../tell-decision.ts'
import { tellFacts } from '../tell-facts.ts'
import { reportOf, type ShownReport } from './of-report.ts'
import { paths } from './paths.ts'
import { ToldFacts } from './told.tsx'

/** The report: what the house knows, and what people wrote beside it. */
export const reportPage = async (visit: Visit): Promise<Response> => {
  const shown = await reportOf(visit)
  if (!shown) return visit.notFound()
  const t = reportWords(visit.locale)
  const { report, facts, isLed } = shown
  const canWrite = isLed && report.finishedOn === null
  return staffPage(
    visit,
    {
      title: t.of(facts.title),
      back: agreementPath(report.agreementId),
      ...(visit.query.get('ok') ? { done: t.saved } : {}),
    },
    <div class="stack-l">
      <div class="stack-s">
        <p class="muted">
          <span lang="de">{facts.network}</span>.{' '}
          {report.finishedOn ? t.final(dayOf(visit, report.finishedOn)) : t.draft}
        </p>
        {canWrite && (
          <Alert>
            <p>{t.intro}</p>
          </Alert>
        )}
        <div class="no-print">
          <Buttons>
            <ButtonLink kind="secondary" href={visit.to(paths.pdf(report.id))}>
              {t.pdf}
            </ButtonLink>
            <ButtonLink kind="tertiary" href={visit.to(paths.csv(report.id))}>
              {t.csv}
            </ButtonLink>
          </Buttons>
          <PrintButtonHint />
        </div>
      </div>
      {sections.map((section) => (
        <section class="stack-s" id={section}>
          <h2>{t.sections[section]}</h2>
          <Told visit={visit} shown={shown} section={section} />
          {canWrite && (
            <p class="no-print">
              <a
                href={visit.to(paths.section(report.id, section))}
                aria-label={t.editOf(t.sections[section])}
              >
                {t.edit}
              </a>
            </p>
          )}
        </section>
      ))}
      <Decision visit={visit} shown={shown} />
      {canWrite && (
        <div class="no-print">
          <Buttons>
            <ButtonLink href={visit.to(paths.finish(report.id))}>{t.finish}</ButtonLink>
            <ButtonLink kind="tertiary" href={visit.to(paths.drop(report.id))}>
              {t.drop}
            </ButtonLink>
          </Buttons>
        </div>
      )}
    </div>,
  )
}

/** What the house knows of a section, and what was written beside it. */
const Told = ({ visit, shown, section }: { visit: Visit; shown: ShownReport; section: Section }) => {
  const { report, facts, voices } = shown
  const told = tellFacts(visit.locale, section, facts, voices)
  const said = report.said[section]
  if (told.length === 0 && !said) return <p class="muted">{reportWords(visit.locale).empty}</p>
  return (
    <>
      <ToldFacts told={told} id={section} />
      {said && (
        <p class="pre" lang="de">
          {said}
        </p>
      )}
    </>
  )
}

/** What was decided; or, for whoever coordinates, the steps that are open now: they close the loop in the agreement. */
const Decision = ({ visit, shown }: { visit: Visit; shown: ShownReport }) => {
  const t = reportWords(visit.locale)
  const { agreement, report, isLed } = shown
  const { decision } = report
  const steps = agreement.state === 'auswertung' ? decisionSteps(visit.locale, agreement) : []
  return (
    <section class="stack-s" id="entscheidung">
      <h2>{t.decision}</h2>
      <p>{tellDecision(visit.locale, decision)}</p>
      {isLed && report.finishedOn !== null && !decision && steps.length > 0 && (
        <div class="no-print stack-s">
          <h3>{t.decide}</h3>
          <p>{t.decideText}</p>
          <ul>
            {steps.map(({ path, label }) => (
              <li>
                <a href={visit.to(path(agreement.id))}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
