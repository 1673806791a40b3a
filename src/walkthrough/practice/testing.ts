import { stateField } from './state.ts'

/** The sealed state in a page of the walk; empty where there is none. */
export const stateIn = (html: string): string =>
  new RegExp(`name="${stateField}" value="([\\w-]+)"`).exec(html)?.[1] ?? ''

/** What a form of the walk sends: the state of the page it stands on, and its own fields. */
export const sent = (
  html: string,
  fields: Readonly<Record<string, string | readonly string[]>> = {},
): Record<string, string | readonly string[]> => ({ [stateField]: stateIn(html), ...fields })
