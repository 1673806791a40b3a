import { z } from 'zod'
import {
  factNames,
  limits,
  motifs,
  namings,
  outcomes,
  questions,
  textLanguages,
  translationLanguages,
} from './story.ts'

/** Signs that nobody types or sees: they would be six signs long where the text is kept. */
const line = () =>
  z
    .string()
    .overwrite((typed) => typed.replace(/[^\P{Cc}\n\t]/gu, ' '))
    .trim()
const text = (most: number) => line().max(most)
const each = <const N extends string>(names: readonly N[], most: number) =>
  z.object(Object.fromEntries(names.map((name) => [name, text(most)])) as Record<N, ReturnType<typeof text>>)

export const pictureChoices = ['keins', 'eigenes', ...motifs] as const

/** What is written of a portrait, by the house or by the person; `eigenes` is the picture that was sent before. */
export const writtenContent = z
  .object({
    outcome: z.enum(outcomes, 'platform.missing'),
    naming: z.enum(namings, 'platform.missing'),
    name: line().min(1, 'platform.missing').max(limits.name),
    place: text(limits.place),
    language: z.enum(textLanguages, 'platform.missing'),
    answers: each(questions, limits.answer),
    facts: each(factNames, limits.fact),
    leicht: text(limits.leicht),
    translations: each(translationLanguages, limits.translation),
    picture: z.enum(pictureChoices, 'platform.missing'),
    showsMaker: z.boolean(),
  })
  .superRefine(({ answers }, context) => {
    if (context.issues.length === 0 && questions.every((one) => answers[one] === ''))
      context.addIssue({ code: 'custom', message: 'stories.nothingSaid', path: ['answers', questions[0]] })
  })
export type WrittenContent = z.output<typeof writtenContent>
