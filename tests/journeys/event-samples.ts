import { type HttpClient, pick } from '../support/http-client.ts'

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** What the form of an event sends. */
export const eventFields = (title: string) => ({
  kind: 'vortrag',
  title,
  summary: 'Wir lesen ihn zusammen.',
  day: inDays(20),
  from: '14:00',
  to: '16:00',
  'languages[]': ['de', 'ar'],
  audience: 'alle',
  registration: 'noetig',
  places: '20',
})

/** A draft, an event that is published, and somebody who registered for it. */
export const eventIds = async (host: HttpClient) => {
  const base = '/de/unsere-veranstaltungen'
  const create = async (title: string) =>
    pick((await host.follow(`${base}/neu`, eventFields(title))).path, new RegExp(`/(${uuid})`))
  const ownEvent = await create('Ein Entwurf')
  const hostedEvent = await create('Was steht in meinem Bescheid?')
  await host.follow(`${base}/${hostedEvent}/veroeffentlichen`, {})
  const neu = pick((await host.get(`${base}/${hostedEvent}/anmelden`)).body, /name="neu" value="([^"]+)"/)
  const slip = await host.post(`${base}/${hostedEvent}/anmelden`, {
    neu,
    channel: 'tresen',
    name: 'Mina',
    persons: '2',
    language: 'ar',
  })
  const list = (await host.get(`${base}/${hostedEvent}/anmeldungen`)).body
  return {
    ownEvent,
    hostedEvent,
    openEvent: hostedEvent,
    registration: pick(list, new RegExp(`/anmeldungen/(${uuid})"`)),
    registrationCode: pick(slip.body, /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</),
  }
}
