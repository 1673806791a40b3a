// A world of two organizations for the routes: sessions of every kind, and of everything one's own, another team's,
// a foreign and a deleted one.
import { randomUUID as uuid } from 'node:crypto'
import { sql } from 'kysely'
import { aLocation, aService } from '#directory/testing'
import { keep, sessions } from '#people'
import { type Member, type Role, roles, system } from '#platform/actor.ts'
import type { Account } from '#platform/http/visit.ts'
import { fingerprint, newToken } from '#platform/secrets.ts'
import { aWorld } from '#platform/testing.ts'
import type { World } from '#platform/world.ts'
import { aDraft } from '#referrals/testing'
import { chapters } from '../../src/chapters.ts'
import { reminderToken } from '../../src/events/registration/open-code.ts'
import { nothingAsked } from '../../src/matching/asked.ts'
import { currentNotice } from '../../src/people/notice.ts'
import { startSession } from '../../src/people/start-session.ts'
import { draft } from '../../src/referrals/draft.ts'
import { sendPast } from '../../src/referrals/past-handover.ts'
import { fill } from './fill.ts'
import { abroad, capabilities, home, ids } from './houses.ts'
import type { Name } from './routes.ts'
import { knownTeam } from './seed-knowing.ts'
import { openEngagement } from './seed-own-paths.ts'

export const variants = ['own', 'otherTeam', 'foreign', 'deleted', 'missing'] as const
export type Variant = (typeof variants)[number]
export type Ids = Readonly<Record<Name, Readonly<Partial<Record<Variant, string>>>>>

/** Who asks. A role is one of the acting person, alone. */
export const visitors = ['nobody', 'one factor', 'no notice', 'locked', ...roles] as const
export type Visitor = (typeof visitors)[number]
const isRole = (who: Visitor): who is Role => roles.includes(who as Role)

export interface Town {
  readonly world: World
  /** The session of somebody, a new one where wished. Answers their cookie; empty for nobody. */
  readonly enter: (who: Visitor, afresh: boolean) => Promise<string>
  /** What the acting person keeps in the session of this cookie, and what others keep in theirs. */
  readonly idsFor: (cookie: string, names: readonly Name[]) => Promise<Ids>
  /** What the other organization has, table by table: a sum of all rows. */
  readonly foreignRows: () => Promise<Record<string, string>>
}

const asOwner = (world: World, text: string, values: unknown[] = []) =>
  world.database.asOwner((owner) => owner.query(text, values))

