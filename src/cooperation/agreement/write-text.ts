import { z } from 'zod'
import { action } from '#platform/action.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { coordinates, ofLedNetwork } from '../acting.ts'
import type { AgreementKind } from './agreement.ts'
import { findAgreement } from './store.ts'
import { templateBlock } from './template.ts'
import { type Block, isBlockKey, longestBlock, mostBlocks, moved } from './text.ts'
import { latestVersion, saveBlocks, type Version } from './version-store.ts'

const words = {
  title: z.string().trim().min(2, { error: 'platform.missing' }).max(120),
  text: z.string().trim().max(longestBlock),
}
const at = { agreementId: z.uuid(), revision: z.coerce.number().int().positive() }

/** The draft that may be written on. What was laid before the parties is never changed. */
const draftOf = async (tx: Tx, agreementId: string): Promise<Version & { kind: AgreementKind }> => {
  const agreement = await ofLedNetwork(tx, await findAgreement(tx, agreementId))
  const version = (await latestVersion(tx, agreement.id)) ?? notFound()
  if (version.offeredAt) refuse('cooperation.textOffered')
  return { ...version, kind: agreement.kind }
}

const save = async (
  tx: Tx,
  { agreementId, revision }: { agreementId: string; revision: number },
  version: Version,
  blocks: readonly Block[],
): Promise<void> => {
  if (!(await saveBlocks(tx, agreementId, version.number, revision, blocks)))
    refuse('cooperation.textChanged')
}

/** The words of one part. `revision` is the one that was read: who comes second is told so. */
export const writeBlock = action({
  name: 'cooperation.write-block',
  input: z.object({ ...at, key: z.string().max(60), ...words }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const version = await draftOf(tx, input.agreementId)
    if (!version.blocks.some(({ key }) => key === input.key)) notFound()
    await save(
      tx,
      input,
      version,
      version.blocks.map((block) =>
        block.key === input.key ? { key: block.key, title: input.title, text: input.text } : block,
      ),
    )
  },
  audit: ({ agreementId, key }) => ({ subject: agreementId, detail: { part: key } }),
})

/** A part of the template that was taken out, or one of one's own. Answers its key. */
export const addBlock = action({
  name: 'cooperation.add-block',
  input: z.object({ ...at, key: z.string().max(60) }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const version = await draftOf(tx, input.agreementId)
    if (version.blocks.length >= mostBlocks) refuse('cooperation.tooManyBlocks', { most: mostBlocks })
    if (version.blocks.some(({ key }) => key === input.key)) return input.key
    const block = isBlockKey(input.key)
      ? templateBlock(input.key, version.kind)
      : { key: `weitere-${crypto.randomUUID().slice(0, 8)}`, title: 'Weiteres', text: '' }
    await save(tx, input, version, [...version.blocks, block])
    return block.key
  },
  audit: ({ agreementId }, key) => ({ subject: agreementId, detail: { part: key } }),
})

export const removeBlock = action({
  name: 'cooperation.remove-block',
  input: z.object({ ...at, key: z.string().max(60) }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const version = await draftOf(tx, input.agreementId)
    if (!version.blocks.some(({ key }) => key === input.key)) notFound()
    await save(
      tx,
      input,
      version,
      version.blocks.filter(({ key }) => key !== input.key),
    )
  },
  audit: ({ agreementId, key }) => ({ subject: agreementId, detail: { part: key } }),
})

/** One place up or down. */
export const moveBlock = action({
  name: 'cooperation.move-block',
  input: z.object({ ...at, key: z.string().max(60), way: z.enum(['up', 'down']) }),
  contexts: ['member'],
  may: coordinates,
  act: async (tx, input) => {
    const version = await draftOf(tx, input.agreementId)
    await save(tx, input, version, moved(version.blocks, input.key, input.way === 'up' ? -1 : 1))
  },
  audit: ({ agreementId, key, way }) => ({ subject: agreementId, detail: { part: key, way } }),
})
