// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  menu: 'Figures',
  title: 'Figures',
  intro: 'Hand-overs in the network',
  period: 'Period',
  show: 'Show',
  quarter: (number, year) => `Q${number} ${year}`,
  year: (year) => `year ${year}`,
  always: 'all years',
  together: (periods) => `${periods} together`,
  publishedOn: (day) => `Published on ${day}. These figures do not change any more.`,
  download: 'Download as a table (CSV)',
  tables: {
    raeume: 'By social space of the house',
    haeuser: 'By house',
    netzwerk: 'Whole network',
  },
  levels: { raeume: 'social space', haeuser: 'house', netzwerk: 'network' },
  place: 'Place',
  kind: 'Kind',
  kinds: { alle: 'all kinds', hinweis: 'hint', zettel: 'slip', warm: 'warm' },
  outcomes: {
    angenommen: 'accepted',
    'nicht-moeglich': 'not possible there',
    'ohne-antwort': 'no answer/open',
    alle: 'total',
  },
  wholeNetwork: 'whole network',
  unknownSpace: 'no social space',
  unknownPlace: 'no longer in the directory',
  withoutHouse: (name) => `${name} (no house)`,
  district: (name) => `district ${name}`,
  restHouses: 'other houses',
  restSpaces: 'other social spaces',
  suppressed: 'suppressed',
  cannotBe: 'does not apply',
  footnote:
    '– means: suppressed (disclosure control). The next coarser figure stands beside it where there is one (district, year, other houses); otherwise see the table “Whole network” below. Rows in which no figure may stand are left out.',
  course: 'Passed on, quarter by quarter',
  courseByKind: 'Passed on, quarter by quarter and by kind',
  courseNote: 'Whole network. “Suppressed” does not mean 0, but: hidden, so that nobody can be recognised.',
  passedOn: 'Passed on',
  nothing: 'Nothing was handed over in this period.',
  arrivedText: (told) => `Arrived (whole network): ${told}`,
  withdrawn: 'Consents taken back',
  withdrawnText: (told) => `In the whole network: ${told}`,
  explain: 'What is counted here',
  explainWhat:
    'Hand-overs within this network are counted: how many, in which way, with which outcome. What counts is the quarter in which they were handed over and the social space of the house. Names, codes, employees and days are not part of it.',
  explainOutcome:
    'The outcome is the answer of the house. Hints and slips need none; they stand under “no answer/open”.',
  explainArrived:
    '“Arrived” appears only as one figure for the whole network, never by place, house or kind: what the houses have ticked, on slips as well. Whether somebody did not come is not counted. A missing tick says nothing. The figure is left out where nobody, only a few or nearly everybody arrived.',
  explainWhen: (days) =>
    `Figures appear once, ${days} days after the end of the quarter: by then the last answer can be there. They do not change afterwards.`,
  explainSmall: (minimum, details) =>
    `Figures below ${minimum} are not shown, nor any from which they could be worked out. So nobody can be recognised. A quarter with fewer than ${details} hand-overs shows its details for the whole year only.`,
  explainWithdrawn:
    'Consents taken back appear only as one figure for the whole network, never by house or office. Refused consents are stored nowhere and so are not counted.',
  emptyTitle: 'No figures yet',
  emptyText: (days) => `Figures appear once a quarter with hand-overs has been over for ${days} days.`,
  noNetworkTitle: 'No network',
  noNetworkText: 'Your account belongs to no network. There are figures for your own only.',
  csv: {
    file: 'figures',
    period: 'period',
    level: 'level',
    count: 'count',
    state: 'state',
    published: 'published',
    instead: 'instead',
    insteadCount: 'count instead',
    outcome: 'outcome',
    arrived: 'arrived',
    withdrawn: 'withdrawn',
  },
}
