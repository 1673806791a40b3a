import { z } from 'zod'
import { findAgreement } from '#cooperation'
import { action } from '#platform/action.ts'
import { type Actor, holds } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { gatherFacts } from './gather-facts.ts'
import { decisionIn, longestSaid, sections } from './report.ts'
import { deleteReport, findReport, finishReport, insertReport, listReports, saveSaid } from './store.ts'

const coordinates = (actor: Actor): boolean => holds(actor, 'coordinator')
const at = { reportId: z.uuid(), revision: z.coerce.number().int().positive() }

/** A report on the model phase of an agreement is begun; where one is being written, that one goes on. */
export const startReport = action({
  name: 'evaluation.start-report',
  input: z.object({ agreementId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { agreementId }) => {
    const agreement = (await findAgreement(tx, agreementId)) ?? notFound()
    if (tx.actor.context !== 'member' || agreement.networkId !== tx.actor.networkId) notFound()
    if (!agreement.modelFrom) return refuse('evaluation.noModelPhase')
    const id = await insertReport(tx, { networkId: agreement.networkId, agreementId })
    if (id) return id
    const open = (await listReports(tx, agreementId)).find(({ finishedOn }) => finishedOn === null)
    return open?.id ?? notFound()
  },
  audit: ({ agreementId }) => ({ subject: agreementId }),
})

/** The words of one section. `revision` is the one that was read: who comes second is told so. */
export const writeSection = action({
  name: 'evaluation.write-section',
  input: z.object({ ...at, section: z.enum(sections), text: z.string().trim().max(longestSaid) }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const report = (await findReport(tx, input.reportId)) ?? notFound()
    if (report.finishedOn) refuse('evaluation.reportFinished')
    const { [input.section]: _, ...others } = report.said
    const said = input.text === '' ? others : { ...others, [input.section]: input.text }
    if (!(await saveSaid(tx, report.id, input.revision, said))) refuse('evaluation.reportChanged')
  },
  audit: ({ reportId, section }) => ({ subject: reportId, detail: { section } }),
})

/** From now on it stays as it is, with what the house knew on this day. */
export const closeReport = action({
  name: 'evaluation.finish-report',
  input: z.object({ reportId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { reportId }) => {
    const report = (await findReport(tx, reportId)) ?? notFound()
    if (report.finishedOn) refuse('evaluation.reportFinished')
    const facts = (await gatherFacts(tx, report.agreementId)) ?? notFound()
    const agreement = (await findAgreement(tx, report.agreementId)) ?? notFound()
    // Its own model phase still runs or was just evaluated: that is no decision yet.
    const decision = agreement.state === 'modellphase' ? undefined : decisionIn(agreement, null)
    if (!(await finishReport(tx, report.id, facts, decision, berlinDay(tx.now)))) notFound()
    return report.agreementId
  },
  audit: ({ reportId }) => ({ subject: reportId }),
})

/** A draft is thrown away with what was written in it. */
export const dropReport = action({
  name: 'evaluation.drop-report',
  input: z.object({ reportId: z.uuid() }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, { reportId }) => {
    const report = (await findReport(tx, reportId)) ?? notFound()
    if (tx.actor.context !== 'member' || report.networkId !== tx.actor.networkId) notFound()
    if (report.finishedOn) refuse('evaluation.reportFinished')
    await deleteReport(tx, report.id)
    return report.agreementId
  },
  audit: ({ reportId }) => ({ subject: reportId }),
})
