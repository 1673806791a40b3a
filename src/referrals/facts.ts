import { fact } from '#platform/facts.ts'
import type { State } from './handover.ts'

/** What evaluation needs of a hand-over: coded, without person, code, employee or hour. */
export interface Sent extends Record<string, unknown> {
  readonly countKey: string
  readonly kind: 'hinweis' | 'zettel' | 'warm'
  readonly senderKind: string
  readonly senderId: string
  readonly receiverKind: string
  readonly serviceId: string
  readonly locationId: string | null
  readonly receiverId: string
  readonly areaCode: string | null
  /** The one in which it counts, if any. */
  readonly networkId: string | null
  readonly needs: readonly string[]
  /** Berlin day, `2026-11-22`; evaluation keeps the week. */
  readonly day: string
}
export const handoverSent = fact<Sent>('referrals.sent')

/** It went on. `count_key` is in no table a sender reads. */
export const handoverMoved = fact<{
  countKey: string
  state: State | 'slip-arrived' | 'released'
  day: string
}>('referrals.moved')

/** A house has a new hand-over, or asked for a new link: a mail goes out. */
export const linkNeeded = fact<{
  organizationId: string
  receivedId: string
  reason: 'new' | 'reminder' | 'renewed' | 'forget'
}>('referrals.link-needed')
