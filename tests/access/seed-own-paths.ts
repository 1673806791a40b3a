import { randomUUID as uuid } from 'node:crypto'
import type { World } from '#platform/world.ts'
import { pathBearer, sealPath } from '../../src/volunteering/path/open-path.ts'
import { capabilities, organizations, row, type Seeded } from './houses.ts'

const day = '2026-09-01'
const later = '2099-01-01'

/** Two paths, each opened by its code, and in each organization something that a person asks to be confirmed. */
export const ownPaths = (): Seeded[] => [
  ...[capabilities.code, 'another code'].map((code) =>
    row(
      'own_path',
      { id: uuid(), code, sealed: Buffer.alloc(64), version: 1, expires_on: later },
      { opens: [code], label: code },
    ),
  ),
  ...organizations.map(({ organization, label }, i) => {
    const receipt = i === 0 ? capabilities.code : 'another code'
    return row(
      'engagement_confirmation',
      {
        id: uuid(),
        organization_id: organization,
        receipt,
        name: 'N',
        role: 'R',
        from_day: day,
        until_day: day,
        quarters: 4,
        confirmed_quarters: 4,
        strengths: ['zuhoeren'],
        state: 'confirmed',
        sent_on: day,
        answered_on: day,
        expires_on: later,
      },
      { organization, opens: [receipt], label },
    )
  }),
]

/** The first of them can be opened with this code, as the person does. */
export const openEngagement = (world: World, code: string): Promise<void> =>
  world.database.asOwner(async (owner) => {
    const { path, receipts } = pathBearer(world, code)!
    const { rows } = await owner.query('select id from own_path where code = $1', [capabilities.code])
    const sealed = sealPath(world, code, rows[0].id, {
      engagements: [{ id: 'e1', title: 'Vorlesen', serviceId: null, steps: {} }],
      hours: [{ id: 'h1', day, quarters: 6, what: 'gelesen', engagementId: 'e1' }],
    })
    await owner.query('update own_path set code = $1, sealed = $2 where id = $3', [
      path.code,
      sealed,
      rows[0].id,
    ])
    await owner.query('update engagement_confirmation set receipt = $1 where receipt = $2', [
      receipts.code,
      capabilities.code,
    ])
  })
