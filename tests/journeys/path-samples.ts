import { type HttpClient, pick } from '../support/http-client.ts'
import { type Samples, uuid, type Who } from './samples.ts'

const base = '/de/mein-ehrenamt'
const list = '/de/ehrenamt-bestaetigen'

/** An own engagement with an hour, begun at an offer, and what the organization of this coordinator confirmed of it. */
export const pathIds = async (
  nobody: HttpClient,
  coordinator: HttpClient,
  { organization, service }: { organization: string; service: string },
) => {
  const neu = pick((await nobody.get(`${base}/neu`)).body, /name="neu" value="([^"]+)"/)
  const begun = await nobody.post(`${base}/neu`, { neu, title: 'Vorlesen', angebot: service })
  const code = pick(begun.body, /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</)
  await nobody.post(`${base}/stunden`, { code, tun: 'notieren', day: '2026-01-02', hours: '1,5' })
  const choice = (await nobody.post(`${base}/bestaetigen`, { code, tun: 'suchen' })).body
  const organizationId = pick(
    choice,
    new RegExp(`value="(${uuid})"[^>]*>(?:(?!value=)[\\s\\S])*?${organization}<`),
  )
  const day = '2026-01-02'
  const asked = { organizationId, name: 'Muster', role: 'Vorlesen', from: day, until: day, mit: 'stunden' }
  await nobody.post(`${base}/bestaetigen`, { code, tun: 'senden', ...asked })
  const confirmation = pick((await coordinator.get(list)).body, new RegExp(`${list}/(${uuid})"`))
  await coordinator.follow(`${list}/${confirmation}`, { answer: 'confirm', quarters: '1,5' })
  return { engagementCode: code, confirmation }
}

type Fields = Readonly<Record<string, string>>
const own =
  (fields: Fields) =>
  (s: Samples): Fields => ({ code: s.ids.engagementCode, ...fields })

/** Pages of an own engagement, which are answers to a POST, and what goes wrong there. */
export const pathPosted: readonly [Who, () => string, (s: Samples) => Fields, number][] = [
  ['nobody', () => '/mein-ehrenamt', () => ({ code: '' }), 422],
  ['nobody', () => '/mein-ehrenamt', own({}), 200],
  ['nobody', () => '/mein-ehrenamt', own({ frage: 'loeschen' }), 200],
  ['nobody', () => '/mein-ehrenamt/engagement', own({ tun: 'neu', title: '' }), 422],
  ['nobody', () => '/mein-ehrenamt/stunden', own({}), 200],
  ['nobody', () => '/mein-ehrenamt/stunden', own({ tun: 'notieren', day: '2026-02-30', hours: '1,3' }), 422],
  ['nobody', () => '/mein-ehrenamt', (s) => own({ frage: 'zurueck', id: s.ids.confirmation })(s), 200],
  ['nobody', () => '/mein-ehrenamt/bestaetigen', own({}), 200],
  ['nobody', () => '/mein-ehrenamt/bestaetigen', own({ tun: 'haus', haus: 'gibt es nicht' }), 200],
  ['nobody', () => '/mein-ehrenamt/bestaetigen', own({ tun: 'suchen' }), 200],
  ['nobody', () => '/mein-ehrenamt/bestaetigen', own({ tun: 'pruefen' }), 422],
  ['nobody', () => '/mein-ehrenamt/nachweis', (s) => own({ id: s.ids.confirmation })(s), 200],
  [
    'nobody',
    () => '/ehrenamt-und-geld',
    () => ({ year: '2026', 'amount.1': '300', 'from.1': '1', 'until.1': '12' }),
    200,
  ],
  ['nobody', () => '/ehrenamt-und-geld', () => ({ year: '2024', 'amount.1': 'viel' }), 422],
]
