import { type HttpClient, pick } from '../support/http-client.ts'

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'

/** The demo's get-to-know meetings: one that was, with a plan, and one to come, with a question that is open. */
export const meetingIds = async (coordinator: HttpClient) => {
  const list = '/de/unsere-veranstaltungen'
  const called = async (page: string, title: string) =>
    pick((await coordinator.get(page)).body, new RegExp(`${list}/(${uuid})"[^>]*>\\s*${title}`))
  const getToKnow = await called(`${list}?wann=war`, 'Kennenlernen: Jobcenter')
  const invitedMeeting = await called(list, 'Kennenlernen im Winter')
  const page = async (event: string, path: string) =>
    (await coordinator.get(`${list}/${event}/kennenlernen/${path}`)).body
  return {
    getToKnow,
    invitedMeeting,
    meetingGuest: pick(await page(getToKnow, 'wer-kommt'), new RegExp(`/wer-kommt/(${uuid})"`)),
    meetingCode: pick(await page(invitedMeeting, 'frage'), /\/tische\/([2-9A-Z]{8})\//),
  }
}
