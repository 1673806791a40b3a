// The routes of cooperation (routes.ts): a network's, shared by the organizations in it.
import { formatRoutes } from './format-routes.ts'
import { abroad } from './houses.ts'
import { also, atWork, by, lead, noFace, open, type Row, tomorrow } from './route-row.ts'
import { knownTeam as team } from './seed-knowing.ts'
import { steeringRoutes } from './steering-routes.ts'

const led = by('coordinator')
const both = by('coordinator', 'lead')

/** Who speaks for a team or a house, or coordinates. */
const telling = by('counsellor', 'host', 'lead', 'coordinator')
const inOwn = { within: 'ownNetwork' } as const

const inFrame = { within: 'frame' } as const
/** Whoever reads what a cooperation brings about. */
const judging = by('coordinator', 'evaluator', 'lead')

const inSigned = { within: 'agreement' } as const
const block = { with: { block: 'ziel' } }

export const cooperationRoutes: Readonly<Record<string, Row>> = {
  // Leads on where there is one alone.
  'GET /kooperation': atWork([], noFace),
  'GET /kooperation/:network': atWork(['ownNetwork']),
  'POST /kooperation/:network/dazugehoeren': lead(['ownNetwork']),
  // Nobody has asked: there is nothing to say no to.
  'POST /kooperation/:network/nicht-dabei': lead(['ownNetwork'], { spare: true }),
  'GET /kooperationen': open(),
  'GET /kooperationen/:slug': open(['none'], { faces: () => ['/kooperationen/mitte'] }),

  // agreements
  'GET /kooperation/:network/vereinbarung-neu': led(['ownNetwork']),
  'POST /kooperation/:network/vereinbarung-neu': led(['ownNetwork']),
  'GET /vereinbarung/:id': atWork(['agreement', 'draftAgreement']),
  'GET /vereinbarung/:id/vereinbarung.pdf': atWork(['agreement'], { type: 'pdf' }),
  'GET /vereinbarung/:id/fassungen': atWork(['agreement']),
  'GET /vereinbarung/:id/titel': led(['draftAgreement']),
  'POST /vereinbarung/:id/titel': led(['draftAgreement']),
  'GET /vereinbarung/:id/loeschen': led(['draftAgreement']),
  'POST /vereinbarung/:id/loeschen': led(['draftAgreement'], { spare: true }),
  'GET /vereinbarung/:id/text': atWork(['agreement', 'draftAgreement']),
  'GET /vereinbarung/:id/text/:block': led(['draftAgreement'], block),
  'POST /vereinbarung/:id/text/:block': led(['draftAgreement'], block),
  'GET /vereinbarung/:id/text/:block/weglassen': led(['draftAgreement'], block),
  'POST /vereinbarung/:id/text/:block/weglassen': led(['draftAgreement'], block),
  'POST /vereinbarung/:id/text/:block/schieben': led(['draftAgreement'], block),
  'POST /vereinbarung/:id/baustein': led(['draftAgreement']),
  'POST /vereinbarung/:id/vorlegen': led(['draftAgreement']),
  'GET /vereinbarung/:id/neue-fassung': led(['agreement'], noFace),
  'POST /vereinbarung/:id/neue-fassung': led(['agreement'], { spare: true }),
  'GET /vereinbarung/:id/verwerfen': led(['agreement'], { ...noFace, spare: true }),
  'POST /vereinbarung/:id/verwerfen': led(['agreement']),
  'GET /vereinbarung/:id/zustimmen': lead(['agreement'], noFace),
  'POST /vereinbarung/:id/zustimmen': lead(['agreement']),
  'GET /vereinbarung/:id/papier': led(['agreement']),
  'POST /vereinbarung/:id/papier': led(['agreement']),
  'GET /vereinbarung/:id/papier/:party': led(['party'], { ...inSigned, ...noFace, spare: true }),
  'POST /vereinbarung/:id/papier/:party': led(['party'], { ...inSigned, spare: true }),
  'GET /vereinbarung/:id/partei': led(['agreement']),
  'POST /vereinbarung/:id/partei': led(['agreement']),
  'GET /vereinbarung/:id/partei/:party': led(['party'], inSigned),
  'POST /vereinbarung/:id/partei/:party': led(['party'], inSigned),
  'GET /vereinbarung/:id/partei/:party/herausnehmen': led(['party'], inSigned),
  'POST /vereinbarung/:id/partei/:party/herausnehmen': led(['party'], inSigned),
  'GET /vereinbarung/:id/partei/:party/austritt': both(['party'], inSigned),
  'POST /vereinbarung/:id/partei/:party/austritt': both(['party'], inSigned),
  'GET /vereinbarung/:id/partei/:party/doch-dabei': both(['party'], { ...inSigned, ...noFace, spare: true }),
  'POST /vereinbarung/:id/partei/:party/doch-dabei': both(['party'], { ...inSigned, spare: true }),
  'GET /vereinbarung/:id/zuruecknehmen': led(['agreement'], { ...noFace, spare: true }),
  'POST /vereinbarung/:id/zuruecknehmen': led(['agreement'], { spare: true }),
  'GET /vereinbarung/:id/schritt/:step': led(['agreement'], { with: { step: 'evaluate' } }),
  'POST /vereinbarung/:id/schritt/:step': led(['agreement'], { with: { step: 'evaluate' } }),
  'GET /vereinbarung/:id/termin': led(['agreement']),
  'POST /vereinbarung/:id/termin': led(['agreement']),
  'GET /termin/:id': led(['milestone']),
  'POST /termin/:id': led(['milestone']),
  'POST /termin/:id/erledigt': led(['milestone']),
  'GET /termin/:id/entfernen': led(['milestone']),
  'POST /termin/:id/entfernen': led(['milestone'], { spare: true }),
  'GET /vereinbarung/:id/schwerpunkte': led(['agreement']),
  'POST /vereinbarung/:id/schwerpunkte': led(['agreement']),
  'GET /vereinbarung/:id/oeffentlich': led(['agreement']),
  'POST /vereinbarung/:id/oeffentlich': led(['agreement']),

  ...steeringRoutes,
  ...formatRoutes,

  // cooperation: who is who
  'GET /kooperation/eigene-teams': lead(),
  'GET /kooperation/eigene-teams/neu': lead(),
  'POST /kooperation/eigene-teams/neu': lead(
    [],
    also(
      { name: 'team', sends: (teamId) => ({ name: 'Team', teamId }) },
      { name: 'house', sends: (locationId) => ({ name: 'Team', locationId }) },
    ),
  ),
  'GET /kooperation/eigene-teams/person/:contact': lead(['teamContact']),
  'POST /kooperation/eigene-teams/person/:contact': lead(['teamContact'], {
    sends: () => ({ name: 'Kim Neu' }),
    ...also({ name: 'teamContact', sends: (deputyOf) => ({ name: 'Kim', deputyOf }), spare: true }),
  }),
  'POST /kooperation/eigene-teams/person/:contact/schieben': lead(['teamContact'], {
    sends: () => ({ to: 'down' }),
  }),
  'GET /kooperation/eigene-teams/person/:contact/entfernen': lead(['teamContact']),
  'POST /kooperation/eigene-teams/person/:contact/entfernen': lead(['teamContact'], { spare: true }),
  'GET /kooperation/eigene-teams/sprechstunde/:consultation/entfernen': lead(['consultation']),
  'POST /kooperation/eigene-teams/sprechstunde/:consultation/entfernen': lead(['consultation'], {
    spare: true,
  }),
  'GET /kooperation/eigene-teams/:profile': lead(['ownTeam']),
  'GET /kooperation/eigene-teams/:profile/angaben': lead(['ownTeam']),
  'POST /kooperation/eigene-teams/:profile/angaben': lead(['ownTeam'], { sends: () => ({ name: 'Team' }) }),
  'POST /kooperation/eigene-teams/:profile/stimmt': lead(['ownTeam']),
  'GET /kooperation/eigene-teams/:profile/entfernen': lead(['ownTeam']),
  'POST /kooperation/eigene-teams/:profile/entfernen': lead(['ownTeam'], { spare: true }),
  'GET /kooperation/eigene-teams/:profile/person': lead(['ownTeam']),
  'POST /kooperation/eigene-teams/:profile/person': lead(['ownTeam'], {
    sends: () => ({ name: 'Kim Neu' }),
    ...also({ name: 'teamContact', sends: (deputyOf) => ({ name: 'Kim', deputyOf }) }),
  }),
  'GET /kooperation/eigene-teams/:profile/sprechstunde': lead(['ownTeam']),
  'POST /kooperation/eigene-teams/:profile/sprechstunde': lead(['ownTeam'], {
    sends: () => ({ note: 'N' }),
    // A partner's, too.
    ...also({ name: 'location', sends: (locationId) => ({ locationId, weekday: 'MO' }) }),
  }),
  'GET /kooperation/:network/wer-ist-wer': atWork(['ownNetwork']),
  'POST /kooperation/:network/wer-ist-wer': atWork(['ownNetwork'], { sends: () => ({ art: 'haus' }) }),
  'GET /kooperation/:network/wer-ist-wer/heft': atWork(['ownNetwork']),
  'GET /kooperation/:network/wer-ist-wer/heft.pdf': atWork(['ownNetwork'], { type: 'pdf' }),
  'GET /kooperation/:network/wer-ist-wer/:profile': atWork(['partnerTeam'], {
    within: 'ownNetwork',
    faces: ({ ids: { ownNetwork, partnerTeam } }) => [
      `/kooperation/${ownNetwork}/wer-ist-wer/${partnerTeam}`,
    ],
  }),

  // cooperation: who knows whom
  'GET /kooperation/:network/kontakte': atWork(['ownNetwork']),
  'GET /kooperation/:network/kontakte/tabelle': atWork(['ownNetwork']),
  'GET /kooperation/:network/kontakte/team/:team': atWork(['knownTeam'], inOwn),
  'GET /kooperation/:network/kontakte/haus/:house': atWork(['knownHouse'], inOwn),
  'GET /kooperation/:network/kontakte/eintragen': atWork(['ownNetwork']),
  'POST /kooperation/:network/kontakte/eintragen': telling(
    ['ownNetwork'],
    also(
      { name: 'knownTeam', sends: (id) => ({ team: id, haus: abroad.location, art: 'anruf' }) },
      { name: 'knownHouse', sends: (haus) => ({ team, haus, art: 'besuch' }) },
    ),
  ),
  'GET /kooperation/:network/kontakte/eintrag/:entry': telling(['jointActivity'], inOwn),
  'POST /kooperation/:network/kontakte/eintrag/:entry': telling(['jointActivity'], { ...inOwn, spare: true }),
  'GET /kooperation/:network/kontakte/vorschlag': telling(['ownNetwork']),
  'POST /kooperation/:network/kontakte/vorschlag': telling(
    ['ownNetwork'],
    also(
      {
        name: 'knownTeam',
        sends: (id) => ({ team: id, haus: abroad.location, art: 'besuch', tag: tomorrow }),
      },
      { name: 'knownHouse', sends: (haus) => ({ team, haus, art: 'besuch', tag: tomorrow }) },
    ),
  ),
  'GET /kooperation/:network/kontakte/vorschlag/:proposal': telling(['activityProposal'], inOwn),
  'POST /kooperation/:network/kontakte/vorschlag/:proposal': telling(['activityProposal'], {
    ...inOwn,
    sends: () => ({ schritt: 'withdraw' }),
  }),

  // cooperation: what lies below a frame; the acting person coordinates none
  'GET /kooperation/:network/land': atWork(['frame'], noFace),
  'GET /kooperation/:network/land.csv': atWork(['frame'], { ...noFace, type: 'csv' }),
  'GET /kooperation/:network/land/kreise': atWork(['frame'], noFace),
  'GET /kooperation/:network/land/:below': atWork(['below'], { ...inFrame, ...noFace }),
  'POST /kooperation/:network/land/:below/begleitung': led(['below'], { ...inFrame, silent: true }),
  'GET /begleitung/:id/ende': led(['accompaniment'], noFace),
  'POST /begleitung/:id/ende': led(['accompaniment']),

  // evaluation: indicators
  'GET /kooperation/:network/wirkung': judging(['ownNetwork']),
  'GET /kooperation/:network/wirkung.csv': judging(['ownNetwork'], { type: 'csv' }),
  'GET /kooperation/:network/wirkung/neu': led(['ownNetwork']),
  'POST /kooperation/:network/wirkung/neu': led(['ownNetwork']),
  'GET /kooperation/:network/wirkung/:indicator': judging(['indicator'], {
    ...inOwn,
    faces: ({ ids }) => [
      `/kooperation/${ids.ownNetwork}/wirkung/weitergaben`,
      `/kooperation/${ids.ownNetwork}/wirkung/zufrieden`,
    ],
  }),
  'POST /kooperation/:network/wirkung/:indicator/ziel': led(['indicator'], {
    ...inOwn,
    sends: () => ({ targetPeriod: '2026', target: '12' }),
  }),
  'POST /kooperation/:network/wirkung/:indicator/wert': led(['indicator'], {
    ...inOwn,
    sends: () => ({ period: '2025', value: '7' }),
  }),
  'GET /kooperation/:network/wirkung/:indicator/aendern': led(['indicator'], { ...inOwn, ...noFace }),
  'POST /kooperation/:network/wirkung/:indicator/aendern': led(['indicator'], inOwn),
  'GET /kooperation/:network/wirkung/:indicator/entfernen': led(['indicator'], { ...inOwn, ...noFace }),
  'POST /kooperation/:network/wirkung/:indicator/entfernen': led(['indicator'], { ...inOwn, spare: true }),
}
