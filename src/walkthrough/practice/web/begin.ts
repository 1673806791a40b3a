import { berlinDay } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { caseOfPersona, emptyCase } from '../personas.ts'
import { begin, isPersonaId } from '../practice.ts'
import { typedPostcode } from '../state.ts'
import { answersPage } from './answers/answers-page.tsx'
import { startPage } from './start-page.tsx'
import { tasksPage } from './tasks-page.tsx'

/** The walk begins: with an invented person at its steps, with one's own figures at the first question. */
export const receiveBegin = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const who = text(form, 'wer')
  const postcode = typedPostcode(form) ?? undefined
  const today = berlinDay(visit.world.now())
  if (isPersonaId(who)) return tasksPage(visit, begin(who, caseOfPersona(who, today, postcode)))
  if (who === 'eigene') return answersPage(visit, begin('eigene', emptyCase(today, postcode)), 'wer')
  return startPage(visit)
}
