import { z } from 'zod'
import { action, type Outcome } from '#platform/action.ts'
import type { LinkBearer } from '#platform/actor.ts'
import { giveBack, take } from '#platform/http/throttle.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { fitsSlowHash, seal, unseal } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { isOpen } from './handover.ts'
import { type LinkRules, linkRules, lockLinked } from './link-rules.ts'
import { findByLink } from './queries.ts'

/** How long an opened link shows the person's details. */
export const openMinutes = 15

/** Wrong PINs: five, then one an hour, on one link; twenty an hour on all links of an organization. */
const perLink = { name: 'referrals.link-pin', limit: 5, seconds: 5 * 3600 }
const perOrganization = { name: 'referrals.link-pin-organization', limit: 20, seconds: 3600 }

/** Each opening is an entry in the house's chain, by `link`. */
const open = action({
  name: 'referrals.open-link',
  input: z.object({}),
  contexts: ['link'],
  may: () => true,
  act: async (tx) => {
    const row = (await lockLinked(tx)) ?? notFound()
    if (!isOpen(row.state)) refuse('referrals.alreadyAnswered')
    tx.note({
      organizationId: row.organization_id,
      action: 'referrals.open-link',
      subject: row.id,
      detail: { minutes: openMinutes },
    })
  },
  audit: () => undefined,
})

const no = (key: string, field?: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: field ? { key: 'platform.input', fields: { [field]: key } } : { key },
})

/**
 * The mail link is no sign-in: with the house's PIN and the reader's word it opens one hand-over for 15 minutes.
 * A wrong PIN and an organization without one answer alike. Answers what the reader's browser keeps.
 */
export const openLink = async (
  world: World,
  actor: LinkBearer,
  { pin, confirmed }: { pin: string; confirmed: boolean },
): Promise<Outcome<string>> => {
  const found = await world.look(actor, async (tx) => {
    const row = await findByLink(tx)
    return row && { row, rules: await linkRules(tx, row.organization_id) }
  })
  const { link_until: end } = found?.row ?? {}
  if (!found?.rules.mailLinks || !end || end <= world.now()) return no('platform.notFound')
  if (!isOpen(found.row.state)) return no('referrals.alreadyAnswered')
  if (pin === '') return no('platform.missing', 'pin')
  if (!confirmed) return no('referrals.confirmMissing', 'confirmed')
  const organization = found.row.organization_id
  // Counted before the PIN is looked at, or many at once would all be looked at; the link first, or one link would
  // close all of them.
  if (!(await take(world, perLink, actor.link)).ok) return no('referrals.pinLater')
  const allowed = (await take(world, perOrganization, organization)).ok
  const fits = allowed && (await fitsSlowHash(pin, found.rules.pin))
  if (fits || !allowed) await giveBack(world, perLink, actor.link)
  if (fits) await giveBack(world, perOrganization, organization)
  if (!fits) return allowed ? no('referrals.pinWrong', 'pin') : no('referrals.pinLater')
  const outcome = await open(world, actor, {})
  if (!outcome.ok) return outcome
  const until = world.now().getTime() + openMinutes * 60_000
  const sealed = seal(world.config.secret, 'link-opening', bound(actor, found.rules), String(until))
  return { ok: true, value: sealed.toString('base64url') }
}

/** Until when this link is open in a browser; another link, another PIN, and 15 minutes close it. */
export const openedUntil = (
  world: World,
  actor: LinkBearer,
  rules: LinkRules,
  opening: string,
): Date | undefined => {
  const sealed = Buffer.from(opening, 'base64url')
  const text = unseal(world.config.secret, 'link-opening', bound(actor, rules), sealed)
  const until = text === undefined ? undefined : new Date(Number(text))
  return rules.pin !== null && until && world.now() < until ? until : undefined
}

const bound = ({ link }: LinkBearer, { pin }: LinkRules): string => `${link} ${pin ?? ''}`
