import { z } from 'zod'
import { createNetwork, findNetworkBySlug, joinNetwork } from '#directory'
import { action } from '#platform/action.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { jobcentersWithout, takenSlugs } from './found-queries.ts'

/** What a network is called in addresses: small letters, digits and hyphens (as `people.found-network` has it). */
export const slugOf = (name: string): string =>
  name
    .toLocaleLowerCase('de')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 72)
    .replaceAll(/^-+|-+$/g, '')

/** A slug that nobody has yet: the second of two "Jobcenter Rostock" is `jobcenter-rostock-2`. */
export const freeSlug = (name: string, taken: Set<string>): string => {
  const slug = slugOf(name)
  let free = slug
  for (let n = 2; taken.has(free); n++) free = `${slug}-${n}`
  taken.add(free)
  return free
}

export interface Founded {
  readonly name: string
  readonly slug: string
}

/**
 * Founds a cooperation below a frame for every Jobcenter that belongs to none: coordinated by the Jobcenter, which is
 * its first member from today on. All or none; a second run finds nothing to do.
 */
export const foundNetworks = action({
  name: 'cooperation.found-networks',
  input: z.object({ frame: z.string(), dryRun: z.boolean() }),
  contexts: ['system'],
  may: () => true,
  act: async (tx, { frame: slug, dryRun }) => {
    const frame = (await findNetworkBySlug(tx, slug)) ?? notFound()
    if (frame.kind !== 'rahmen') refuse('cooperation.noFrame')
    const today = berlinDay(tx.now)
    const { without, covered } = await jobcentersWithout(tx, today)
    const taken = await takenSlugs(tx)
    const founded: Founded[] = []
    for (const { id: coordinatorId, name } of without) {
      const network = { name: `Kooperation ${name}`, slug: freeSlug(name, taken) }
      founded.push(network)
      if (dryRun) continue
      const id =
        (await createNetwork(tx, { ...network, kind: 'kooperation', partOf: frame.id, coordinatorId })) ??
        refuse('cooperation.slugTaken')
      await joinNetwork(tx, { networkId: id, organizationId: coordinatorId, role: 'jobcenter', from: today })
      tx.note({
        organizationId: coordinatorId,
        action: 'cooperation.found-networks',
        subject: id,
        detail: { kind: 'kooperation', role: 'jobcenter', from: today },
      })
    }
    return { founded, covered, frame: frame.name }
  },
  // Each Jobcenter's chain has its own entry.
  audit: () => undefined,
})
