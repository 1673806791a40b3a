// Who may do what with which rows: the one place where it is written down. `catalogue.test.ts` compares it with
// policies and grants, `cells.test.ts` tries every cell on rows of two organizations. What is not here is not allowed.
//
// Who: `everyone` (every context), `member` (whoever is signed in, also before second factor and notice), the roles,
// `transfer` (tx.into an organization), `link`, `code` (also tx.into a sheet), `system`.
// Whose: `all`; `organization`: the acting one's; `own`: the acting person's there; `seen`: theirs, of those they
// stand in for and of the team they lead (R2); `free`: nobody's; `waiting`: nobody's yet, for their team, for one
// of somebody whose rows they see, or for every team; `network`: the one they act for; `case`: the one a privacy officer asks about; `bearer`: what the capability
// opens; `shared`: of a network that the acting organization belongs to, `below`: of one below its frame, `led`: of the
// one that the acting person coordinates; `asked`: of one that it was only asked into, `about` what; `partner`: of an
// organization that shares a network with the acting one; `side`: about a team or a house of the acting organization;
// `noAgency`: where the acting one is no Jobcenter or Agentur; and words about the row (`begun`, `personally`, …).

/** `catalogue`: read by everyone; `rows`: a forgotten context reads 0 rows; `staging`: not even that. */
export type Keeps = 'catalogue' | 'rows' | 'staging'
export interface Resource {
  readonly keeps: Keeps
  readonly cells: Readonly<Record<string, string>>
  /** Where not every column: `<context> <action>` → columns. */
  readonly columns: Readonly<Record<string, string>>
}

const rows = (cells: Record<string, string>, columns: Record<string, string> = {}): Resource => ({
  keeps: 'rows',
  cells,
  columns,
})
const catalogue: Resource = {
  keeps: 'catalogue',
  cells: { everyone: 'select all', system: 'insert update delete all' },
  columns: {},
}
const staging: Resource = { keeps: 'staging', cells: { system: 'select insert delete all' }, columns: {} }
/** Whoever works in an organization; not the operator, who is technique only. */
const staff = 'counsellor host lead privacy coordinator evaluator'
const systemAlone = rows({ system: 'select insert update delete all' })
/** What an organization says of itself to those who share a network with it. */
const ofPartners = rows({
  [staff]: 'select partner',
  lead: 'insert update delete organization',
  system: 'select insert update delete all',
})

/** What an organization says of its part in something that a network does together. */
const ofFormat = rows({
  [staff]: 'select shared',
  'counsellor host lead': 'insert delete organization and shared',
  coordinator: 'insert delete led',
  system: 'select insert update delete all',
})

/** What whoever invites to an action week writes of it. */
const ofWeek = (cells: Record<string, string>, columns: Record<string, string> = {}): Resource =>
  rows(
    {
      'host lead coordinator': 'select insert update delete organization',
      ...cells,
      system: 'select insert update delete all',
    },
    columns,
  )

/** What whoever invites to a speed-dating writes of it. */
const ofDating = (cells: Record<string, string> = {}, columns: Record<string, string> = {}): Resource =>
  rows(
    {
      'host lead coordinator': 'select insert update delete organization',
      ...cells,
      system: 'select insert update delete all',
    },
    columns,
  )

/** Whoever makes portraits. */
const makers = 'counsellor host lead coordinator'

/** What whoever coordinates a network writes of its indicators. */
const ofIndicators = rows({
  'coordinator evaluator lead': 'select shared',
  coordinator: 'insert update delete led',
  system: 'select all',
})

