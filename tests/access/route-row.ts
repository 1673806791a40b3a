// The words of a row of the table of routes (routes.ts).
import type { Role } from '#platform/actor.ts'
import { addDays, berlinDay } from '#platform/berlin-time.ts'
import type { Samples } from '../journeys/samples.ts'
import type { Fields } from '../support/http-client.ts'

/** What an id can name. Each with those of its variants that must be answered as if there were no such thing. */
export const hidden = {
  // R2: within the organization, too.
  sent: ['otherTeam', 'foreign', 'deleted'],
  received: ['otherTeam', 'foreign', 'deleted'],
  waiting: ['otherTeam', 'foreign', 'deleted'],
  // One's own session's, or one's own.
  profile: ['otherTeam', 'foreign', 'deleted'],
  draft: ['otherTeam', 'foreign', 'deleted'],
  copy: ['otherTeam', 'foreign', 'deleted'],
  printed: ['otherTeam', 'foreign', 'deleted'],
  codes: ['otherTeam', 'foreign', 'deleted'],
  session: ['otherTeam', 'foreign', 'deleted'],
  membership: ['foreign', 'deleted'],
  passkey: ['otherTeam', 'foreign', 'deleted'],
  // The organization's.
  person: ['foreign', 'deleted'],
  team: ['foreign', 'deleted'],
  standIn: ['foreign', 'deleted'],
  rescue: ['foreign', 'deleted'],
  invitation: ['foreign', 'deleted'],
  case: ['foreign', 'deleted'],
  // The operator's, and everybody's: there is nothing to hide but what is gone.
  organization: ['deleted'],
  network: ['deleted'],
  // Of a network of one's organization; what is another network's is not there.
  ownNetwork: ['foreign', 'deleted'],
  agreement: ['foreign', 'deleted'],
  draftAgreement: ['foreign', 'deleted'],
  party: ['foreign', 'deleted'],
  milestone: ['foreign', 'deleted'],
  report: ['foreign', 'deleted'],
  draftReport: ['foreign', 'deleted'],
  plannedRound: ['foreign', 'deleted'],
  invitedRound: ['foreign', 'deleted'],
  heldRound: ['foreign', 'deleted'],
  closedRound: ['foreign', 'deleted'],
  point: ['foreign', 'deleted'],
  task: ['foreign', 'deleted'],
  idea: ['foreign', 'deleted'],
  agreedFormat: ['foreign', 'deleted'],
  service: ['deleted'],
  location: ['deleted'],
  // Capabilities: whoever holds one opens it.
  link: ['deleted'],
  code: ['deleted'],
  invitationToken: ['deleted'],
  // What a form names beside.
  coordinated: ['foreign', 'deleted'],
  house: ['foreign', 'deleted'],
  // Cooperation: one's own to write, a partner's to read.
  ownTeam: ['foreign', 'deleted'],
  teamContact: ['foreign', 'deleted'],
  consultation: ['foreign', 'deleted'],
  partnerTeam: ['foreign', 'deleted'],
  knownTeam: ['foreign', 'deleted'],
  knownHouse: ['foreign', 'deleted'],
  jointActivity: ['foreign', 'deleted'],
  activityProposal: ['foreign', 'deleted'],
  indicator: ['foreign', 'deleted'],
  // Of the frame that one's organization gives.
  frame: ['foreign', 'deleted'],
  below: ['foreign', 'deleted'],
  accompaniment: ['foreign', 'deleted'],
  // Surveys: the house's, the network's; whoever has the code answers.
  survey: ['foreign', 'deleted'],
  networkSurvey: ['foreign', 'deleted'],
  surveyText: ['foreign', 'deleted'],
  surveyCode: ['deleted'],
  ladderCode: ['deleted'],
  // A person's own engagement, and what a house is asked to confirm.
  engagementCode: ['deleted'],
  confirmation: ['foreign', 'deleted'],
  // Events: whoever invites has their own; a draft is nobody else's, what is published for all is everybody's.
  ownEvent: ['foreign', 'deleted'],
  openEvent: ['foreign', 'deleted'],
  hostedEvent: ['foreign', 'deleted'],
  registration: ['foreign', 'deleted'],
  speedDating: ['foreign', 'deleted'],
  // Published: whoever may see the event.
  openDating: ['deleted'],
  datingFirm: ['foreign', 'deleted'],
  datingApplicant: ['foreign', 'deleted'],
  datingInterpreter: ['foreign', 'deleted'],
  datingRun: ['foreign', 'deleted'],
  getToKnow: ['foreign', 'deleted'],
  ownWeek: ['foreign', 'deleted'],
  openWeek: ['foreign', 'deleted'],
  openPicture: ['foreign', 'deleted'],
  weekItem: ['foreign', 'deleted'],
  weekShift: ['foreign', 'deleted'],
  weekPicture: ['foreign', 'deleted'],
  weekVoice: ['foreign', 'deleted'],
  // Another organization's, in which one's own takes part.
  askedItem: ['foreign', 'deleted'],
  askedShift: ['foreign', 'deleted'],
  meetingGuest: ['foreign', 'deleted'],
  invitedMeeting: ['foreign', 'deleted'],
  meetingCode: ['deleted'],
  registrationCode: ['deleted'],
  talkCode: ['deleted'],
  // Engagements: whoever offers them has their own.
  ownEngagement: ['foreign', 'deleted'],
  publishedEngagement: ['foreign', 'deleted'],
  // Portraits: whoever makes them has their own; one that is shown is everybody's.
  ownStory: ['foreign', 'deleted'],
  openStory: ['foreign', 'deleted'],
  // Those that may hang: one's own, and of partners; seeded ones are of partners, so only what is gone is hidden.
  paperStory: ['deleted'],
  storyPrint: ['foreign', 'deleted'],
  storyCode: ['deleted'],
  // Whom it names is sealed in it.
  reminderToken: [],
  none: [],
} as const satisfies Record<string, readonly ('otherTeam' | 'foreign' | 'deleted')[]>
export type Name = keyof typeof hidden

