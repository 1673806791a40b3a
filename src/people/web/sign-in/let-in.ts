import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { isProvided } from '../../credentials/index.ts'
import { recentlyProved } from '../../session.ts'
import { membershipsOf } from '../../sign-in/membership-queries.ts'
import { type Opened, startSession } from '../../start-session.ts'
import { browserOf, openedCookies } from '../browser.ts'
import { noOrganizationPage } from './no-organization-page.tsx'
import { firstPage, withWay } from './way-on.ts'

interface Proved {
  readonly personId: string
  readonly factors: 1 | 2
  readonly organizationId?: string | undefined
  /** Where a provider vouches for them: when it saw them sign in, as far as it says. */
  readonly provider?: { readonly seenAt: Date | undefined } | undefined
}

/**
 * Somebody has shown who they are: a session begins, and they go on to the second factor, to where they wanted to go,
 * or to their first page. Whoever comes from a provider comes in by it only.
 */
export const letIn = async (visit: Visit, who: Proved, way: string | undefined): Promise<Response> => {
  const { world } = visit
  if (!who.provider && (await isProvided(world, who.personId)))
    return visit.redirect(withWay('/anmelden/oidc', way))
  const memberships = await world.look(system('sign-in'), (tx) => membershipsOf(tx, who.personId))
  const membership = memberships.find((one) => one.organizationId === who.organizationId) ?? memberships[0]
  if (!membership) return noOrganizationPage(visit)
  const { organizationId } = membership
  const provedAt = who.provider ? provedBy(who.provider.seenAt, world.now()) : world.now()
  const opened = await startSession(
    world,
    { personId: who.personId, organizationId, factors: who.factors, provedAt },
    browserOf(visit),
  )
  const cookies = openedCookies(world, opened)
  if (who.factors === 1) return visit.redirect(withWay('/anmelden/zweiter-faktor', way), ...cookies)
  // A PIN is chosen after a fresh proof only.
  const next = recentlyProved({ provedAt }, world.now()) ? opened : { ...opened, deviceToken: undefined }
  return visit.redirect(nextPage(way, membership.roles, memberships.length, next), ...cookies)
}

/** A provider that lets somebody through without asking has seen them then, not now. */
const provedBy = (seenAt: Date | undefined, now: Date): Date =>
  new Date(Math.min(seenAt?.getTime() || 0, now.getTime()))

/** Whoever belongs to several organizations chooses first for which one they act; a new device gets a PIN. */
export const nextPage = (
  way: string | undefined,
  roles: readonly string[],
  organizations: number,
  opened: Opened,
): string => {
  const next = organizations > 1 ? withWay('/konto/organisation', way) : (way ?? firstPage(roles))
  return opened.deviceToken && !next.startsWith('/konto/pin') ? withWay('/konto/pin', next) : next
}
