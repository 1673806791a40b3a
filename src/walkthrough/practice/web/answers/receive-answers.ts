import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import type { Practice } from '../../practice.ts'
import { staysHere } from '../../state.ts'
import { checkPage } from '../check-page.tsx'
import { startPage } from '../start-page.tsx'
import { answersPage } from './answers-page.tsx'
import { isPartId, type PartId, partIds } from './part.ts'
import { parts } from './parts.ts'
import { withOneMore } from './who.tsx'

/** What somebody answered, or the question they want to see. */
export const receiveAnswers = async (visit: Visit, practice: Practice): Promise<Response> => {
  const form = await visit.form()
  const toCheck = text(form, 'ziel') === 'pruefen'
  const from = text(form, 'von')
  const wanted = text(form, 'teil')
  if (!isPartId(from)) return answersPage(visit, practice, isPartId(wanted) ? wanted : 'wer', { toCheck })
  if (staysHere(form)) return answersPage(visit, practice, from, { typed: form, toCheck })
  const doing = text(form, 'tun')
  if (from === 'wer' && doing === 'dazu')
    return answersPage(visit, practice, from, { typed: withOneMore(form), toCheck })
  const { practice: after, wrong } = parts[from].read(form, practice)
  // Going back is always possible: what is right goes along.
  if (doing === 'zurueck') return backFrom(visit, after, from, toCheck)
  if (Object.keys(wrong).length > 0)
    return answersPage(visit, practice, from, { typed: form, wrong, toCheck })
  const newPeople = after.case.household.persons.length > practice.case.household.persons.length
  const next = partIds[partIds.indexOf(from) + 1]
  if (toCheck && from === 'wer' && newPeople) return answersPage(visit, after, 'geld', { toCheck })
  return toCheck || !next ? checkPage(visit, after) : answersPage(visit, after, next)
}

const backFrom = (visit: Visit, practice: Practice, from: PartId, toCheck: boolean): Promise<Response> => {
  const previous = partIds[partIds.indexOf(from) - 1]
  if (toCheck) return checkPage(visit, practice)
  return previous ? answersPage(visit, practice, previous) : startPage(visit, { known: practice })
}
