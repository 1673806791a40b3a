import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dateTime, staffLocale } from '#platform/i18n.ts'
import type { Refusal } from '#platform/refusal.ts'
import { Alert, EmptyState, Facts, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Choices, ErrorSummary, Form, TextField } from '#platform/ui/forms.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { askAboutCase, reasonsToAsk } from './ask-about-case.ts'
import { type CaseEvent, type CaseHistory, caseLimit, findCaseHistory } from './case-queries.ts'
import { caseWords } from './messages/index.ts'

export const casePath = '/datenschutz/fall'

/** The privacy officer asks about one case, with a reason. */
export const askPage = async (visit: Visit, refusal?: Refusal): Promise<Response> => {
  const t = caseWords(visit.locale)
  const typed = refusal ? await visit.form() : {}
  const own: Record<string, string> = {
    case: t.caseError,
    reason: t.reasonError,
    reference: t.referenceError,
  }
  const errors = Object.fromEntries(
    Object.entries(refusal ? visit.errors(refusal) : {}).map(([field, said]) => [field, own[field] ?? said]),
  )
  return visit.page(
    {
      title: t.title,
      staff: true,
      noStore: true,
      status: refusal ? 422 : 200,
      hasErrors: refusal !== undefined,
    },
    <div class="stack">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <Alert>
        <p>{t.recorded}</p>
      </Alert>
      <Form action={visit.to(casePath)} autocomplete="off">
        <TextField
          name="case"
          label={t.case}
          hint={t.caseHint}
          value={text(typed, 'case')}
          error={errors.case}
          required
          maxlength={500}
          spellcheck={false}
        />
        <Choices
          type="radio"
          name="reason"
          label={t.reason}
          options={reasonsToAsk.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
          value={text(typed, 'reason')}
          error={errors.reason}
          required
        />
        <TextField
          name="reference"
          label={t.reference}
          hint={t.referenceHint}
          value={text(typed, 'reference')}
          error={errors.reference}
          optional
          short
          maxlength={40}
        />
        <Button>{t.ask}</Button>
      </Form>
    </div>,
  )
}

/** The question is in the chain; then the answer. */
export const receiveQuestion = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await askAboutCase(visit.world, visit.actor, {
    case: text(form, 'case'),
    reason: text(form, 'reason'),
    reference: text(form, 'reference'),
  })
  if (!outcome.ok)
    return outcome.refusal.key === 'platform.notFound' ? visit.notFound() : askPage(visit, outcome.refusal)
  const caseId = outcome.value
  return answerPage(visit, caseId, await visit.world.look(visit.actor, (tx) => findCaseHistory(tx, caseId)))
}

const answerPage = (visit: Visit, caseId: string, history: CaseHistory): Promise<Response> => {
  const t = caseWords(visit.locale)
  // Asking is a way of reading, though the chain keeps it.
  const isQuestion = ({ what }: CaseEvent): boolean => what === askAboutCase.shape.name
  // What is no step of a hand-over is nobody's to see here: an id of a colleague would list what they did.
  const changes = history.changes.filter((event) => !isQuestion(event) && deedOf(visit, event) !== undefined)
  const readings = [...history.readings, ...history.changes.filter(isQuestion)].sort(
    (one, other) => other.at.getTime() - one.at.getTime(),
  )
  const known = history.readings.length + changes.length > 0
  return visit.page(
    { title: t.title, staff: true, noStore: true, wide: true },
    <div class="stack">
      <h1>{t.title}</h1>
      <Alert tone="success" live>
        <p>{t.kept}</p>
      </Alert>
      <Facts items={[{ label: t.number, value: <code>{caseId}</code> }]} />
      {known ? (
        <>
          <Events visit={visit} id="changes" title={t.changes} none={t.noChanges} events={changes} />
          <Events visit={visit} id="readings" title={t.readings} none={t.noReadings} events={readings} />
        </>
      ) : (
        <EmptyState title={t.none}>
          <p>{t.noneText}</p>
        </EmptyState>
      )}
      <p>
        <ButtonLink href={visit.to(casePath)} kind="secondary">
          {t.askAgain}
        </ButtonLink>
      </p>
    </div>,
  )
}

const Events = ({
  visit,
  id,
  title,
  none,
  events,
}: {
  visit: Visit
  id: string
  title: string
  none: string
  events: readonly CaseEvent[]
}) => {
  const t = caseWords(visit.locale)
  return (
    <section class="stack-s">
      <h2>{title}</h2>
      <DataTable
        id={id}
        caption={<VisuallyHidden>{title}</VisuallyHidden>}
        columns={[
          { key: 'when', label: t.when },
          { key: 'what', label: t.what },
          { key: 'who', label: t.who },
          { key: 'role', label: t.role },
        ]}
        rows={events.map((event) => ({
          when: dateTime(staffLocale(visit.locale), event.at, {
            day: '2-digit',
            month: '2-digit',
            year: 'numeric',
            hour: '2-digit',
            minute: '2-digit',
          }),
          what: deedOf(visit, event),
          who: <span lang="de">{whoIs(visit, event)}</span>,
          role: event.roles.flatMap((role) => t.roles[role] ?? []).join(', ') || '–',
        }))}
        empty={none}
      />
      {events.length >= caseLimit && <p class="muted small">{t.newest(caseLimit)}</p>}
    </section>
  )
}

/** In the words of the chapter that did it; undefined for what is done to something else than a case. */
const deedOf = ({ world, locale }: Visit, { what, detail }: CaseEvent): string | undefined =>
  world.chapters.map(({ deeds }) => deeds?.(locale, what, detail)).find((said) => said !== undefined)

/** A colleague by name; whoever has left, and whatever is no person, by a word. */
const whoIs = (visit: Visit, { by, name }: CaseEvent): string => {
  const t = caseWords(visit.locale)
  if (name !== null) return name
  const [context = ''] = by.split(':')
  return context === 'person' ? t.gone : (t.contexts[context] ?? context)
}
