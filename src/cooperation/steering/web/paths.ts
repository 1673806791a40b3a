const network = (id: string) => `/kooperation/${id}`
const rounds = (networkId: string) => `${network(networkId)}/runden`
const round = (networkId: string, id: string) => `${rounds(networkId)}/${id}`
const points = (networkId: string) => `${network(networkId)}/punkte`
const point = (networkId: string, id: string) => `${points(networkId)}/${id}`
const tasks = (networkId: string) => `${network(networkId)}/aufgaben`
const task = (networkId: string, id: string) => `${tasks(networkId)}/${id}`

/** Paths of this room, after the language. */
export const paths = {
  rounds,
  plan: (networkId: string) => `${rounds(networkId)}/neu`,
  round,
  change: (networkId: string, id: string) => `${round(networkId, id)}/aendern`,
  step: (networkId: string, id: string) => `${round(networkId, id)}/schritt`,
  cancel: (networkId: string, id: string) => `${round(networkId, id)}/absagen`,
  drop: (networkId: string, id: string) => `${round(networkId, id)}/verwerfen`,
  takeOn: (networkId: string, id: string) => `${round(networkId, id)}/aufnehmen`,
  minutes: (networkId: string, id: string) => `${round(networkId, id)}/protokoll`,
  close: (networkId: string, id: string) => `${round(networkId, id)}/protokoll/fertig`,
  addendum: (networkId: string, id: string) => `${round(networkId, id)}/protokoll/nachtrag`,
  pdf: (networkId: string, id: string) => `${round(networkId, id)}/protokoll.pdf`,
  calendar: (networkId: string, id: string) => `${round(networkId, id)}/runde.ics`,
  points,
  point,
  movePoint: (networkId: string, id: string) => `${point(networkId, id)}/schritt`,
  tasks,
  task,
  finishTask: (networkId: string, id: string) => `${task(networkId, id)}/stand`,
  removeTask: (networkId: string, id: string) => `${task(networkId, id)}/loeschen`,
}
