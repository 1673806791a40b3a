import { agreementPath, findAgreement } from '#cooperation'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden, TextArea } from '#platform/ui/forms.tsx'
import { type Again, after, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { reportWords } from '../messages/index.ts'
import { isSection, longestSaid } from '../report.ts'
import { listReports } from '../store.ts'
import { closeReport, dropReport, startReport, writeSection } from '../write-report.ts'
import { isLed, reportOf } from './of-report.ts'
import { paths } from './paths.ts'

/** The reports of an agreement, and the way to begin one. */
export const reportsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await visit.world.look(visit.actor, async (tx) => {
    const agreement = await findAgreement(tx, visit.params.id ?? '')
    return (
      agreement && {
        agreement,
        reports: await listReports(tx, agreement.id),
        isLed: await isLed(tx, visit, agreement.networkId),
      }
    )
  })
  if (!found) return visit.notFound()
  const t = reportWords(visit.locale)
  const { agreement, reports } = found
  const isOpen = reports.some(({ finishedOn }) => finishedOn === null)
  return staffPage(
    visit,
    { title: t.of(agreement.title), back: agreementPath(agreement.id), again },
    <>
      {reports.length === 0 ? (
        <EmptyState title={t.none} pictogram="calendar">
          {agreement.modelFrom === null && <p>{t.noModelPhase}</p>}
        </EmptyState>
      ) : (
        <ul>
          {reports.map((report) => (
            <li>
              <a href={visit.to(paths.one(report.id))}>
                {report.finishedOn ? t.finishedOn(dayOf(visit, report.finishedOn)) : t.goOn}
              </a>
            </li>
          ))}
        </ul>
      )}
      {found.isLed && !isOpen && agreement.modelFrom !== null && (
        <Form plain action={visit.to(paths.ofAgreement(agreement.id))}>
          <Button>{t.begin}</Button>
        </Form>
      )}
    </>,
  )
}

export const receiveStart = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await startReport(visit.world, visit.actor, { agreementId: visit.params.id }),
    (id) => visit.redirect(paths.one(id)),
    (again) => reportsPage(visit, again),
  )

const drafted = async (visit: Visit) => {
  const shown = await reportOf(visit)
  return shown?.isLed && shown.report.finishedOn === null ? shown : undefined
}

/** The words beside one section; what somebody else wrote meanwhile is shown above what was typed. */
export const sectionPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await drafted(visit)
  const section = visit.params.section ?? ''
  if (!shown || !isSection(section)) return visit.notFound()
  const t = reportWords(visit.locale)
  const { report } = shown
  const said = report.said[section] ?? ''
  return staffPage(
    visit,
    { title: t.editOf(t.sections[section]), back: `${paths.one(report.id)}#${section}`, again },
    <>
      {again?.refusal.key === 'evaluation.reportChanged' && (
        <blockquote lang="de" class="pre">
          {said}
        </blockquote>
      )}
      <Form action={visit.to(paths.section(report.id, section))}>
        <Hidden values={{ revision: report.revision }} />
        <TextArea
          name="text"
          label={t.text}
          hint={t.hints[section]}
          value={again ? text(again.form, 'text') : said}
          error={again && visit.errors(again.refusal).text}
          rows={10}
          maxlength={longestSaid}
          lang="de"
          optional
        />
        <Button>{t.save}</Button>
      </Form>
    </>,
  )
}

export const receiveSection = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const { id = '', section = '' } = visit.params
  return after(
    visit,
    await writeSection(visit.world, visit.actor, {
      reportId: id,
      section,
      text: text(form, 'text'),
      revision: text(form, 'revision'),
    }),
    () => visit.redirect(`${paths.one(id)}?ok=1#${section}`),
    (again) => sectionPage(visit, again),
  )
}

/** Asked before it is finished, and before a draft is thrown away. */
const askPage =
  (of: 'finish' | 'drop') =>
  async (visit: Visit, again?: Again): Promise<Response> => {
    const shown = await drafted(visit)
    if (!shown) return visit.notFound()
    const t = reportWords(visit.locale)
    const { id } = shown.report
    return staffPage(
      visit,
      { title: t[of], back: paths.one(id), again },
      <>
        <p>{of === 'finish' ? t.finishText : t.dropText}</p>
        <Form plain action={visit.to(paths[of](id))}>
          <Buttons>
            <Button kind={of === 'finish' ? 'primary' : 'danger'}>{t[of]}</Button>
            <ButtonLink kind="secondary" href={visit.to(paths.one(id))}>
              {t.cancel}
            </ButtonLink>
          </Buttons>
        </Form>
      </>,
    )
  }
export const finishPage = askPage('finish')
export const dropPage = askPage('drop')

export const receiveFinish = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await closeReport(visit.world, visit.actor, { reportId: visit.params.id }),
    () => visit.redirect(`${paths.one(visit.params.id ?? '')}#entscheidung`),
    (again) => finishPage(visit, again),
  )

export const receiveDrop = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropReport(visit.world, visit.actor, { reportId: visit.params.id }),
    (agreementId) => visit.redirect(paths.ofAgreement(agreementId)),
    (again) => dropPage(visit, again),
  )
