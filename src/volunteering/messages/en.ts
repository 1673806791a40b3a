// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  zuhoeren: 'listening',
  kontakt: 'reaching out to people',
  geduld: 'being patient',
  verlaesslich: 'being reliable',
  team: 'working in a team',
  organisieren: 'organising',
  erklaeren: 'explaining and showing',
  sprachen: 'speaking languages',
  kinder: 'being with children',
  kochen: 'cooking and baking',
  handwerk: 'working with your hands',
  anpacken: 'lending a hand',
  draussen: 'working outdoors',
  kreativ: 'being creative',
  zahlen: 'working with numbers',
  computer: 'using a computer',
}
