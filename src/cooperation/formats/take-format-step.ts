import { z } from 'zod'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, Refused, refuse } from '#platform/refusal.ts'
import { coordinates } from '../acting.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { fewestPartners, formatStateAfter, formatStepNames, formatStepOf } from './format.ts'
import { formatEvents, lockFormat, moveFormat, partnersOf, tellFormatEvent } from './store.ts'
import { formatOf } from './within.ts'

const wrong = (fields: Record<string, string>): never => {
  throw new Refused({ key: 'platform.input', fields })
}

/**
 * One step in the life of a format (steps in `format.ts`), on a day that may lie in the past, with words for the
 * history. `said`: what came of trying it, or why it ends.
 */
export const takeFormatStep = action({
  name: 'cooperation.take-format-step',
  input: z.object({
    formatId: z.uuid(),
    step: z.enum(formatStepNames, { error: 'platform.missing' }),
    day: z.iso.date({ error: 'cooperation.formatDayWrong' }),
    said: z.string().trim().max(3000),
    noClient,
  }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { formatId, step: name, day, said, noClient: confirmed }) => {
    const { format, isLed } = await formatOf(tx, formatId, lockFormat)
    if (!isLed) notFound()
    const step = formatStepOf(name)
    if (!step.from.includes(format.state)) refuse('cooperation.formatStepWrong')
    if (day > berlinDay(tx.now) || day < format.since) wrong({ day: 'cooperation.formatDayWrong' })
    if (step.needs === 'result' && said.length < 10) wrong({ said: 'cooperation.formatResultMissing' })
    if (step.needs === 'reason' && said.length < 3)
      wrong({ said: name === 'end' ? 'cooperation.formatReasonMissing' : 'cooperation.formatResumeMissing' })
    if (step.needs === 'partners' && (await partnersOf(tx, [format.id])).length < fewestPartners)
      refuse('cooperation.formatPartnersMissing')
    askAboutClients([said], confirmed)
    const states = (await formatEvents(tx, [format.id])).map(({ state }) => state)
    const into = formatStateAfter(name, states)
    await moveFormat(tx, format.id, {
      state: into,
      since: day,
      ...(step.needs === 'result' ? { result: said } : {}),
    })
    await tellFormatEvent(tx, format, { day, state: into, note: said || null })
  },
  audit: ({ formatId, step, day }) => ({ subject: formatId, detail: { step, day } }),
})
