import { type HttpClient, pick } from '../support/http-client.ts'
import { uuid } from './samples.ts'

/** An own engagement with an hour, and what the house of it confirmed. */
export const pathIds = async (nobody: HttpClient, host: HttpClient) => {
  const base = '/de/mein-ehrenamt'
  const neu = pick((await nobody.get(`${base}/neu`)).body, /name="neu" value="([^"]+)"/)
  const begun = await nobody.post(`${base}/neu`, { neu, title: 'Vorlesen' })
  const code = pick(begun.body, /class="code"[^>]*>([2-9A-Z]{5}-[2-9A-Z]{5})</)
  await nobody.post(`${base}/stunden`, { code, tun: 'notieren', day: '2026-01-02', hours: '1,5' })
  const list = '/de/ehrenamt-bestaetigen'
  const confirmation = pick((await host.get(list)).body, new RegExp(`${list}/(${uuid})"`))
  await host.follow(`${list}/${confirmation}`, { answer: 'confirm', quarters: '34,5' })
  return { engagementCode: code, confirmation }
}
