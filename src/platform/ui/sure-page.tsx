import type { Child } from 'hono/jsx'
import type { Visit } from '../http/visit.ts'
import { Button, ButtonLink, Buttons, Form, Hidden } from './forms.tsx'
import { type Again, staffPage } from './staff-page.tsx'

/**
 * Asked before something is lost: what will happen, one button that does it, one that goes back. The one page of its
 * kind: a room gives it its words.
 *
 * @param options.text what happens, and what stays; a paragraph or more
 * @param options.action where the form is posted to
 * @param options.values what the form carries
 * @param options.fields what it asks besides (a reason, a day)
 */
export const surePage = (
  visit: Visit,
  options: {
    title: string
    text: Child
    action: string
    back: string
    yes: string
    no: string
    values?: Record<string, string | number | undefined> | undefined
    fields?: Child
    again?: Again | undefined
  },
): Promise<Response> => {
  const { title, text, action, back, yes, no, values, fields, again } = options
  return staffPage(
    visit,
    { title, back, again },
    <>
      {typeof text === 'string' ? <p>{text}</p> : text}
      <Form plain={fields === undefined} action={visit.to(action)}>
        {values && <Hidden values={values} />}
        {fields}
        <Buttons>
          <Button kind="danger">{yes}</Button>
          <ButtonLink kind="secondary" href={visit.to(back)}>
            {no}
          </ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}
