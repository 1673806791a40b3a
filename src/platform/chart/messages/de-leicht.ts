// status: machine
import type { Words } from '../../i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  suppressed: 'nicht gezeigt',
  showTable: 'Tabelle zeigen',
  target: (value) => `Ziel: ${value}`,
  bars: 'Bild mit Balken.',
  lines: 'Bild mit Linien.',
  map: 'Land-Karte.',
  only: (name, value) => `${name}: ${value}.`,
  highest: (name, value) => `Am meisten: ${name} mit ${value}.`,
  lowest: (name, value) => `Am wenigsten: ${name} mit ${value}.`,
  same: (value) => `Überall gleich: ${value}.`,
  all: (list) => `Alle Zahlen: ${list}.`,
  fromTo: (from, first, to, last) => `Am Anfang: ${first} (${from}). Am Ende: ${last} (${to}).`,
  peak: (name, value) => `Die höchste Zahl: ${value} (${name}).`,
  aboveTarget: 'Am Ende: mehr als das Ziel.',
  belowTarget: 'Am Ende: weniger als das Ziel.',
  onTarget: 'Am Ende: genau das Ziel.',
  nothingKnown: 'Es gibt keine Zahl.',
  ofRegions: (name, count, all) => `${name}: ${count} von ${all}.`,
  ofRegionsNamed: (name, count, all, list) => `${name}: ${count} von ${all} (${list}).`,
  region: 'Ort',
  shownAs: 'Gruppe',
  value: 'Zahl',
  legend: 'Zeichen auf der Karte',
}
