import type { Words } from '../../i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  suppressed: 'suppressed',
  showTable: 'Show the table',
  target: (value) => `Target: ${value}`,
  bars: 'Bar chart.',
  lines: 'Line chart.',
  map: 'Map.',
  only: (name, value) => `${name}: ${value}.`,
  highest: (name, value) => `Most: ${name} with ${value}.`,
  lowest: (name, value) => `Least: ${name} with ${value}.`,
  same: (value) => `The same everywhere: ${value}.`,
  all: (list) => `All values: ${list}.`,
  fromTo: (from, first, to, last) => `From ${first} (${from}) to ${last} (${to}).`,
  peak: (name, value) => `Highest value: ${value} (${name}).`,
  aboveTarget: 'Above the target at the end.',
  belowTarget: 'Below the target at the end.',
  onTarget: 'Exactly on target at the end.',
  nothingKnown: 'No value is known.',
  ofRegions: (name, count, all) => `${name}: ${count} of ${all}.`,
  ofRegionsNamed: (name, count, all, list) => `${name}: ${count} of ${all} (${list}).`,
  region: 'Area',
  shownAs: 'Group',
  value: 'Value',
  legend: 'Signs on the map',
}
