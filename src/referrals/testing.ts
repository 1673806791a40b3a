import { chapter as consent } from '#consent'
import { chapter as directory } from '#directory'
import { aLocation, anOrganization, aService } from '#directory/testing'
import { chapter as matching } from '#matching'
import { chapter as people, saveAccounts, sessions } from '#people'
import { chapter as places } from '#places'
import { type Member, system } from '#platform/actor.ts'
import type { Chapter } from '#platform/chapter.ts'
import { makeApp } from '#platform/http/server.ts'
import { chapter as mail } from '#platform/mail/index.tsx'
import { aWorld } from '#platform/testing.ts'
import { tables } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { chapter as referrals } from './index.ts'
import { type PastHandover, sendPast } from './past-handover.ts'

export const chapters = [mail, places, directory, people, consent, matching, referrals]

export interface Scene {
  readonly world: World
  readonly serviceId: string
  readonly locationId: string
  readonly betterId: string
  readonly counsellor: Member
  readonly host: Member
  /** The clock: tests move it. */
  readonly setNow: (at: string) => void
  readonly close: () => Promise<void>
}

interface StaffTables {
  person: { id: string; account: string }
  throttle: { key: string }
}

const personIds = (world: World): Promise<Map<string, string>> =>
  world.look(system('test'), async (tx) => {
    const rows = await tables<StaffTables>(tx).selectFrom('person').select(['account', 'id']).execute()
    return new Map(rows.map((row) => [row.account, row.id]))
  })

/** A Jobcenter and a house with one offer, on a fresh database, on a Tuesday. */
export const aScene = async (
  start = '2026-09-01T08:00:00Z',
  more: readonly Chapter[] = [],
): Promise<Scene> => {
  let now = new Date(start)
  const world = await aWorld({
    chapters: [...chapters, ...more],
    sessions,
    now: () => now,
    config: { demo: true },
  })
  const jobcenter = await anOrganization(world, {
    name: 'Jobcenter Musterstadt',
    kind: 'jobcenter_ge',
    slug: 'jc',
    phone: '030 23125 100',
  })
  const house = await anOrganization(world, {
    name: 'Haus am Park e. V.',
    slug: 'haus',
    email: 'haus@park.example',
    phone: '030 23125 200',
  })
  const locationId = await aLocation(world, { organizationId: house, name: 'Haus am Park' })
  const serviceId = await aService(world, {
    organizationId: house,
    locationId,
    title: 'Sprachcafé',
    needs: ['deutsch'],
  })
  const betterId = await aService(world, {
    organizationId: house,
    locationId,
    title: 'Lerngruppe Deutsch',
    needs: ['deutsch'],
  })
  await saveAccounts(
    world,
    [
      {
        account: 'jc',
        name: 'Kim Muster',
        role_title: 'Integrationsfachkraft',
        organization: 'jc',
        roles: ['counsellor', 'privacy', 'lead'],
      },
      {
        account: 'haus',
        name: 'Toni Probe',
        role_title: 'Koordination',
        organization: 'haus',
        roles: ['host', 'privacy'],
      },
    ],
    {
      organizations: new Map([
        ['jc', jobcenter],
        ['haus', house],
      ]),
      networks: new Map(),
    },
  )
  const people = await personIds(world)
  return {
    world,
    serviceId,
    locationId,
    betterId,
    counsellor: {
      context: 'member',
      personId: people.get('jc') ?? '',
      organizationId: jobcenter,
      roles: ['counsellor', 'privacy', 'lead'],
    },
    host: {
      context: 'member',
      personId: people.get('haus') ?? '',
      organizationId: house,
      roles: ['host', 'privacy'],
    },
    setNow: (at) => {
      now = new Date(at)
    },
    close: () => world.close(),
  }
}

/** What Amira lets the house know. */
export const aDraft = (serviceId: string, given: Record<string, unknown> = {}): Record<string, unknown> => ({
  serviceId,
  language: 'ar',
  firstName: 'Amira',
  contactKind: 'telefon',
  contactValue: '0171 3920001',
  sentences: ['deutsch', 'leute'],
  note: 'Ich habe mittwochs Zeit.',
  prepare: ['dolmetschen'],
  times: ['vormittags', 'mi'],
  ...given,
})

/** A warm hand-over that Amira agreed to at the table. */
export const aHandover = async (
  scene: Scene,
  given: Record<string, unknown> = {},
  way: 'now' | 'home' = 'now',
): Promise<PastHandover> => {
  const sent = await sendPast(scene.world, scene.counsellor, aDraft(scene.serviceId, given), way)
  if (!sent) throw new Error('the hand-over was refused')
  return sent
}

/** What the person's device sends to their slip, and what it shows: `post(scene, { code })`. */
export const post = async (
  scene: Scene,
  fields: Record<string, string>,
  way: '' | '/zustimmen' | '/ablehnen' | '/zuruecknehmen' | '/angekommen' = '',
): Promise<{ status: number; html: string }> => {
  // Tests set the clock back: what was counted of guesses lies in their future.
  await scene.world.look(
    system('test'),
    async (tx) => void (await tables<StaffTables>(tx).deleteFrom('throttle').execute()),
  )
  const answer = await makeApp(scene.world).request(`/de/zettel${way}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, html: await answer.text() }
}

/** The hidden fields of the draft that opens under a code: what "Ja" and "Nein" send. */
export const draftForm = async (scene: Scene, code: string): Promise<Record<string, string>> => {
  const { html } = await post(scene, { code })
  const [, form = ''] = /<form[^>]*zustimmen[^>]*>([\s\S]*?)<\/form>/.exec(html) ?? []
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map((m) => [m[1], m[2]]),
  )
}

/** The code that stands on a page. */
export const codeOn = (html: string): string => /class="code"[^>]*>([2-9A-Z-]{11})</.exec(html)?.[1] ?? ''

/** "Ja" or "Nein" to a draft taken home; after a "Ja" the new code. */
export const decideAtHome = async (scene: Scene, code: string, way: 'ja' | 'nein'): Promise<string> => {
  const form = await draftForm(scene, code)
  return codeOn((await post(scene, form, way === 'ja' ? '/zustimmen' : '/ablehnen')).html)
}
