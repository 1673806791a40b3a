import { type HttpClient, pick } from '../support/http-client.ts'

const uuid = '[0-9a-f]{8}-[0-9a-f-]{27}'
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Rounds in every state, a point that waits to be talked about, and a task. */
export const roundIds = async (coordinator: HttpClient, network: string) => {
  const page = `/de/kooperation/${network}/runden`
  const first = (body: string, path: string): string => pick(body, new RegExp(`/${path}/(${uuid})`))
  const rounds = (await coordinator.get(page)).body
  const invitedRound = first(rounds, 'runden')
  const closedRound = pick(rounds, new RegExp(`.*/runden/(${uuid})"`, 's'))
  const plan = async (days: number): Promise<string> => {
    const head = { title: 'Probe', day: dayIn(days), from: '10:00', to: '11:00', place: '' }
    return first((await coordinator.post(`${page}/neu`, head)).headers.get('location') ?? '', 'runden')
  }
  await coordinator.post(`/de/kooperation/${network}/punkte`, { title: 'Ein Punkt', text: '' })
  const plannedRound = await plan(90)
  const heldRound = await plan(-2)
  await coordinator.post(`${page}/${heldRound}/schritt`, { step: 'hold' })
  return {
    invitedRound,
    closedRound,
    plannedRound,
    heldRound,
    point: first((await coordinator.get(`${page}/${plannedRound}`)).body, 'punkte'),
    task: first(rounds, 'aufgaben'),
  }
}
