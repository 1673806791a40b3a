import { type HttpClient, pick } from '../support/http-client.ts'

const uuid = '[0-9a-f]{8}-[0-9a-f-]{27}'

/** Of what the houses of a network do together: an idea, and something that was agreed. */
export const formatIds = async (coordinator: HttpClient, network: string) => {
  const { body } = await coordinator.get(`/de/kooperation/${network}/formate`)
  const [alive = '', ideas = ''] = body.split('<h2>Ideen</h2>')
  const first = (html: string): string => pick(html, new RegExp(`/format/(${uuid})"`))
  return { agreedFormat: first(alive), idea: first(ideas) }
}
