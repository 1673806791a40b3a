import { type HttpClient, pick } from '../support/http-client.ts'
import { eventFields } from './event-samples.ts'

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'
const firms = 'id;name;tische;ausbildungen\nF1;Bäckerei;T1;Bäcker/in'
const people = 'id;name;wünsche;berufe\nA1;Amira;F1;Bäcker'

/** A speed-dating that is published, with a plan that holds: one firm, one applicant, one talk. */
export const datingIds = async (host: HttpClient) => {
  const events = '/de/unsere-veranstaltungen'
  const fields = {
    ...eventFields('Ein Speed-Dating'),
    kind: 'speed-dating',
    registration: 'ohne',
    places: '',
  }
  const speedDating = pick((await host.follow(`${events}/neu`, fields)).path, new RegExp(`/(${uuid})`))
  await host.follow(`${events}/${speedDating}/veroeffentlichen`, {})
  const base = `${events}/${speedDating}/speed-dating`
  const day = { start: '14:00', rounds: '2', talk: '10', change: '2', least: '1' }
  await host.follow(`${base}/ablauf`, day)
  await host.post(`${base}/betriebe/tabelle`, { text: firms })
  await host.post(`${base}/bewerber/tabelle`, { text: people })
  const one = async (list: string) =>
    pick((await host.get(`${base}/${list}`)).body, new RegExp(`/${list}/(${uuid})"`))
  await host.follow(`${base}/plan`, {})
  let runId: string | undefined
  for (let tries = 0; runId === undefined && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    runId = /annehmen[\s\S]*?name="runId" value="([^"]+)"/.exec((await host.get(`${base}/plan`)).body)?.[1]
  }
  await host.follow(`${base}/plan/annehmen`, { runId: runId ?? '' })
  return {
    speedDating,
    openDating: speedDating,
    datingFirm: await one('betriebe'),
    datingApplicant: await one('bewerber'),
  }
}
