import { paths as event } from '../../event/web/paths.ts'

/** Paths of registrations, after the language. A code is never part of one. */
export const paths = {
  register: (id: string) => `${event.one(id)}/anmelden`,
  open: '/anmeldung',
  step: '/anmeldung/schritt',
  reminder: '/anmeldung/erinnerung',
  slip: '/anmeldung/zettel.pdf',
  stop: (token: string) => `/erinnerung/${token}`,
  // For whoever hosts
  list: (id: string) => `${event.own(id)}/anmeldungen`,
  one: (id: string, registration: string) => `${event.own(id)}/anmeldungen/${registration}`,
  helper: (id: string) => `${event.own(id)}/anmelden`,
  checkIn: (id: string) => `${event.own(id)}/einlass`,
  came: (id: string, registration: string) => `${event.own(id)}/einlass/${registration}`,
  sheet: (id: string) => `${event.own(id)}/einlass-liste`,
  signIn: (id: string) => `${event.own(id)}/teilnahmeliste.pdf`,
  badges: (id: string) => `${event.own(id)}/namensschilder.pdf`,
  poster: (id: string) => `${event.own(id)}/aushang.pdf`,
}
