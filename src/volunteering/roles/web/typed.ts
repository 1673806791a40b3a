import { type Form, list, text } from '#platform/http/form.ts'
import { listFields, textFields, type Written } from '../written.ts'

/** The form of a role, as it was typed. */
export const typed = (form: Form): Written =>
  ({
    ...Object.fromEntries(textFields.map((name) => [name, text(form, name)])),
    ...Object.fromEntries(listFields.map((name) => [name, list(form, name)])),
  }) as Written
