import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Exhibition and leaflet',
  intro:
    'Choose whose story you would like to hang or lay out. Only people who allowed it stand here: of your house and of the houses you work together with.',
  none: 'No story may hang yet',
  noneText:
    'Each person decides, with their code, whether their story may be shown as a poster or in a leaflet.',
  toOwn: 'Our stories',
  choose: 'Whose story?',
  line: (outcome, day) => `${outcome}. Allowed until ${day}.`,
  from: (name) => `Written down by: ${name}`,
  leichtToo: 'In Leichte Sprache as well.',
  what: 'What would you like to print?',
  exhibits: {
    plakat: 'posters (A3)',
    schild: 'labels to cut out',
    faltblatt: 'a leaflet (A5, 4 to 8 portraits)',
  },
  place: 'Where does it hang or lie?',
  placeHint: 'So that somebody else finds it. For example: corridor on the 2nd floor',
  day: 'From when?',
  copies: 'How many leaflets?',
  note: 'First we note what hangs where. If somebody takes something back, you find it again.',
  go: 'Note and print',
  hanging: 'What hangs or lies there now',
  printTitle: 'Print now',
  printText:
    'Noted. When the person takes something back or their permission ends, “Please take down” stands here and on your overview.',
  printDays: 'Until when a poster may hang stands on the label, not on the poster.',
  booklet: 'Print the leaflet as a booklet: both sides, two pages on a sheet of A4.',
  allPosters: 'All posters',
  allIn: (version) => `All posters, ${version}`,
  part: (n, all) => `part ${n} of ${all}`,
  labels: 'Labels',
  leaflet: 'Leaflet',
  single: 'Single posters',
  gone: 'Nothing of it may be printed any more: taken back, ended or not noted.',
  slides: 'Slideshow for the corridor',
  slidesText: 'Open this address on a screen in the house. It shows what may stand on the website.',
  deed: 'noted which stories hang where',
}