/** @param config with `demo: false` as in earnest */
export const aTown = async ({ demo = true } = {}): Promise<Town> => {
  // Ticks with every look: of many sessions the oldest end.
  const start = Date.now()
  let looks = 0
  const now = () => new Date(start + looks++)
  const world = await aWorld({
    chapters,
    sessions,
    now,
    config: { demo, requestsPerMinute: 0 },
  })
  const rows = await world.database.asOwner(fill)
  const labelled = (table: string, label: string): string =>
    String(rows.find((row) => row.table === table && row.label === label)?.values.id)
  const three = (table: string, own: string, otherTeam: string, foreign: string) => ({
    own: labelled(table, own),
    otherTeam: labelled(table, otherTeam),
    foreign: labelled(table, foreign),
    deleted: labelled(table, 'of whoever has no team'),
    missing: uuid(),
  })
  const teams = (table: string, own: string, foreign: string) => ({
    own: labelled(table, own),
    foreign: labelled(table, foreign),
    deleted: uuid(),
    missing: uuid(),
  })
  const ofNetwork = (table: string, own: string, foreign: string) => ({
    own: labelled(table, own),
    foreign: labelled(table, foreign),
    deleted: uuid(),
    missing: uuid(),
  })
  // What the own organization did before it had this team is the team's now.
  for (const table of ['joint_activity', 'activity_proposal'])
    await asOwner(world, `update ${table} set team_profile_id = $1 where organization_id = $2`, [
      labelled('team_profile', 'own'),
      ids.one,
    ])
  const knownPair = (network: string) => `${network}, own team, said by the first`
  // The directory's own builders: pages show what is in them.
  const locationId = await aLocation(world, { organizationId: ids.two, name: 'Haus am Park' })
  const service = () =>
    aService(world, { organizationId: ids.two, locationId, title: 'Sprachcafé', needs: ['deutsch'] })
  const serviceId = await service()
  const deletedService = await service()
  const deletedLocation = await aLocation(world, { organizationId: ids.two })
  const abroadNetwork = uuid()
  await asOwner(
    world,
    `insert into network (id, slug, name, kind, coordinator_id) values ($1, 'abroad', 'N', 'kooperation', $2)`,
    [abroadNetwork, ids.two],
  )
  const [mailToken, invitationToken] = [newToken(), newToken()]
  const { secret } = world.config
  await asOwner(world, `update organization_duty set notice_version = '${currentNotice}'`)
  await asOwner(world, `update notice_acceptance set version = '${currentNotice}'`)
  await asOwner(
    world,
    `update stand_in set valid_from = now() - interval '2 days', valid_to = now() + interval '9 days'`,
  )
  await asOwner(world, 'update handover_received set service_id = $1, link = null', [serviceId])
  await asOwner(world, 'update handover_sent set service_id = $1', [serviceId])
  await asOwner(world, 'update service set facts = (select facts from service where id = $1)', [serviceId])
  // Nothing that can be read: better none.
  await asOwner(world, 'delete from publication_arrived')
  await asOwner(world, 'delete from publication')
  await asOwner(world, 'delete from second_factor')
  await asOwner(world, 'update handover_received set link = $1 where id = $2', [
    fingerprint(secret, 'mail-link', mailToken),
    labelled('handover_received', 'the other foreign team’s'),
  ])
  await asOwner(world, 'update invitation set token = $1 where organization_id = $2', [
    fingerprint(secret, 'invitation', invitationToken),
    ids.one,
  ])
  const surveyCode = String(
    rows.find(({ table, label }) => table === 'survey' && label === 'house, own, unclosed')?.values.code,
  )
  const ladderCode = '55555-66666'
  await asOwner(world, 'update ladder set code = $1 where code = $2', [
    fingerprint(secret, 'ladder', ladderCode),
    capabilities.code,
  ])
  const engagementCode = '55555-99999'
  await openEngagement(world, engagementCode)
  const registrationCode = '88888-22222'
  await asOwner(world, 'update event_registration set code = $1 where code = $2', [
    fingerprint(secret, 'registration', registrationCode),
    capabilities.code,
  ])
  const talkCode = '99999-22222'
  await asOwner(world, 'update dating_code set code = $1 where code = $2', [
    fingerprint(secret, 'dating', talkCode),
    capabilities.code,
  ])
  const storyCode = '99999-33333'
  await asOwner(world, 'update story_code set code = $1 where code = $2', [
    fingerprint(secret, 'story', storyCode),
    capabilities.code,
  ])
  const meetingCode = 'ABCDEFGH'
  await asOwner(world, 'update meeting set code = $1 where code = $2', [meetingCode, capabilities.code])
  const me: Member = {
    context: 'member',
    personId: ids.me,
    organizationId: ids.one,
    roles: ['counsellor', 'host'],
  }
  const sent = await sendPast(world, me, aDraft(serviceId, { locationId }))
  if (!sent) throw new Error('the hand-over was refused')

  const fixed = {
    sent: three('handover_sent', 'own', 'another team’s', 'foreign'),
    received: three('handover_received', 'own', 'another team’s', 'foreign'),
    waiting: three(
      'handover_received',
      'nobody’s, for the own team',
      'nobody’s, for another team',
      'foreign, nobody’s, for every team',
    ),
    session: three('session', 'own', 'another team’s', 'foreign'),
    passkey: { otherTeam: uuid(), foreign: uuid(), deleted: uuid(), missing: uuid() },
    membership: { foreign: ids.two, deleted: uuid(), missing: uuid() },
    person: { own: ids.colleague, foreign: ids.foreign, deleted: uuid(), missing: uuid() },
    team: { own: ids.teamThere, foreign: ids.teamAbroad, deleted: uuid(), missing: uuid() },
    standIn: {
      own: labelled('stand_in', 'own'),
      foreign: labelled('stand_in', 'foreign'),
      deleted: uuid(),
      missing: uuid(),
    },
    rescue: {
      own: labelled('rescue', 'own'),
      foreign: labelled('rescue', 'foreign'),
      deleted: uuid(),
      missing: uuid(),
    },
    invitation: {
      own: labelled('invitation', 'own'),
      foreign: labelled('invitation', 'foreign'),
      deleted: uuid(),
      missing: uuid(),
    },
    case: {
      own: sent.sentId,
      foreign: String(rows.find((row) => row.label === 'foreign, case 1')?.subject),
      deleted: uuid(),
      missing: uuid(),
    },
    organization: { own: ids.one, foreign: ids.two, deleted: uuid(), missing: uuid() },
    network: { own: ids.network, foreign: ids.otherNetwork, deleted: uuid(), missing: uuid() },
    ownNetwork: { own: ids.network, foreign: ids.networkAbroad, deleted: uuid(), missing: uuid() },
    agreement: ofNetwork('agreement', 'led, signed', 'foreign, signed'),
    draftAgreement: ofNetwork('agreement', 'led, draft', 'foreign, draft'),
    party: {
      ...ofNetwork('agreement_party', 'led, signed', 'foreign, signed'),
      own: String(
        rows.find(
          ({ table, values }) =>
            table === 'agreement_party' &&
            values.agreement_id === ids.agreement &&
            values.organization_id === ids.one,
        )?.values.id,
      ),
    },
    report: ofNetwork('evaluation_report', 'led, signed', 'foreign, signed'),
    draftReport: ofNetwork('evaluation_report', 'led, draft', 'foreign, draft'),
    milestone: ofNetwork('milestone', 'led, signed', 'foreign, signed'),
    plannedRound: ofNetwork('steering_round', 'led, planned', 'foreign, planned'),
    invitedRound: ofNetwork('steering_round', 'led, invited', 'foreign, invited'),
    heldRound: ofNetwork('steering_round', 'led, held', 'foreign, held'),
    closedRound: ofNetwork('steering_round', 'led, closed', 'foreign, closed'),
    point: ofNetwork('agenda_point', 'led, planned', 'foreign, planned'),
    task: ofNetwork('steering_task', 'led, held', 'foreign, held'),
    idea: ofNetwork('joint_format', 'led, idee, own', 'foreign, idee, another’s'),
    agreedFormat: ofNetwork('joint_format', 'led, vereinbart, own', 'foreign, vereinbart, own'),
    service: { own: serviceId, deleted: deletedService, missing: uuid() },
    location: { own: locationId, deleted: deletedLocation, missing: uuid() },
    link: { own: mailToken, deleted: newToken(), missing: newToken() },
    code: { own: sent.code, deleted: '22222-33333', missing: '44444-55555' },
    invitationToken: { own: invitationToken, deleted: newToken(), missing: newToken() },
    coordinated: { own: ids.network, foreign: abroadNetwork, deleted: uuid(), missing: uuid() },
    house: { own: home.location, foreign: abroad.location, deleted: uuid(), missing: uuid() },
    ownTeam: teams('team_profile', 'own', 'foreign'),
    teamContact: teams('team_contact', 'own', 'foreign'),
    consultation: teams('team_consultation', 'own', 'foreign'),
    partnerTeam: teams('team_profile', 'foreign', 'of whoever is below the frame'),
    knownTeam: { ...teams('team_profile', 'own', 'of whoever is below the frame'), own: knownTeam },
    knownHouse: { own: locationId, foreign: home.location, deleted: deletedLocation, missing: uuid() },
    jointActivity: ofNetwork('joint_activity', knownPair('led'), knownPair('foreign')),
    activityProposal: ofNetwork('activity_proposal', knownPair('led'), knownPair('foreign')),
    indicator: ofNetwork('indicator_own', 'led', 'foreign'),
    frame: {
      own: ids.frame,
      foreign: labelled('network', 'a foreign frame'),
      deleted: uuid(),
      missing: uuid(),
    },
    below: {
      own: ids.networkBelow,
      foreign: labelled('network', 'below a foreign frame'),
      deleted: uuid(),
      missing: uuid(),
    },
    accompaniment: ofNetwork('accompaniment', 'own', 'foreign'),
    survey: teams('survey', 'house, own, unclosed', 'house, foreign, unclosed'),
    networkSurvey: teams('survey', 'led, unclosed', 'foreign, unclosed'),
    surveyText: teams('survey_text', 'house, own, unclosed', 'house, foreign, unclosed'),
    surveyCode: { own: surveyCode, deleted: 'CCCCCCCC', missing: 'BBBBBBBB' },
    ladderCode: { own: ladderCode, deleted: '66666-77777', missing: '77777-88888' },
    engagementCode: { own: engagementCode, deleted: '66666-55555', missing: '77777-55555' },
    confirmation: teams('engagement_confirmation', 'own', 'foreign'),
    ownEvent: teams('event', 'own, draft', 'foreign, open'),
    openEvent: teams('event', 'own, open', 'foreign, draft'),
    hostedEvent: teams('event', 'own, open', 'foreign, open'),
    registration: teams('event_registration', 'own', 'foreign'),
    ownWeek: teams('event', 'own, week', 'foreign, week'),
    openWeek: teams('event', 'own, week', 'foreign, draft week'),
    openPicture: teams('week_picture', 'own, week', 'foreign, quiet week'),
    weekItem: teams('event', 'own, item of a week', 'foreign, item of a week'),
    weekShift: teams('week_shift', 'own, week', 'foreign, week'),
    weekPicture: teams('week_picture', 'own, week', 'foreign, week'),
    weekVoice: teams('week_voice', 'own, week', 'foreign, week'),
    askedShift: teams('week_shift', 'foreign, week', 'own, week'),
    askedItem: teams('event', 'foreign, item of a week', 'foreign, open'),
    speedDating: teams('event', 'own, speed-dating', 'foreign, speed-dating'),
    openDating: { own: labelled('event', 'own, speed-dating'), deleted: uuid(), missing: uuid() },
    datingFirm: teams('dating_firm', 'own', 'foreign'),
    datingApplicant: teams('dating_applicant', 'own', 'foreign'),
    datingInterpreter: teams('dating_interpreter', 'own', 'foreign'),
    datingRun: teams('dating_run', 'own', 'foreign'),
    talkCode: { own: talkCode, deleted: '66666-99999', missing: '99999-66666' },
    ownStory: teams('story', 'own, shown story', 'foreign, shown story'),
    openStory: teams('story', 'own, shown story', 'foreign, waiting story'),
    paperStory: { ...teams('story', 'own, paper story', 'foreign, paper story') },
    storyPrint: teams('story_print', 'own, shown story', 'foreign, shown story'),
    storyCode: { own: storyCode, deleted: '66666-33333', missing: '33333-66666' },
    getToKnow: teams('event', 'own, led, meeting', 'foreign, foreign, meeting'),
    meetingGuest: teams('meeting_guest', 'own, led, of the first', 'foreign, foreign, of the second'),
    invitedMeeting: teams('event', 'foreign, led, meeting', 'foreign, foreign, meeting'),
    meetingCode: { own: meetingCode, deleted: 'CCCCCCCC', missing: 'BBBBBBBB' },
    ownEngagement: teams('engagement_role', 'own, entwurf', 'foreign, veroeffentlicht'),
    publishedEngagement: teams('engagement_role', 'own, veroeffentlicht', 'foreign, veroeffentlicht'),
    registrationCode: { own: registrationCode, deleted: '66666-88888', missing: '77777-99999' },
    reminderToken: { own: reminderToken(world, labelled('event_registration', 'own')), missing: newToken() },
    none: { missing: newToken() },
  }
  // What was there once: rows as long as nobody else refers to them.
  await asOwner(world, 'delete from service where id = $1', [deletedService])
  await asOwner(world, 'delete from location where id = $1', [deletedLocation])
  for (const table of ['handover_sent', 'handover_received', 'session'] as const)
    await asOwner(world, `delete from ${table} where id = $1`, [labelled(table, 'of whoever has no team')])

  const signIn = async (personId: string, organizationId: string, factors: 1 | 2): Promise<string> =>
    (await startSession(world, { personId, organizationId, factors }, { userAgent: null })).token
  const accountOf = async (token: string): Promise<Account> => {
    const account = await world.sessions.find(world, token)
    if (!account) throw new Error('there is no session')
    return account
  }
  const code = 'ABCDE-FGHJK'
  const items = {
    profile: ['need', { ...nothingAsked, needs: ['deutsch'] }],
    draft: ['draft', { draft: draft.parse(aDraft(serviceId, { locationId })), code }],
    copy: ['copy', { serviceId, code, language: 'de', kind: 'slip', texts: null }],
    printed: ['printed', { kind: 'rescue', name: 'P', account: 'p', code, back: '/konto' }],
    codes: ['recovery-codes', { codes: ['AAAA'], next: '/konto' }],
  } as const
  type Item = keyof typeof items
  const itemNames = Object.keys(items) as Item[]
  /** Keeps one of each in the session of a token. Answers their ids. */
  const kept = async (
    token: string,
    names: readonly Name[] = itemNames,
  ): Promise<Partial<Record<Item, string>>> => {
    const ids: Partial<Record<Item, string>> = {}
    for (const name of itemNames.filter((one) => names.includes(one)))
      ids[name] = await keep(world, await accountOf(token), items[name][0], items[name][1], 15)
    return ids
  }
  const otherTeam = await kept(await signIn(ids.other, ids.one, 2))
  const foreign = await kept(await signIn(ids.foreign, ids.two, 2))
  const gone = await signIn(ids.colleague, ids.one, 2)
  const deleted = await kept(gone)
  await asOwner(world, 'delete from session where token = $1', [fingerprint(secret, 'session', gone)])

  let current: Visitor | undefined
  let session = ''
  /** The acting person's roles and notice; an operator is inside by emergency access. */
  const become = async (who: Visitor): Promise<void> => {
    const held = isRole(who) ? [who] : [...roles]
    const until = who === 'operator' ? new Date(start + 3_600_000) : null
    const version = who === 'no notice' ? 'older' : currentNotice
    await world.look(system('test'), (tx) =>
      sql`with roles as (update membership set roles = ${held}::text[], network_id = ${ids.network}::uuid, valid_until = ${until}::timestamptz,
          team_id = ${ids.teamHere}::uuid, leads_team = false where person_id = ${ids.me}::uuid and organization_id = ${ids.one}::uuid),
        notice as (update notice_acceptance set version = ${version} where person_id = ${ids.me}::uuid and version <> ${version} and not for_organization)
        delete from throttle`.execute(tx.db),
    )
  }

  return {
    world,
    enter: async (who, afresh) => {
      if (who === 'nobody') return ''
      if (who !== current) {
        await become(who)
        current = who
      } else if (!afresh) return session
      session = await signIn(ids.me, ids.one, who === 'one factor' ? 1 : 2)
      if (who === 'locked')
        await asOwner(world, 'update session set locked = true where token = $1', [
          fingerprint(secret, 'session', session),
        ])
      const token = session
      // After a change the next page gets a session of its own.
      if (afresh) current = undefined
      return token
    },
    idsFor: async (token, names) => {
      const own = token ? await kept(token, names) : {}
      const all = itemNames.map((name) => [
        name,
        {
          own: own[name],
          otherTeam: otherTeam[name],
          foreign: foreign[name],
          deleted: deleted[name],
          missing: uuid(),
        },
      ])
      return { ...fixed, ...Object.fromEntries(all) } as Ids
    },
    foreignRows: async () => {
      const sums: Record<string, string> = {}
      for (const table of 'membership team team_location invitation rescue stand_in session organization_duty handover_sent handover_received read_entry break_glass notice_acceptance team_profile team_contact team_consultation'.split(
        ' ',
      )) {
        const { rows } = await asOwner(
          world,
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${table} t where organization_id = $1`,
          [ids.two],
        )
        sums[table] = rows[0].sum
      }
      return sums
    },
  }
}
