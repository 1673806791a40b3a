import type { Visit } from '#platform/http/visit.ts'
import type { Practice } from '../practice.ts'
import { readState } from '../state.ts'
import { startPage } from './start-page.tsx'

/** A page of the walk: with the state its form carried, or, where there is none or it is not ours, kindly the start. */
export const withPractice =
  (page: (visit: Visit, practice: Practice) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const practice = await readState(visit)
    return practice ? page(visit, practice) : startPage(visit, { lost: true })
  }
