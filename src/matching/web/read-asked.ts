import { type Form, list, text } from '#platform/http/form.ts'
import { type Asked, readAsked } from '../asked.ts'

/** What an address asks for. */
export const askedInQuery = (query: URLSearchParams): Asked =>
  readAsked({
    text: query.get('text') ?? '',
    near: query.get('near') ?? '',
    needs: query.getAll('need'),
    radius: query.get('radius') ?? '',
    languages: query.getAll('language'),
    weekdays: query.getAll('weekday'),
    daytimes: query.getAll('daytime'),
    access: query.getAll('access'),
  })

/** What a form asks for; fields may be single or lists (`weekday[]`). */
export const askedInForm = (form: Form): Asked =>
  readAsked({
    text: text(form, 'text'),
    near: text(form, 'near'),
    needs: list(form, 'need'),
    radius: text(form, 'radius'),
    languages: list(form, 'language'),
    weekdays: list(form, 'weekday'),
    daytimes: list(form, 'daytime'),
    access: list(form, 'access'),
  })

/** The page asked for, from 1. */
export const pageOf = (typed: string | null): number => {
  const page = Number(typed)
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}
