import { stateIn } from '../../src/walkthrough/practice/testing.ts'
import { hidden, type Name } from '../access/routes.ts'
import { type HttpClient, httpClient, pick, signedIn } from '../support/http-client.ts'
import { agreementIds } from './agreement-samples.ts'
import { datingIds } from './dating-samples.ts'
import { engagementIds } from './engagement-samples.ts'
import { eventIds } from './event-samples.ts'
import { formatIds } from './format-samples.ts'
import { meetingIds } from './get-to-know-samples.ts'
import { pathIds } from './path-samples.ts'
import { roundIds } from './steering-samples.ts'
import { storyIds } from './story-samples.ts'
import { weekIds } from './week-samples.ts'

/** Who opens a page: an account of the demo, or nobody. */
export const accounts = [
  'jobcenter-mitte',
  'haus-olof-palme',
  'koordination-mitte',
  'rahmen-bund',
  'leitung-mitte',
  'datenschutz-mitte',
  'betreiber',
  // For what ends or locks a session: nobody else needs this one.
  'jobcenter-pankow',
] as const
export type Who = (typeof accounts)[number] | 'nobody'

/** One of everything that a path can name, made the way people make it. */
export interface Samples {
  readonly clients: Readonly<Record<Who, HttpClient>>
  readonly service: string
  readonly otherService: string
  readonly sensitiveService: string
  readonly location: string
  readonly profile: string
  readonly draft: string
  readonly copy: string
  readonly code: string
  readonly sent: string
  readonly received: string
  readonly token: string
  /** What a page of the application to practise carries: an invented person who needs an interpreter, with a postcode. */
  readonly practice: string
  /** By what a path names (tests/access/routes.ts); where it is only sent by a form, one that is not there. */
  readonly ids: Readonly<Record<Name, string>>
}

const unknownId = '00000000-0000-4000-8000-000000000000'
export const uuid = '[0-9a-f]{8}-[0-9a-f-]{27}'

/** What a warm hand-over is filled with where a test does not care. */
export const warmFields = {
  language: 'ar',
  firstName: 'Samira',
  contactKind: 'telefon',
  contactValue: '0171 3920033',
  'sentences[]': ['deutsch', 'leute'],
  note: 'Ich komme mit meiner Nachbarin.',
  'prepare[]': ['rampe'],
  'times[]': ['di', 'vormittags'],
}

/** An offer of the house whose host has a demo account. */
export const findOffer = async (client: HttpClient, text: string, near: string): Promise<string> =>
  pick(
    (await client.follow('/de/angebote', { text, near })).body,
    new RegExp(`<article[^>]* id="a-(${uuid})"`),
  )

export const makeSamples = async (url: string): Promise<Samples> => {
  const nobody = httpClient(url)
  const counsellor = await signedIn(url, 'jobcenter-mitte')
  const host = await signedIn(url, 'haus-olof-palme')
  const bund = await signedIn(url, 'rahmen-bund')
  const [lead, operator] = [await signedIn(url, 'leitung-mitte'), await signedIn(url, 'betreiber')]
  const clients: Samples['clients'] = {
    nobody,
    'jobcenter-mitte': counsellor,
    'haus-olof-palme': host,
    'koordination-mitte': await signedIn(url, 'koordination-mitte'),
    'rahmen-bund': bund,
    'leitung-mitte': lead,
    'datenschutz-mitte': await signedIn(url, 'datenschutz-mitte'),
    betreiber: operator,
    'jobcenter-pankow': await signedIn(url, 'jobcenter-pankow'),
  }
  const service = await findOffer(nobody, 'Sprachcafé Deutsch miteinander reden', '13355')
  const location = pick(
    (await nobody.get(`/de/angebote/${service}`)).body,
    new RegExp(`/einrichtungen/(${uuid})`),
  )
  const sensitive = await nobody.post('/de/angebote', { need: 'geld', near: '13355' })
  const results = await counsellor.follow('/de/beratung', { 'need[]': 'deutsch', near: '13355' })

  const draftId = async () => {
    const { path } = await counsellor.follow(`/de/weitergabe/${service}/warm`, warmFields)
    return pick(path, new RegExp(`/entwurf/(${uuid})$`))
  }
  const sentDraft = await draftId()
  const consent = await counsellor.get(`/de/weitergabe/entwurf/${sentDraft}`)
  const copy = await counsellor.follow(`/de/weitergabe/entwurf/${sentDraft}/ja`, {
    hash: pick(consent.body, /name="hash" value="([0-9a-f]{64})"/),
  })
  const newest = async (client: HttpClient, table: string) =>
    pick(
      (await client.get('/de/uebergaben')).body,
      new RegExp(`<table[^>]* id="${table}".*?/uebergaben/(${uuid})"`, 's'),
    )
  /** The id in the first address of a page that begins like this. */
  const linkOn = async (client: HttpClient, page: string, start: string) =>
    pick((await client.get(`/de${page}`)).body, new RegExp(`${start}/(${uuid})`))
  await lead.follow('/de/organisation/teams', { name: 'Team Nord' })
  const sent = await newest(counsellor, 'sent')
  const received = await newest(host, 'received')
  const profile = pick(results.path, new RegExp(`/beratung/(${uuid})$`))
  const draft = await draftId()
  const copyId = pick(copy.path, new RegExp(`/ausdruck/(${uuid})$`))
  const token = await mailToken(nobody)
  const frame = pick(
    (await bund.get('/de/kooperation')).headers.get('location') ?? '',
    new RegExp(`/kooperation/(${uuid})$`),
  )
  const teams = await teamIds(lead)
  const ids = {
    ...(Object.fromEntries(Object.keys(hidden).map((name) => [name, unknownId])) as Record<Name, string>),
    service,
    location,
    profile,
    draft,
    copy: copyId,
    sent,
    received,
    waiting: received,
    link: token,
    person: await linkOn(lead, '/organisation/menschen', '/organisation/menschen'),
    team: await linkOn(lead, '/organisation/teams', '/organisation/teams'),
    organization: await linkOn(operator, '/betrieb', '/betrieb/organisation'),
    frame,
    below: pick((await bund.get(`/de/kooperation/${frame}/land`)).body, new RegExp(`/land/(${uuid})"`)),
    network: await linkOn(operator, '/betrieb/kooperationen', '/betrieb/kooperationen'),
    ...teams,
    ...(await eventIds(clients['koordination-mitte'])),
    ...(await engagementIds(clients['koordination-mitte'])),
    ...(await datingIds(clients['koordination-mitte'])),
    ...(await meetingIds(clients['koordination-mitte'])),
    ...(await storyIds(clients['koordination-mitte'], nobody)),
    ...(await weekIds(clients['koordination-mitte'])),
    ...(await pathIds(clients.nobody, clients['koordination-mitte'], {
      organization: 'Bezirksamt Mitte von Berlin',
      service,
    })),
    ...(await surveyIds(host, clients['koordination-mitte'])),
    ...(await contactIds(clients['koordination-mitte'], teams.ownNetwork)),
    ...(await roundIds(clients['koordination-mitte'], teams.ownNetwork)),
    ...(await agreementIds(clients['koordination-mitte'], teams.ownNetwork)),
    ...(await formatIds(clients['koordination-mitte'], teams.ownNetwork)),
  }
  return {
    practice: stateIn(
      (await nobody.post('/de/antrag-ueben/anfangen', { wer: 'dolmetschen', plz: '13353' })).body,
    ),
    clients,
    service,
    otherService: pick(results.body.replaceAll(service, ''), new RegExp(`<article[^>]* id="a-(${uuid})"`)),
    sensitiveService: pick(sensitive.body, new RegExp(`<article[^>]* id="a-(${uuid})"`)),
    location,
    profile,
    draft,
    copy: copyId,
    code: pick(copy.body, /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</),
    sent,
    received,
    token,
    ids,
  }
}

