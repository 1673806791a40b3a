const day = (event: string) => `/unsere-veranstaltungen/${event}/speed-dating/tag`

/** Paths of the day itself, after the language. */
export const paths = {
  /** For everybody. */
  screen: (event: string) => `/veranstaltung/${event}/saal`,
  state: (event: string) => `/veranstaltung/${event}/saal/stand`,
  /** For whoever invites. */
  day,
  clock: (event: string) => `${day(event)}/uhr`,
  arrival: (event: string) => `${day(event)}/ankunft`,
  walkIn: (event: string) => `${day(event)}/dazu`,
  times: (event: string) => `${day(event)}/zeiten`,
  proposal: (event: string) => `${day(event)}/vorschlag`,
  changed: (event: string) => `${day(event)}/geaendert`,
  undo: (event: string) => `${day(event)}/zurueck`,
  newSlips: (event: string) => `${day(event)}/neue-laufzettel.pdf`,
  newCards: (event: string) => `${day(event)}/neue-tischkarten.pdf`,
  paper: (event: string) => `${day(event)}/papier`,
  team: (event: string) => `${day(event)}/teamliste.pdf`,
}