export interface Row {
  readonly may: 'everyone' | 'signed-in' | readonly Role[]
  /** What the parameter of the path names (or the form, with `sends`); several where one address opens several things. */
  readonly names?: readonly Name[] | undefined
  /** What the first parameter names, where the path has two; `names` is of the second one then. */
  readonly within?: Name | undefined
  readonly sends?: ((id: string) => Fields) | undefined
  /** What the form names beside that, while the first id is one's own. */
  readonly also?: readonly Also[] | undefined
  /** The one's own is not asked for: what it does cannot be undone for the others. */
  readonly spare?: true | undefined
  /** Answered alike whatever it names, one's own as well. */
  readonly silent?: true | undefined
  /** "Not there" as long as nothing was set up or typed. */
  readonly off?: true | undefined
  /** Also from behind the lock. */
  readonly locked?: true | undefined
  /** For the journey: paths after the language, with real ids; where missing, the path with a sample of `names`. */
  readonly faces?: ((s: Samples) => readonly string[]) | undefined
  /** About a person or for one organization: never cached. */
  readonly personal?: boolean | undefined
  /** What further parameters of the path are, while `names` says what the first one left is. */
  readonly with?: Readonly<Record<string, string>> | undefined
  readonly type?: 'csv' | 'calendar' | 'json' | 'turtle' | 'pdf' | 'zip' | undefined
}

/** A second id: of a colleague who is to stand in, a team, a network. */
export interface Also {
  readonly name: Name
  readonly sends: (id: string) => Fields
  readonly spare?: true | undefined
}

export type More = Omit<Row, 'may' | 'names'>
export const open = (names: readonly Name[] = [], more: More = {}): Row => ({
  may: 'everyone',
  names,
  ...more,
})
export const discreet = (names: readonly Name[] = [], more: More = {}): Row =>
  open(names, { personal: true, ...more })
export const account = (names: readonly Name[] = [], more: More = {}): Row => ({
  may: 'signed-in',
  names,
  personal: true,
  ...more,
})
export const by =
  (...may: readonly Role[]) =>
  (names: readonly Name[] = [], more: More = {}): Row => ({ may, names, personal: true, ...more })
export const staff = by('counsellor', 'host')
export const members = by('counsellor', 'host', 'lead')
export const answering = by('host', 'lead')
export const host = by('host')
export const readers = by('coordinator', 'evaluator')
export const lead = by('lead')
/** Whoever works in an organization; not the operator, who is technique only. */
export const atWork = by('counsellor', 'host', 'lead', 'privacy', 'coordinator', 'evaluator')
export const inside = by('lead', 'operator')
export const duties = by('lead', 'privacy')
export const operator = by('operator')
export const privacy = by('privacy')

export const faces = (...paths: string[]): More => ({ faces: () => paths })
/** Leads on to another page in the journey: no page of its own there. */
export const noFace: More = { faces: () => [] }
export const off: More = { ...noFace, off: true }
export const named = (field: string) => ({ sends: (id: string): Fields => ({ [field]: id }) })
export const also = (...several: readonly Also[]): More => ({ also: several })
export const unknownId = '00000000-0000-4000-8000-000000000000'
export const tomorrow = addDays(berlinDay(new Date()), 1)
export const standsIn: Also = {
  name: 'person',
  sends: (standInId) => ({ standInId, from: tomorrow, to: tomorrow }),
}
export const coordinates = (more: Fields): Also => ({
  name: 'coordinated',
  sends: (network) => ({ ...more, 'roles[]': ['counsellor', 'coordinator'], network }),
})
export const newColleague = { name: 'Kim Neu', email: '' }

/** The address of a route after its language, with an id in the place of its parameter (`within`: of its first one). */
export const addressOf = (key: string, id = unknownId, within?: string, row?: Row): string =>
  Object.entries(row?.with ?? {})
    .reduce((path, [name, value]) => path.replace(`:${name}`, value), key.replace(/^\w+ /, ''))
    .replace(/:file\{[^}]*\}/, `${id}.ics`)
    .replace(/:\w+/, within ?? id)
    .replace(/:\w+/, id)