export const table: Readonly<Record<string, Resource>> = {
  // platform
  audit_head: rows({ system: 'select insert update all' }),
  audit_entry: rows({ privacy: 'select case', system: 'select insert all' }),
  read_entry: rows({ privacy: 'select case', system: 'select insert all, delete yearsOld' }),
  mail: systemAlone,
  throttle: systemAlone,

  // places, directory
  area: catalogue,
  postcode: catalogue,
  place_name: catalogue,
  address: catalogue,
  organization: catalogue,
  organization_area: catalogue,
  network: catalogue,
  network_member: catalogue,
  location: catalogue,
  service: catalogue,
  service_at_location: catalogue,
  service_translation: catalogue,
  area_staging: staging,
  postcode_staging: staging,
  place_name_staging: staging,
  address_staging: staging,
  directory_staging: staging,

  // people: colleagues know each other's names; sign-in is the system's alone
  person: rows(
    { member: 'select organization', system: 'select insert update delete all' },
    { 'member select': 'id account name' },
  ),
  membership: rows(
    {
      member: 'select organization',
      'lead operator': 'update delete organization',
      system: 'select insert update delete all',
    },
    { 'member update': 'roles network_id team_id leads_team' },
  ),
  team: rows(
    {
      member: 'select organization',
      'lead operator': 'insert update delete organization',
      system: 'select insert update delete all',
    },
    { 'member update': 'name' },
  ),
  team_location: rows({
    member: 'select organization',
    'lead operator': 'insert delete organization',
    system: 'select insert update delete all',
  }),
  stand_in: rows({
    member: 'select organization, insert delete own',
    lead: 'insert delete organization',
    system: 'select insert update delete all',
  }),
  device: systemAlone,
  session: systemAlone,
  session_item: systemAlone,
  second_factor: systemAlone,
  recovery_code: systemAlone,
  mail_change: systemAlone,
  organization_duty: rows(
    {
      member: 'select all',
      'lead privacy': 'insert update organization',
      code: 'select all',
      system: 'select insert update delete all',
    },
    {
      'member select': 'organization_id privacy_contact notice_version mail_links',
      'member insert': 'organization_id privacy_contact notice_version link_pin mail_links',
      'member update': 'privacy_contact notice_version link_pin mail_links',
      'code select': 'organization_id privacy_contact notice_version',
    },
  ),
  notice_acceptance: rows({
    member: 'select organization, insert own and personally',
    lead: 'insert own',
    system: 'select insert update delete all',
  }),
  invitation: rows(
    {
      'lead operator': 'select insert update delete organization',
      system: 'select insert update delete all',
    },
    {
      'member select':
        'id organization_id name account email by_mail roles network_id team_id created_at expires_at',
      'member insert':
        'id organization_id token name account email by_mail roles network_id team_id created_at expires_at',
      'member update': 'token expires_at',
    },
  ),
  break_glass: rows(
    { 'lead privacy': 'select organization', system: 'select insert update delete all' },
    { 'member select': 'id organization_id reason opened_at until ended_at' },
  ),
  rescue: rows(
    {
      member: 'select own',
      lead: 'select organization, insert begun',
      system: 'select insert update delete all',
    },
    {
      'member select': 'id organization_id person_id called started_at due_at code_expires_at',
      'member insert': 'id organization_id person_id started_by started_at due_at',
    },
  ),

  // consent: the person's own; no organization reads it
  sheet: rows(
    { code: 'select insert update bearer', system: 'select delete all' },
    {
      'code update': 'state progress withdrawn_at arrived_at released_at',
      'system select': 'id expires_at',
    },
  ),

  // cooperation: a network's, shared by the organizations in it (decision 0016)
  agreement: rows(
    {
      [staff]: 'select shared or below or asked and about',
      coordinator: 'insert update led, delete led and draft',
      visitor: 'select published',
      system: 'select insert update delete all',
    },
    {
      'visitor select':
        'id network_id kind title framework_id state signed_on model_from model_until successor public about fields target_groups',
    },
  ),
  agreement_version: rows({
    [staff]: 'select shared or asked and about',
    coordinator: 'insert led, update delete led and draft',
    system: 'select insert update delete all',
  }),
  agreement_party: rows(
    {
      [staff]: 'select shared or below or asked',
      coordinator: 'insert update led, delete led and draft',
      visitor: 'select published',
      system: 'select insert update delete all',
    },
    { 'visitor select': 'id agreement_id network_id organization_id role paid_services joined_on left_on' },
  ),
  agreement_signature: rows({
    [staff]: 'select shared or asked and about',
    lead: 'insert organization and digital and shared or organization and digital and asked and about',
    coordinator: 'insert led and paper',
    system: 'select insert update delete all',
  }),
  agreement_event: rows({
    [staff]: 'select shared or below',
    system: 'select insert update delete all',
  }),
  milestone: rows({
    [staff]: 'select shared or below',
    coordinator: 'insert update delete led',
    system: 'select insert update delete all',
  }),
  steering_round: rows({
    [staff]: 'select shared',
    coordinator: 'insert update led and unclosed, delete led and planned',
    system: 'select insert update delete all',
  }),
  agenda_point: rows({
    [staff]: 'select shared',
    'counsellor host lead':
      'insert organization and shared and loose, update organization and shared and planned',
    coordinator: 'insert update led and unclosed',
    system: 'select insert update delete all',
  }),
  steering_task: rows({
    [staff]: 'select shared',
    lead: 'update organization and shared',
    coordinator: 'insert update led, delete led and unclosed',
    system: 'select insert update delete all',
  }),
  round_attendance: rows({
    [staff]: 'select shared',
    coordinator: 'insert update delete led and unclosed',
    system: 'select insert update delete all',
  }),
  round_addendum: rows({
    [staff]: 'select shared',
    coordinator: 'insert led and closed',
    system: 'select insert update delete all',
  }),
  accompaniment: rows({
    [staff]: 'select shared or below',
    coordinator: 'insert update delete led',
    system: 'select insert update delete all',
  }),
  joint_format: rows({
    [staff]: 'select shared',
    'counsellor host lead': 'insert update delete organization and shared and draft',
    coordinator: 'insert update led, delete led and draft',
    system: 'select insert update delete all',
  }),
  joint_format_partner: ofFormat,
  joint_format_service: ofFormat,
  joint_format_event: rows({ [staff]: 'select shared', system: 'select insert update delete all' }),
  // What an organization said (`organization`) of a team and a house, one of them its own (`side`).
  joint_activity: rows({
    [staff]: 'select shared',
    'counsellor host lead': 'insert organization and shared and side, delete organization and shared',
    coordinator: 'insert organization and led, delete led',
    system: 'select insert update delete all',
  }),
  activity_proposal: rows(
    {
      [staff]: 'select shared',
      'counsellor host lead': 'insert organization and shared and side, update shared and side',
      coordinator: 'insert organization and led, update led',
      system: 'select insert update delete all',
    },
    { 'member update': 'day state other_day answer answered_on ended_on' },
  ),
  area_figure: catalogue,
  area_figure_staging: staging,
  team_profile: ofPartners,
  team_contact: ofPartners,
  team_consultation: ofPartners,

  // referrals
  handover_sent: rows(
    {
      'counsellor host': 'select seen, insert own, update seen',
      lead: 'select delete seen or free',
      transfer: 'select update organization',
      system: 'select update delete all',
    },
    {
      'member update': 'word reason better_service_id released_on',
      'system select': 'organization_id id counsellor_id word closes_on',
      'system update': 'word reason better_service_id counsellor_id',
    },
  ),
  handover_received: rows(
    {
      host: 'select seen or waiting, insert free, update seen or waiting',
      lead: 'select update delete seen or waiting',
      transfer: 'select update organization',
      link: 'select update bearer',
      system: 'select update delete all',
    },
    {
      'member update':
        'state reason better_service_id first_name contact_kind contact_value sentences note prepare times answered_at ended_at host_id',
      'link select':
        'id organization_id location_id service_id sender_id sent_id sheet_id count_key state times link link_until mail_to received_at closes_on reason better_service_id answered_at',
      'link update': 'state reason better_service_id answered_at ended_at',
      'system select':
        'organization_id id host_id location_id count_key state received_at reminded_at ended_at link_until mail_to',
      'system update': 'host_id state ended_at reminded_at link link_until mail_to',
    },
  ),

  // evaluation
  handover_count: rows(
    { system: 'select insert update all' },
    { 'system update': 'answer answer_days arrived released ending week sender_id' },
  ),
  handover_waiting: rows({ system: 'select insert delete all' }),
  indicator_own: ofIndicators,
  indicator_target: ofIndicators,
  indicator_value: ofIndicators,
  indicator_snapshot: rows({ 'coordinator evaluator lead': 'select shared', system: 'select insert all' }),
  indicator_open: rows({ visitor: 'select published', system: 'select insert all' }),
  evaluation_report: rows({
    [staff]: 'select shared and finished or below and finished',
    'coordinator evaluator': 'select network and shared and draft',
    coordinator: 'insert update delete led and draft',
    system: 'select insert update delete all',
  }),
  publication: rows({ 'coordinator evaluator': 'select network', system: 'select insert all' }),
  publication_arrived: rows({
    'coordinator evaluator': 'select network and noAgency',
    system: 'select insert all',
  }),
  publication_total: rows({ 'coordinator evaluator lead': 'select below', system: 'select insert all' }),
  unmet_need: rows({ system: 'select insert update all' }, { 'system update': 'week' }),
  unmet_publication: rows({ [staff]: 'select all', system: 'select insert all' }),
  activity_count: rows({ system: 'select insert update delete all' }, { 'system update': 'week' }),
  participation_count: rows({ system: 'select insert update all' }, { 'system update': 'week' }),
  // Surveys: the house's by its hosts and leads, a network's by whoever coordinates it. Answers are put in by whoever
  // has the code and read by the system alone; free texts by the house alone.
  survey: rows(
    {
      'host lead':
        'select delete organization, insert organization and unclosed, update organization and unclosed',
      [staff]: 'select shared',
      coordinator: 'insert update led and unclosed, delete led',
      visitor: 'select all',
      system: 'select insert update delete all',
    },
    {
      'visitor select':
        'id organization_id network_id code title audience questions with_text opens_on closes_on evaluated_on',
      'member update': 'closes_on',
    },
  ),
  survey_answer: rows(
    { visitor: 'insert unclosed', system: 'select insert update delete all' },
    { 'visitor insert': 'survey_id quarter question answer' },
  ),
  survey_count: systemAlone,
  survey_text: rows(
    {
      visitor: 'insert unclosed',
      'host lead': 'select delete organization',
      system: 'select insert update delete all',
    },
    { 'visitor insert': 'survey_id organization_id quarter text' },
  ),
  survey_voice: rows({
    'host lead': 'select delete organization, insert organization and shared',
    'coordinator evaluator': 'select network',
    system: 'select insert update delete all',
  }),
  survey_publication: rows({ [staff]: 'select shared', system: 'select insert all' }),
  // Events: what is published for all is everybody's, what is for a network its members'; only whoever invites writes.
  event: rows(
    {
      'visitor code': 'select open',
      member: 'select open or organization or shared and published',
      coordinator: 'select led',
      'host lead coordinator':
        'insert organization and loose or organization and shared, update organization, delete organization and draft',
      system: 'select insert update delete all',
    },
    {
      'member update':
        'location_id network_id part_of kind title summary description starts_at ends_at room languages audience registration registration_until places state cancelled_because service_id',
    },
  ),
  // Who wants to come: the house's that invites, and the bearer's own; nobody else's, whoever sent them.
  event_registration: rows({
    'host lead coordinator': 'select organization',
    code: 'select bearer',
    system: 'select insert update delete all',
  }),
  event_participation: rows({
    'host lead coordinator': 'select organization',
    system: 'select insert update delete all',
  }),
  // Engagements: what was published is everybody's; how an organization exchanges them is its own.
  engagement_role: rows(
    {
      'visitor code': 'select published',
      member: 'select published or organization',
      'host lead coordinator': 'insert update organization, delete organization and idle',
      system: 'select insert update delete all',
    },
    {
      'member update':
        'title summary description interests asked gained rhythm weekdays daytimes time_from time_to starts_on ends_on hours training accident liability conduct languages german_level step_free allowance wanted location_id place contact_name contact_phone contact_email helps_at_events state checked_on external_id service_id',
    },
  ),
  engagement_exchange: rows(
    {
      'host lead coordinator': 'select insert update delete organization',
      system: 'select insert update delete all',
    },
    { 'member update': 'format columns refreshed_on reminded_on' },
  ),
  // Speed-dating: whoever invites writes it; a code opens one's own talks, and of others what a table shows anyway.
  ...Object.fromEntries(
    ['wish', 'pair', 'interpreter', 'run', 'replan'].map((name) => [`dating_${name}`, ofDating()]),
  ),
  dating_day: ofDating({ 'visitor code': 'select open' }),
  dating_firm: ofDating(
    { code: 'select bearer' },
    { 'code select': 'id event_id organization_id name recruiters' },
  ),
  dating_table: ofDating({ code: 'select bearer' }),
  dating_applicant: ofDating(
    { code: 'select bearer' },
    { 'code select': 'id event_id organization_id name' },
  ),
  dating_talk: ofDating({ code: 'select bearer' }),
  dating_code: ofDating({ code: 'select bearer' }),
  // One side learns what the other one said where both said yes; so does whoever invites.
  dating_answer: rows({
    'host lead coordinator': 'select organization and mutual',
    code: 'select bearer',
    system: 'select insert update delete all',
  }),
  dating_match: rows({
    'host lead coordinator': 'select organization',
    code: 'select bearer',
    system: 'select insert update delete all',
  }),
  dating_flyer: rows({
    code: 'select insert update delete bearer',
    system: 'select insert update delete all',
  }),
  // How to reach somebody: their own, and read by a firm where both said yes. The house does not.
  dating_contact: rows({
    code: 'select insert update delete bearer',
    system: 'select insert update delete all',
  }),
  dating_follow_up: rows({
    'host lead coordinator': 'select organization',
    code: 'select bearer',
    system: 'select insert update delete all',
  }),
  dating_follow_up_count: rows({
    'host lead coordinator': 'select organization',
    system: 'select insert update delete all',
  }),
  // An action week: whoever invites writes it, everybody reads what is published, a partner answers and names its own.
  week_partner: ofWeek(
    {
      'host lead coordinator': 'select update organization or side, insert delete organization',
      'visitor code member': 'select open',
    },
    { 'member update': 'contribution state' },
  ),
  week_shift: ofWeek({
    'host lead coordinator': 'select organization or side, insert update delete organization',
  }),
  week_helper: ofWeek({
    'host lead coordinator': 'select insert delete organization or side, update organization',
  }),
  ...Object.fromEntries(
    ['press', 'picture', 'conclusion', 'voice'].map((name) => [
      `week_${name}`,
      ofWeek({ 'visitor code member': 'select open' }),
    ]),
  ),
  // Portraits: the text is its maker's, the yes the person's; others read what both let go.
  story: rows(
    {
      [makers]: 'select organization or partner and paper, insert update delete organization',
      'visitor member': 'select open',
      code: 'select update bearer',
      system: 'select update delete all',
    },
    {
      'visitor select': 'content hash id organization_id',
      'member insert': 'changed_at content created_at organization_id state withdrawn_at',
      'member update': 'changed_at content reason state withdrawn_at',
      'code update': 'changed_at content reason state withdrawn_at',
      'system update': 'changed_at content reason state withdrawn_at',
    },
  ),
  story_picture: rows({
    [makers]: 'select organization or partner and paper, insert update delete organization',
    'visitor member': 'select open',
    code: 'select delete bearer',
    system: 'select delete all',
  }),
  // That something was let go is no secret: what, and whose, is read in the other tables.
  story_release: rows({
    [makers]: 'insert update delete organization',
    'visitor code member': 'select all',
    code: 'delete bearer',
    system: 'select delete all',
  }),
  story_code: rows({ code: 'select bearer', system: 'select insert update delete all' }),
  story_approval: rows(
    {
      [makers]: 'select organization',
      'visitor member': 'select published',
      code: 'select insert update delete bearer',
      system: 'select delete all',
    },
    { 'visitor select': 'hash organization_id story_id' },
  ),
  story_consent: rows(
    {
      [makers]: 'select organization or partner and open or partner and paper',
      'visitor member': 'select open',
      code: 'select insert update delete bearer',
      system: 'select delete all',
    },
    { 'visitor select': 'channel hash organization_id story_id until year' },
  ),
  story_contact: rows({
    [makers]: 'select organization',
    code: 'select insert update delete bearer',
    system: 'select delete all',
  }),
  story_print: rows({ [makers]: 'select insert delete organization', system: 'select delete all' }),
  // A get-to-know meeting: whoever invites writes it; an invited organization reads and names its own people alone.
  meeting: rows(
    {
      'host lead coordinator': 'select update delete organization, insert organization and shared',
      [staff]: 'select shared',
      code: 'select bearer',
      system: 'select insert update delete all',
    },
    { 'code select': 'event_id organization_id rounds held plan_input code evaluated_at' },
  ),
  meeting_party: rows({
    'host lead coordinator': 'select insert update delete organization',
    'counsellor host lead coordinator': 'select update side',
    system: 'select insert update delete all',
  }),
  meeting_guest: rows(
    {
      'host lead coordinator': 'select insert update delete organization',
      'counsellor host lead coordinator': 'select insert delete side',
      code: 'select bearer',
      system: 'select insert update delete all',
    },
    { 'code select': 'id event_id organization_id number' },
  ),
  meeting_seat: rows(
    {
      'host lead coordinator': 'select insert update delete organization',
      'counsellor host lead coordinator': 'select side',
      code: 'select bearer',
      system: 'select insert update delete all',
    },
    { 'code select': 'event_id organization_id guest_id round table_number' },
  ),
  // Teams and houses that met; no person.
  meeting_contact: rows({ [staff]: 'select shared', system: 'select insert update delete all' }),
  meeting_count: systemAlone,
  // A person's own engagement, sealed with their code: retention sees when it ends. What they sent to be confirmed is the
  // house's own; its receipt, which opens it for the person, is read by no member.
  own_path: rows(
    { code: 'select insert update delete bearer', system: 'select delete all' },
    { 'code update': 'sealed version expires_on', 'system select': 'id expires_on' },
  ),
  engagement_confirmation: rows(
    {
      'host lead coordinator': 'select update organization',
      transfer: 'select insert delete organization',
      code: 'select bearer',
      system: 'select update delete all',
    },
    {
      'member select':
        'id organization_id name role from_day until_day quarters confirmed_quarters strengths state sent_on answered_on expires_on',
      'member update': 'state confirmed_quarters answered_on expires_on',
      'system select': 'organization_id id state told_on expires_on',
      'system update': 'told_on',
    },
  ),
  // The person's own, like the sheet; counting and retention see steps and quarters.
  ladder: rows(
    { code: 'select insert update delete bearer', system: 'select delete all' },
    { 'code update': 'steps quarters', 'system select': 'id network_id steps quarters' },
  ),
}

