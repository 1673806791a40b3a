import type { Tx } from '#platform/transaction.ts'
import type { FieldOfAction, TargetGroup } from '../vocabulary.ts'
import type { FormatState } from './format.ts'
import { formatEvents, formatsOf, partnersOf } from './store.ts'

/** A joint format as it is counted and listed: coded values, its title, days ('YYYY-MM-DD'). */
export interface ListedFormat {
  readonly id: string
  readonly title: string
  readonly state: FormatState
  readonly fields: readonly FieldOfAction[]
  readonly targetGroups: readonly TargetGroup[]
  /** Null: for the whole network. */
  readonly areaCode: string | null
  readonly partners: readonly { readonly organizationId: string; readonly name: string }[]
  /** When it came into each state for the first time. */
  readonly dates: Readonly<Partial<Record<FormatState, string>>>
  /** All its steps, the oldest first. */
  readonly steps: readonly { readonly day: string; readonly state: FormatState }[]
  /** When it came into the one that it is in. */
  readonly since: string
}

/** The joint formats of a network, as far as the context may read them. */
export const listFormats = async (tx: Tx, networkId: string): Promise<readonly ListedFormat[]> => {
  const formats = await formatsOf(tx, networkId)
  const ids = formats.map(({ id }) => id)
  const partners = Map.groupBy(await partnersOf(tx, ids), ({ formatId }) => formatId)
  const events = Map.groupBy(await formatEvents(tx, ids), ({ formatId }) => formatId)
  return formats.map(({ id, title, state, fields, targetGroups, areaCode, since }) => {
    const dates: Partial<Record<FormatState, string>> = {}
    const steps = (events.get(id) ?? []).map((event) => ({ day: event.day, state: event.state }))
    for (const event of steps) {
      // What goes on after all has not ended.
      if (event.state !== 'beendet') delete dates.beendet
      dates[event.state] ??= event.day
    }
    return {
      id,
      title,
      state,
      fields,
      targetGroups,
      areaCode,
      since,
      dates,
      steps,
      partners: partners.get(id) ?? [],
    }
  })
}
