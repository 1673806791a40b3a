import { berlinDay, noonOf } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import type { Tx } from '#platform/transaction.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { networkOf, type OwnNetwork } from '../../web/in-network.ts'
import { knowingWords } from '../messages/index.ts'
import { findActivity } from '../store.ts'
import { mayTell, type Place } from '../within.ts'
import { paths } from './paths.ts'

/** Where a page of this room stands: the network in the address and what the visitor is in it. */
export interface Here extends Place {
  readonly network: OwnNetwork
}

/** Undefined where the network is not one of the visitor's: then it is not there. */
export const hereOf = async (visit: Visit): Promise<Here | undefined> => {
  const network = await networkOf(visit)
  const member = visit.account?.member
  if (!network || !member) return undefined
  return {
    network,
    networkId: network.id,
    organizationId: member.organizationId,
    today: berlinDay(visit.world.now()),
    speaks: visit.holds('counsellor', 'host', 'lead'),
    isLed: network.isLed,
  }
}

/** A day to come, with its weekday. */
export const weekdayOf = (visit: Visit, day: string): string =>
  longDate(staffLocale(visit.locale), noonOf(day))

/** Reads in the visitor's name. */
export const look = <T,>(visit: Visit, read: (tx: Tx) => Promise<T>): Promise<T> =>
  visit.world.look(visit.actor, read)

export { mayTell }

/** From where something was recorded, so that one comes back to it. */
export const backs = ['team', 'haus'] as const
export type Back = (typeof backs)[number] | undefined
export const backTo = (
  network: string,
  back: string,
  pair: { readonly team: string; readonly house: string },
): string => {
  if (back === 'team') return paths.team(network, pair.team)
  if (back === 'haus') return paths.house(network, pair.house)
  return paths.pair(network, pair.team, pair.house)
}
export const withQuery = (path: string, query: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${query}`

/** One click: they talked on the phone today. */
export const CalledToday = ({
  visit,
  here,
  pair,
  back,
  name,
}: {
  visit: Visit
  here: Here
  pair: { readonly team: string; readonly house: string }
  back: Back
  /** Said to whoever does not see the row. */
  name: string
}) => {
  const t = knowingWords(visit.locale)
  return (
    <Form action={visit.to(paths.record(here.network.id))} plain>
      <Hidden values={{ team: pair.team, haus: pair.house, art: 'anruf', von: back }} />
      <Button kind="secondary">
        {t.calledToday}
        <span class="kern-sr-only">{t.withWhom(name)}</span>
      </Button>
    </Form>
  )
}

/** After a click: what was recorded, and the way to take it back. */
export const JustRecorded = async ({ visit, here, back }: { visit: Visit; here: Here; back: Back }) => {
  const t = knowingWords(visit.locale)
  if (visit.query.get('ok') === 'weg')
    return (
      <Alert tone="success" live>
        <p>{t.undone}</p>
      </Alert>
    )
  const id = visit.query.get('neu')
  const found = id ? await look(visit, (tx) => findActivity(tx, here.network.id, id)) : undefined
  if (!found) return null
  const mayUndo = here.isLed || (here.speaks && found.recordedBy === here.organizationId)
  return (
    <Alert tone="success" live>
      <p>{t.recorded(t.kinds[found.kind], dayOf(visit, found.day))}</p>
      {mayUndo && (
        <Form action={visit.to(paths.entry(here.network.id, found.id))} plain>
          <Hidden values={{ von: back }} />
          <Button kind="secondary">{t.undo}</Button>
        </Form>
      )}
    </Alert>
  )
}
