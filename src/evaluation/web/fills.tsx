import { toldFigure } from '#cooperation'
import { fill } from '#platform/slots.tsx'
import { release } from '../disclosure.ts'
import { staffWords } from '../messages/staff/index.ts'

/** Numbers that the rooms of cooperation show of organizations. */
export const fills = [
  fill(toldFigure, (visit, { value, parts, say }) => {
    const shown = release({ of: 'organizations', value, parts })
    return shown.is === 'number' ? say(shown.n) : `– (${staffWords(visit.locale).suppressed})`
  }),
]
