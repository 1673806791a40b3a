import type { LinkBearer } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { fingerprint } from '#platform/secrets.ts'

/** Whoever holds the link of a mail. */
export const linkBearer = (visit: Visit): LinkBearer => ({
  context: 'link',
  link: fingerprint(visit.world.config.secret, 'mail-link', visit.params.token ?? ''),
})
