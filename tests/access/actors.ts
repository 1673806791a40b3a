// Who tries: every role alone, some together, every other context, nobody, and contexts that contradict themselves.
import { sql } from 'kysely'
import { type Actor, type Member, type Role, roles, system, visitor } from '#platform/actor.ts'
import type { Tx } from '#platform/transaction.ts'
import type { World } from '#platform/world.ts'
import { capabilities, ids, type Seeded, staff } from './houses.ts'
import type { Action, Cell } from './read-table.ts'
import { cellsOf } from './read-table.ts'
import { table } from './table.ts'

/** What a transaction is set to: the database role and every `app.*`. */
export type Settings = Readonly<Record<string, string>>

export interface Tried {
  readonly name: string
  readonly settings: Settings
  /** The words of the column "who" that hold for them. */
  readonly who: readonly string[]
  /** The organization, person, … that the transaction names. */
  readonly organization?: string | undefined
  readonly person?: string | undefined
  readonly people?: readonly string[] | undefined
  readonly network?: string | undefined
  readonly case?: string | undefined
  readonly opens?: string | undefined
}

const names =
  'role app.organization_id app.person_id app.network_id app.team_id app.people app.roles app.link app.code app.sheet_id app.case'.split(
    ' ',
  )
/** As `inTransaction` and `into` really set them. */
const read = async (tx: Tx): Promise<Settings> => {
  const { rows } = await sql<{ values: string[] }>`select array[${sql.join(
    names.map((name) => sql`coalesce(current_setting(${sql.lit(name)}, true), '')`),
  )}] as values`.execute(tx.db)
  return Object.fromEntries(names.map((name, i) => [name, rows[0]?.values[i] ?? '']))
}

const me: Member = {
  context: 'member',
  personId: ids.me,
  organizationId: ids.one,
  roles: [],
  networkId: ids.network,
  teamId: ids.teamHere,
  colleagues: [ids.away],
}

const teamless = { personId: ids.teamless, teamId: undefined, colleagues: [] }

const member = async (world: World, name: string, given: Partial<Member> = {}): Promise<Tried> => {
  const actor = { ...me, ...given }
  return {
    name,
    settings: await world.look(actor, read),
    who: ['everyone', 'member', ...actor.roles],
    organization: actor.organizationId,
    person: actor.personId,
    people: [actor.personId, ...(actor.colleagues ?? [])],
    network: actor.networkId,
  }
}
const holding = (world: World, ...held: Role[]) => member(world, held.join(' and '), { roles: held })

const other = async (
  world: World,
  name: string,
  actor: Actor,
  more: Partial<Tried> = {},
): Promise<Tried> => ({
  name,
  settings: await world.look(actor, read),
  who: ['everyone', actor.context],
  ...more,
})

export const whoTries = async (world: World): Promise<Tried[]> => {
  const lead = await holding(world, 'lead')
  const privacy = await holding(world, 'privacy')
  const everything = await member(world, 'everything at once', { roles })
  const transferred = await world.look(visitor, (tx) => tx.into({ organization: ids.one }, 'test', read))
  const opened = await world.look(visitor, (tx) => tx.into({ sheet: ids.sheet }, 'test', read))
  return [
    await member(world, 'without a role (no second factor, or no notice)'),
    ...(await Promise.all(roles.map((role) => holding(world, role)))),
    everything,
    await member(world, 'a team’s lead', { roles: ['lead'], colleagues: [ids.away, ids.colleague] }),
    await member(world, 'a counsellor and host who leads the team', {
      roles: ['counsellor', 'host', 'lead'],
      colleagues: [ids.colleague],
    }),
    await member(world, 'a coordinator and evaluator of an agency', {
      organizationId: ids.agency,
      roles: ['coordinator', 'evaluator'],
      teamId: undefined,
      colleagues: [],
    }),
    await member(world, 'a host without a team', { ...teamless, roles: ['host'] }),
    await member(world, 'a lead without a team', { ...teamless, roles: ['lead'] }),
    {
      ...privacy,
      name: 'privacy, one case',
      settings: { ...privacy.settings, 'app.case': ids.case },
      case: ids.case,
    },
    {
      ...lead,
      name: 'a lead who names a case',
      settings: { ...lead.settings, 'app.case': ids.case },
      case: ids.case,
    },
    await other(world, 'visitor', visitor),
    await other(world, 'link', { context: 'link', link: capabilities.link }, { opens: capabilities.link }),
    await other(world, 'a wrong link', { context: 'link', link: 'none' }),
    await other(world, 'code', { context: 'code', code: capabilities.code }, { opens: capabilities.code }),
    await other(world, 'a wrong code', { context: 'code', code: 'NONE' }),
    await other(world, 'system', system('test')),
    {
      name: 'a transfer to the organization',
      settings: transferred,
      who: ['everyone', 'member', 'host', 'counsellor', 'transfer'],
      organization: ids.one,
      person: transferred['app.person_id'],
      people: [],
    },
    { name: 'a transfer to a sheet', settings: opened, who: ['everyone', 'code'], opens: ids.sheet },
    // No context: what a connection is before anybody sets one.
    { name: 'no context', settings: { role: 'trittstein_app' }, who: [] },
    // Contradictions: the settings of one, the role or the organization of another.
    {
      name: 'no context, all settings of a member',
      settings: { ...everything.settings, role: 'trittstein_app', 'app.case': ids.case },
      who: [],
    },
    ...(['visitor', 'link', 'code'] as const).map((context) => ({
      name: `${context}, all settings of a member`,
      settings: { ...everything.settings, role: `trittstein_${context}`, 'app.case': ids.case },
      who: ['everyone', context],
    })),
    {
      name: 'member, all settings empty',
      settings: { role: 'trittstein_member' },
      who: ['everyone', 'member'],
    },
    {
      name: 'member, with a link and a code alone',
      settings: { role: 'trittstein_member', 'app.link': capabilities.link, 'app.code': capabilities.code },
      who: ['everyone', 'member'],
    },
    {
      ...everything,
      name: 'member of no organization, otherwise everything',
      settings: { ...everything.settings, 'app.organization_id': '' },
      organization: undefined,
    },
    // Whoever acts for the other organization gets nothing of the first, whatever else is said.
    await member(world, 'everything of the one organization, acting for the other', {
      roles,
      organizationId: ids.two,
      colleagues: [ids.away, ids.colleague, ids.other],
    }),
  ]
}

