import { z } from 'zod'
import { findArea } from '#places'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { acting } from '../acting.ts'
import { findAgreement } from '../agreement/store.ts'
import { askAboutClients, noClient } from '../client-data.ts'
import { readGapKey } from '../gaps/coverage.ts'
import { fieldIds, targetGroups } from '../vocabulary.ts'
import {
  addPartnerRow,
  changeFormatWords,
  deleteFormat,
  type FormatWords,
  insertFormat,
  tellFormatEvent,
} from './store.ts'
import { formatOf, inNetwork, mayPropose, memberIds } from './within.ts'

const words = {
  title: z.string().trim().min(3, { error: 'platform.missing' }).max(140),
  about: z.string().trim().min(10, { error: 'cooperation.formatAboutMissing' }).max(3000),
  fields: z.array(z.enum(fieldIds)).min(1, { error: 'cooperation.formatFieldMissing' }).max(fieldIds.length),
  targetGroups: z.array(z.enum(targetGroups)).max(targetGroups.length),
  areaCode: z.string().max(8).nullable(),
  agreementId: z.uuid().nullable(),
  noClient,
}

/** What a format names must be there: the area, and an agreement of the same network. */
const check = async (tx: Tx, networkId: string, given: FormatWords & { noClient?: string | undefined }) => {
  if (given.areaCode !== null && !(await findArea(tx, given.areaCode))) notFound()
  if (given.agreementId !== null) {
    const agreement = await findAgreement(tx, given.agreementId)
    if (agreement?.networkId !== networkId) notFound()
  }
  askAboutClients([given.title, given.about], given.noClient)
}

/** An idea for something joint. The house that has it takes part in it. */
export const proposeFormat = action({
  name: 'cooperation.propose-format',
  input: z.object({
    networkId: z.uuid(),
    ...words,
    /** The gap that it is an answer to. */
    gapKey: z.string().max(80).nullable().optional(),
  }),
  contexts: ['member'],
  may: mayPropose,
  act: async (tx, input) => {
    await inNetwork(tx, input.networkId)
    if (input.gapKey && !readGapKey(input.gapKey)) notFound()
    await check(tx, input.networkId, input)
    const { organizationId } = acting(tx)
    const day = berlinDay(tx.now)
    const id = await insertFormat(tx, {
      ...input,
      gapKey: input.gapKey ?? null,
      proposedBy: organizationId,
      day,
    })
    const of = { id, networkId: input.networkId }
    await tellFormatEvent(tx, of, { day, state: 'idee', note: null })
    if ((await memberIds(tx, input.networkId)).has(organizationId))
      await addPartnerRow(tx, of, organizationId)
    return id
  },
  audit: ({ networkId }, id) => ({ subject: id, detail: { network: networkId } }),
})

/** Its words: by whoever had the idea as long as it is one, then by whoever coordinates. */
export const changeFormat = action({
  name: 'cooperation.change-format',
  input: z.object({ formatId: z.uuid(), ...words }),
  contexts: ['member'],
  may: mayPropose,
  act: async (tx, input) => {
    const { format } = await formatOf(tx, input.formatId)
    await check(tx, format.networkId, input)
    if (!(await changeFormatWords(tx, format.id, input))) notFound()
  },
  audit: ({ formatId }) => ({ subject: formatId }),
})

/** An idea is taken back for good; what was agreed is ended instead. */
export const dropFormat = action({
  name: 'cooperation.drop-format',
  input: z.object({ formatId: z.uuid() }),
  contexts: ['member'],
  may: mayPropose,
  act: async (tx, { formatId }) => {
    const { format, isLed } = await formatOf(tx, formatId)
    if (!isLed && format.proposedBy !== acting(tx).organizationId) notFound()
    if (!(await deleteFormat(tx, format.id))) refuse('cooperation.formatAgreed')
  },
  audit: ({ formatId }) => ({ subject: formatId }),
})
