// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  zuhoeren: 'gut zuhören',
  kontakt: 'mit fremden Menschen sprechen',
  geduld: 'geduldig sein',
  verlaesslich: 'pünktlich kommen und Wort halten',
  team: 'gut mit anderen arbeiten',
  organisieren: 'gut planen',
  erklaeren: 'etwas erklären und zeigen',
  sprachen: 'mehrere Sprachen sprechen',
  kinder: 'gut mit Kindern sein',
  kochen: 'kochen und backen',
  handwerk: 'bauen und reparieren',
  anpacken: 'tragen und räumen',
  draussen: 'draußen arbeiten',
  kreativ: 'malen, basteln, Ideen haben',
  zahlen: 'gut rechnen',
  computer: 'mit dem Computer arbeiten',
}