/** Their team and those of whom they stand in for or lead, in the organization they act for. */
const teamsOf = (by: Tried): (string | null | undefined)[] =>
  staff
    .filter((one) => one.organization === by.organization && by.people?.includes(one.person) && one.team)
    .map(({ team }) => team)

/** Whether a word of the table holds for a row, seen by somebody. */
const holds = (word: string, row: Seeded, by: Tried): boolean => {
  const inHouse = row.organization !== undefined && row.organization === by.organization
  const person = row.person ?? undefined
  switch (word) {
    case 'all':
      return true
    case 'organization':
      return inHouse
    case 'own':
      return inHouse && person !== undefined && person === by.person
    case 'seen':
      return inHouse && person !== undefined && (by.people?.includes(person) ?? false)
    case 'free':
      return inHouse && row.person === null
    case 'waiting':
      return inHouse && row.person === null && (row.team === null || teamsOf(by).includes(row.team))
    case 'network':
      return row.network !== undefined && row.network === by.network
    case 'noAgency':
      return by.organization !== undefined && by.organization !== ids.agency
    case 'shared':
      return by.organization !== undefined && (row.shared?.includes(by.organization) ?? false)
    case 'asked':
      return by.organization !== undefined && (row.asked?.includes(by.organization) ?? false)
    case 'below':
      return by.organization !== undefined && (row.below?.includes(by.organization) ?? false)
    case 'partner':
      return by.organization !== undefined && (row.partners?.includes(by.organization) ?? false)
    case 'side':
      return by.organization !== undefined && (row.sides?.includes(by.organization) ?? false)
    case 'led':
      return (
        row.led !== undefined &&
        row.led === by.organization &&
        row.network !== undefined &&
        row.network === by.network
      )
    case 'case':
      return inHouse && row.subject !== undefined && row.subject === by.case
    case 'bearer':
      return by.opens !== undefined && (row.opens?.includes(by.opens) ?? false)
    case 'begun':
      return inHouse && row.begunBy !== undefined && row.begunBy === by.person
    case 'about':
    case 'yearsOld':
    case 'draft':
    case 'finished':
    case 'published':
    case 'paper':
    case 'digital':
    case 'planned':
    case 'unclosed':
    case 'closed':
    case 'loose':
    case 'open':
      return row.words?.includes(word) ?? false
    default:
      return inHouse && (row.words?.includes(word) ?? false)
  }
}

const applies = ({ whose }: Cell, row: Seeded, by: Tried): boolean =>
  whose.some((words) => words.every((word) => holds(word, row, by)))

/** What the table says: which of the rows somebody reaches. */
export const reached = <R extends Seeded>(
  name: string,
  action: Action,
  by: Tried,
  rows: readonly R[],
): R[] => {
  const cells = cellsOf(table[name]!).filter((cell) => cell.action === action && by.who.includes(cell.who))
  return rows.filter((row) => cells.some((cell) => applies(cell, row, by)))
}
