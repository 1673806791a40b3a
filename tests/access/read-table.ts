import { type Role, roles } from '#platform/actor.ts'
import { type Resource, table } from './table.ts'

export const actions = ['select', 'insert', 'update', 'delete'] as const
export type Action = (typeof actions)[number]
/** The contexts, each a database role. */
export const contexts = ['visitor', 'member', 'link', 'code', 'system'] as const
export type ContextName = (typeof contexts)[number]

export interface Cell {
  readonly who: string
  readonly action: Action
  /** Alternatives of words that must all hold: `own and personally or free`. */
  readonly whose: readonly (readonly string[])[]
}

/** `select seen, insert update own` → one cell for each action. */
const parse = (who: string, text: string): Cell[] =>
  text.split(', ').flatMap((part) => {
    const words = part.split(' ')
    const first = words.findIndex((word) => !actions.includes(word as Action))
    const whose = words
      .slice(first)
      .join(' ')
      .split(' or ')
      .map((alternative) => alternative.split(' and '))
    return words.slice(0, first).map((action) => ({ who, action: action as Action, whose }))
  })

export const cellsOf = (resource: Resource): Cell[] =>
  Object.entries(resource.cells).flatMap(([who, text]) => who.split(' ').flatMap((one) => parse(one, text)))

/** The contexts that a word in the column "who" stands for. */
const contextsOf = (who: string): readonly ContextName[] =>
  who === 'everyone'
    ? contexts
    : who === 'member' || who === 'transfer' || roles.includes(who as Role)
      ? ['member']
      : [who as ContextName]

/** May this context do this to some row? */
export const mayDo = (name: string, context: ContextName, action: Action): boolean =>
  cellsOf(table[name]!).some((cell) => cell.action === action && contextsOf(cell.who).includes(context))

/** The columns that a context may use; undefined: all. */
export const columnsOf = (name: string, context: ContextName, action: Action): string[] | undefined =>
  table[name]!.columns[`${context} ${action}`]?.split(' ')