/** Who is who: one of the own teams with a person and a consultation hour, and one of a partner. */
const teamIds = async (lead: HttpClient) => {
  const first = async (page: string, start: string, rest = '') =>
    pick((await lead.get(`/de${page}`)).body, new RegExp(`${start}/(${uuid})${rest}`))
  const own = '/kooperation/eigene-teams'
  const ownTeam = await first(own, own)
  const ownNetwork = await first(own, '/kooperation', '/wer-ist-wer')
  return {
    ownNetwork,
    coordinated: ownNetwork,
    ownTeam,
    teamContact: await first(`${own}/${ownTeam}`, `${own}/person`),
    consultation: await first(`${own}/${ownTeam}`, `${own}/sprechstunde`),
    partnerTeam: await first(
      `/kooperation/${ownNetwork}/wer-ist-wer`,
      `/kooperation/${ownNetwork}/wer-ist-wer`,
    ),
  }
}

/** Who knows whom: a team and a house that met, what was recorded of them, and a proposal. */
const contactIds = async (coordinator: HttpClient, network: string) => {
  const page = `/kooperation/${network}/kontakte`
  const overview = (await coordinator.get(`/de${page}`)).body
  const activityProposal = pick(overview, new RegExp(`${page}/vorschlag/(${uuid})`))
  const knownHouse = pick(overview, new RegExp(`${page}/haus/(${uuid})`))
  const house = (await coordinator.get(`/de${page}/haus/${knownHouse}`)).body
  const knownTeam = pick(house, new RegExp(`${page}/eintragen\\?team=(${uuid})`))
  const pair = `/de${page}/eintragen?team=${knownTeam}&haus=${knownHouse}`
  await coordinator.post(`/de${page}/eintragen`, { team: knownTeam, haus: knownHouse, art: 'anruf' })
  const jointActivity = pick((await coordinator.get(pair)).body, new RegExp(`${page}/eintrag/(${uuid})`))
  return { activityProposal, knownHouse, knownTeam, jointActivity }
}

/** A survey of the house that runs, and one of its network. */
const surveyIds = async (host: HttpClient, coordinator: HttpClient) => {
  const first = async (client: HttpClient) =>
    pick((await client.get('/de/umfragen')).body, new RegExp(`/umfragen/(${uuid})"`))
  const survey = await first(host)
  const surveyCode = pick((await host.get(`/de/umfragen/${survey}`)).body, /\/umfrage\/([2-9A-Z]{8})/)
  const texts = (await host.get(`/de/umfragen/${survey}/texte`)).body
  const surveyText = pick(texts, new RegExp(`/texte/(${uuid})/loeschen`))
  return { survey, surveyCode, surveyText, networkSurvey: await first(coordinator) }
}

/** The mail is sent by a job: it takes a moment. */
const mailToken = async (client: HttpClient): Promise<string> => {
  for (
    const end = Date.now() + 15_000;
    Date.now() < end;
    await new Promise((done) => setTimeout(done, 100))
  ) {
    const found = /\/de\/antwort\/([\w-]+)/.exec((await client.get('/demo/mail')).body)?.[1]
    if (found) return found
  }
  throw new Error('no mail in the outbox')
}
