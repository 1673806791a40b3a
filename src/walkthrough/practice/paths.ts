/** Paths without the language. All but the start are reached by POST: what somebody says is in no address. */
const root = '/antrag-ueben'

export const paths = {
  start: root,
  begin: `${root}/anfangen`,
  tasks: `${root}/schritte`,
  step: `${root}/schritt`,
  answers: `${root}/angaben`,
  check: `${root}/pruefen`,
  estimate: `${root}/schaetzung`,
  end: `${root}/ende`,
  /** Of the room papers. */
  forms: `${root}/formulare`,
  bring: `${root}/mitbringen`,
  letters: `${root}/briefe`,
  group: `${root}/gruppe`,
} as const
