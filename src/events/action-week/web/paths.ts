import { paths as event } from '../../event/web/paths.ts'

const week = (id: string) => `${event.own(id)}/woche`
const one = (id: string) => `/aktionswoche/${id}`

/** Paths of an action week, after the language. */
export const paths = {
  // For everybody
  one,
  calendar: (id: string) => `${one(id)}.ics`,
  leaflet: (id: string) => `${one(id)}/programm.pdf`,
  press: (id: string) => `${one(id)}/presse`,
  zip: (id: string) => `${one(id)}/presse.zip`,
  picture: (id: string, picture: string) => `${one(id)}/bild/${picture}`,
  conclusion: (id: string) => `${one(id)}/fazit`,
  conclusionPdf: (id: string) => `${one(id)}/fazit.pdf`,
  // For whoever invites
  start: '/neue-aktionswoche',
  week,
  addDay: (id: string) => `${week(id)}/tag`,
  addItem: (day: string) => `${event.create}?teil=${day}`,
  move: (id: string, item: string) => `${week(id)}/verschieben/${item}`,
  partners: (id: string, item: string) => `${week(id)}/partner/${item}`,
  dropPartner: (id: string, item: string) => `${week(id)}/partner/${item}/weg`,
  publish: (id: string) => `${week(id)}/veroeffentlichen`,
  cancel: (id: string) => `${week(id)}/absagen`,
  copy: (id: string) => `${week(id)}/kopie`,
  roster: (id: string) => `${week(id)}/helferplan`,
  shift: (id: string) => `${week(id)}/schicht`,
  dropShift: (id: string, shift: string) => `${week(id)}/schicht/${shift}/loeschen`,
  helper: (id: string, shift: string) => `${week(id)}/schicht/${shift}`,
  dropHelper: (id: string) => `${week(id)}/helfer-streichen`,
  rosterPdf: (id: string) => `${week(id)}/helferplan.pdf`,
  writePress: (id: string) => `${week(id)}/presse`,
  addPicture: (id: string) => `${week(id)}/bild`,
  ownPicture: (id: string, picture: string) => `${week(id)}/bild/${picture}`,
  dropPicture: (id: string, picture: string) => `${week(id)}/bild/${picture}/loeschen`,
  writeConclusion: (id: string) => `${week(id)}/fazit`,
  numbers: (id: string) => `${week(id)}/zahlen`,
  voice: (id: string) => `${week(id)}/stimme`,
  dropVoice: (id: string, voice: string) => `${week(id)}/stimme/${voice}/loeschen`,
  // For whoever was asked
  ask: (item: string) => `/aktionswoche-anfrage/${item}`,
  askHelper: (item: string, shift: string) => `/aktionswoche-anfrage/${item}/schicht/${shift}`,
  dropAskHelper: (item: string) => `/aktionswoche-anfrage/${item}/helfer-streichen`,
}