/** Schemas that this table does not rule, each with the only roles that may use it (decisions 0008 and 0011). */
export const exemptSchemas: Readonly<Record<string, readonly string[]>> = {
  // The queue: ids and coded values.
  pgboss: ['trittstein_app', 'trittstein_system'],
  // better-auth: random ids, hashes, public keys.
  auth: ['trittstein_auth'],
}
/** Read by whoever starts a server: which migrations have run. */
export const exemptTables: Readonly<Record<string, readonly string[]>> = {
  kysely_migration: ['trittstein_app'],
  kysely_migration_lock: [],
}
/** What trittstein_app, which the server logs in as, may become. No role may become anything else. */
export const mayBecome = ['auth', 'code', 'link', 'member', 'system', 'visitor']
/** Functions that run with their owner's rights. */
export const securityDefiners: readonly string[] = []
/** The only counted ids: the order of readings on one page. */
export const sequences = ['read_entry_id_seq']
/**
 * Keys without the organization, on tables that have one: random ids, keyed hashes, and one row for each person,
 * sheet or session, wherever it is.
 */
export const keysAcross: readonly string[] =
  'accompaniment.id activity_proposal.id agreement_event.id agreement_party.id agreement_signature.id break_glass.id dating_code.code dating_follow_up.code engagement_role.id event.id event_registration.code event_registration.id handover_received.link handover_received.sheet_id invitation.id invitation.token joint_activity.id mail.id meeting.code notice_acceptance.id read_entry.id rescue.code rescue.id rescue.person_id session.id session.token stand_in.id steering_task.id story.id survey.code survey.id survey_text.id survey_voice.id'.split(
    ' ',
  )
