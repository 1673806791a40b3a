import { type HttpClient, httpClient, pick, signedIn } from '../support/http-client.ts'

/** Who opens a page: an account of the demo, or nobody. */
export const accounts = ['jobcenter-mitte', 'haus-olof-palme', 'koordination-mitte'] as const
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
}

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
  const clients: Samples['clients'] = {
    nobody,
    'jobcenter-mitte': counsellor,
    'haus-olof-palme': host,
    'koordination-mitte': await signedIn(url, 'koordination-mitte'),
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
  return {
    clients,
    service,
    otherService: pick(results.body.replaceAll(service, ''), new RegExp(`<article[^>]* id="a-(${uuid})"`)),
    sensitiveService: pick(sensitive.body, new RegExp(`<article[^>]* id="a-(${uuid})"`)),
    location,
    profile: pick(results.path, new RegExp(`/beratung/(${uuid})$`)),
    draft: await draftId(),
    copy: pick(copy.path, new RegExp(`/ausdruck/(${uuid})$`)),
    code: pick(copy.body, /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</),
    sent: await newest(counsellor, 'sent'),
    received: await newest(host, 'received'),
    token: await mailToken(nobody),
  }
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
