import type { OrganizationKind } from '#directory'

/** Who supervises an organization as a controller (R11; §§ 50 (4) SGB II, 81 SGB X). */
export type Supervision = 'federal' | 'land' | 'land-or-church'

/**
 * The supervisory authority that is proposed by kind: a gE, the Agentur and the Bund answer to the BfDI, a zkT and
 * municipal bodies to the Land; a Träger to the Land, or to its church's authority.
 */
export const supervisionOf = (kind: OrganizationKind): Supervision => {
  if (kind === 'jobcenter_ge' || kind === 'agentur' || kind === 'bund') return 'federal'
  return kind === 'traeger' ? 'land-or-church' : 'land'
}
