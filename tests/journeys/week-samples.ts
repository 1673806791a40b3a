import { type HttpClient, pick } from '../support/http-client.ts'

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'

/** An action week that is published, with a shift of one item and a page for the press. */
export const weekIds = async (host: HttpClient) => {
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  const start = { template: 'drei', title: '', day, networkId: '' }
  const ownWeek = pick(
    (await host.follow('/de/neue-aktionswoche', start)).path,
    new RegExp(`/(${uuid})/woche`),
  )
  const base = `/de/unsere-veranstaltungen/${ownWeek}/woche`
  await host.follow(`${base}/veroeffentlichen`, {})
  const weekItem = pick((await host.get(base)).body, new RegExp(`/partner/(${uuid})"`))
  const shift = { itemId: weekItem, what: 'Kaffee', from: '10:00', to: '12:00', needed: '2' }
  await host.follow(`${base}/schicht`, shift)
  const press = { short: 'Kurz.', long: 'Lang.', contactPhone: '030 23125 201', public: 'ja' }
  await host.follow(`${base}/presse`, press)
  return {
    ownWeek,
    openWeek: ownWeek,
    weekItem,
    weekShift: pick((await host.get(`${base}/helferplan`)).body, new RegExp(`/schicht/(${uuid})/loeschen"`)),
  }
}
