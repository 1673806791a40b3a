import type { Child } from 'hono/jsx'
import type { Form } from '#platform/http/form.ts'
import type { AnswersWords } from '../../messages/public/answers-words/index.ts'
import type { Practice } from '../../practice.ts'

export const partIds = ['wer', 'geld', 'wohnen', 'erspartes', 'besonderes'] as const
export type PartId = (typeof partIds)[number]
export const isPartId = (text: string): text is PartId => (partIds as readonly string[]).includes(text)

export type WrongKey = keyof AnswersWords['wrong']
/** Field → what is wrong with it. */
export type Wrong = Readonly<Record<string, WrongKey>>

export interface FieldsProps {
  readonly t: AnswersWords
  readonly practice: Practice
  /** What stands in the fields: what was typed, or what the state knows. */
  readonly typed: Form
  /** Field → message. */
  readonly errors: Readonly<Record<string, string>>
}

/** One small step of the questions about one's own figures. */
export interface Part {
  /** The state as fields. */
  readonly known: (practice: Practice, comma: boolean) => Form
  /** The state with all of the fields that are right; and what is wrong with the others. */
  readonly read: (form: Form, practice: Practice) => { readonly practice: Practice; readonly wrong: Wrong }
  readonly Fields: (props: FieldsProps) => Child
}
