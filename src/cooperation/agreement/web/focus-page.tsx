import { list } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { fieldIds, targetGroups } from '../../vocabulary.ts'
import { wordsOf } from '../messages/index.ts'
import { setFocus } from '../set-focus.ts'
import { agreementOf } from './of-agreement.ts'
import { paths } from './paths.ts'

/** What it is about and for whom: its fields of action and target groups. */
export const focusPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.isLed) return visit.notFound()
  const { agreement } = shown
  const t = wordsOf(visit.locale, agreement.kind)
  const named = vocabularyWords(visit.locale)
  return staffPage(
    visit,
    { title: t.focus, back: paths.one(agreement.id), again },
    <>
      <p>{t.focusText}</p>
      <Form action={visit.to(paths.focus(agreement.id))}>
        <Choices
          type="checkbox"
          name="fields[]"
          id="fields"
          label={t.fields}
          options={fieldIds.map((value) => ({ value, label: named.fields[value] }))}
          value={again ? list(again.form, 'fields') : agreement.fields}
          optional
        />
        <Choices
          type="checkbox"
          name="groups[]"
          id="groups"
          label={t.targetGroups}
          options={targetGroups.map((value) => ({ value, label: named.targetGroups[value] }))}
          value={again ? list(again.form, 'groups') : agreement.targetGroups}
          optional
        />
        <Button>{t.save}</Button>
      </Form>
    </>,
  )
}

export const receiveFocus = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const id = visit.params.id ?? ''
  const outcome = await setFocus(visit.world, visit.actor, {
    agreementId: id,
    fields: list(form, 'fields'),
    targetGroups: list(form, 'groups'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=1`),
    (again) => focusPage(visit, again),
  )
}
