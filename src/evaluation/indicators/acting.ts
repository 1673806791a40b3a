import { z } from 'zod'
import { findNetwork } from '#directory'
import { type Actor, holds } from '#platform/actor.ts'
import { notFound } from '#platform/refusal.ts'
import type { Tx } from '#platform/transaction.ts'
import { catalogue, type Indicator, isCatalogueId } from './catalogue.ts'
import { isPeriod, type Period } from './period.ts'
import { ofOwn } from './read-indicators.ts'
import { findOwn } from './store.ts'

export const coordinates = (actor: Actor): boolean =>
  holds(actor, 'coordinator') && actor.networkId !== undefined

/** The network that the acting person coordinates; any other one is not there. */
export const ledNetwork = async (tx: Tx, networkId: string): Promise<string> => {
  const { actor } = tx
  const network =
    actor.context === 'member' && actor.networkId === networkId ? await findNetwork(tx, networkId) : undefined
  return network && actor.context === 'member' && network.coordinatorId === actor.organizationId
    ? network.id
    : notFound()
}

/** One of the catalogue, or one that this network has added. */
export const indicatorIn = async (tx: Tx, networkId: string, id: string): Promise<Indicator> => {
  if (isCatalogueId(id)) return catalogue[id]
  return ofOwn((await findOwn(tx, networkId, id)) ?? notFound())
}

/** A number as people type it: `12`, `12,5`; empty is none. */
const typed = z
  .string()
  .trim()
  .refine((text) => /^(\d{1,7}([.,]\d{1,2})?)?$/.test(text), 'evaluation.numberWrong')
export const numberTyped = typed.transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))

export const periodTyped = z.custom<Period>(
  (text) => typeof text === 'string' && isPeriod(text),
  'evaluation.periodWrong',
)
