import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Hidden, Select } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { datingWords } from '../messages/index.ts'
import { dropDatingPair, writeDatingPair } from '../write-pair.ts'
import { paths } from './paths.ts'
import { eventIdOf, readyDating } from './seen-dating.ts'

/** Who is to meet in any case, and who is not to meet. */
export const pairsPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const found = await readyDating(visit)
  if (!found) return visit.notFound()
  const { event, dating } = found
  const t = datingWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const typed = (name: string) => (again ? text(again.form, name) : '')
  const names = new Map([...dating.firms, ...dating.applicants].map(({ id, name }) => [id, name]))
  return staffPage(
    visit,
    { title: t.pairs.title, back: paths.overview(event.id), again },
    <div class="stack-l">
      <p>{t.pairs.intro}</p>
      {dating.pairs.length === 0 ? (
        <EmptyState title={t.pairs.none} pictogram="leute" />
      ) : (
        <ul class="stack-s">
          {dating.pairs.map(({ applicantId, firmId, meets }) => (
            <li>
              <Form action={visit.to(paths.dropPair(event.id))} plain>
                <Hidden values={{ applicantId, firmId }} />
                <div class="cluster">
                  <span>
                    {(meets ? t.pairs.must : t.pairs.never)(
                      names.get(applicantId) ?? '',
                      names.get(firmId) ?? '',
                    )}
                  </span>
                  <Button kind="tertiary">{t.remove}</Button>
                </div>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form action={visit.to(paths.pairs(event.id))}>
        <Select
          name="applicantId"
          label={t.pairs.applicant}
          value={typed('applicantId')}
          error={errors.applicantId}
          options={dating.applicants.map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
          empty
        />
        <Select
          name="firmId"
          label={t.pairs.firm}
          value={typed('firmId')}
          error={errors.firmId}
          options={dating.firms.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
          empty
        />
        <Choices
          type="radio"
          name="meets"
          label={t.pairs.meets}
          value={typed('meets') || 'ja'}
          options={[
            { value: 'ja', label: t.pairs.yes },
            { value: 'nein', label: t.pairs.no },
          ]}
        />
        <Button>{t.pairs.add}</Button>
      </Form>
    </div>,
  )
}

const receive = (act: typeof writeDatingPair | typeof dropDatingPair) => async (visit: Visit) => {
  const eventId = eventIdOf(visit)
  const form = await visit.form()
  const given = Object.fromEntries(['applicantId', 'firmId', 'meets'].map((name) => [name, text(form, name)]))
  return after<void>(
    visit,
    await act(visit.world, visit.actor, { eventId, ...given }),
    () => visit.redirect(paths.pairs(eventId)),
    (again) => pairsPage(visit, again),
  )
}
export const receivePair = receive(writeDatingPair)
export const receiveDropPair = receive(dropDatingPair)
