// status: machine
import { plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

const organizations = (n: number): string =>
  plural('en', n, { one: '1 organization', other: '# organizations' })

export const en: Words<typeof de> = {
  title: 'Evaluation of the model phase',
  of: (title) => `Evaluation: ${title}`,
  open: 'To the evaluation of the model phase',
  intro:
    'What the house knows stands there already. You add what numbers do not say. Once the report is finished it does not change any more.',
  begin: 'Begin the report',
  goOn: 'Go on writing',
  none: 'No report yet.',
  noModelPhase: 'A report is about a model phase. This agreement has none yet.',
  finishedOn: (day) => `Report of ${day}`,
  draft: 'Draft: numbers and lists are of today.',
  final: (day) => `Finished on ${day}.`,
  sections: {
    ziele: 'What we wanted',
    getan: 'What we did',
    kennenlernen: 'How well we know each other',
    zahlen: 'What the numbers show',
    luecken: 'What is still missing',
    stimmen: 'What people say',
    schluss: 'What we conclude',
  },
  hints: {
    ziele: 'What mattered most to you about this goal?',
    getan: 'What went well, what was hard?',
    kennenlernen: 'What has changed because you know each other?',
    zahlen: 'What do the numbers explain, and what do they not?',
    luecken: 'What do people lack most?',
    stimmen: 'What did you hear in talks? Nothing, please, by which somebody could be recognised.',
    schluss: 'What do you recommend: make permanent, pass on, extend, prolong or end? Why?',
  },
  section: 'Section',
  what: 'What',
  fields: 'Fields of action',
  targetGroups: 'Target groups',
  modelPhase: (from, until) => `Model phase from ${from} to ${until}`,
  parties: (start, now) =>
    start === now
      ? `${organizations(now)} took part at the beginning and at the end.`
      : `${organizations(start)} took part at the beginning, ${organizations(now)} at the end.`,
  joined: (names) => `Joined: ${names}.`,
  left: (names) => `Left: ${names}.`,
  rounds: (n) =>
    n === 0
      ? 'There was no steering round.'
      : plural('en', n, { one: 'There was 1 steering round.', other: 'There were # steering rounds.' }),
  activities: (n) =>
    n === 0
      ? 'No joint activities of teams and houses are recorded.'
      : plural('en', n, {
          one: 'Teams and houses had 1 joint activity.',
          other: 'Teams and houses had # joint activities.',
        }),
  formats: 'Joint formats',
  formatsNone: 'No joint formats were entered.',
  format: 'Format',
  state: 'State',
  since: 'since',
  formatStates: {
    idee: 'idea',
    vereinbart: 'agreed',
    erprobung: 'being tried',
    ausgewertet: 'evaluated',
    fortgefuehrt: 'kept',
    beendet: 'ended',
  },
  daysToFirst: (days) =>
    plural('en', days, {
      one: 'From the signature to the first joint activity it took 1 day.',
      other: 'From the signature to the first joint activity it took # days.',
    }),
  notMet: 'No joint activity is recorded since the signature.',
  known: (known, pairs, teams, houses) =>
    `Of ${pairs} pairs of ${teams} teams and ${houses} houses, ${known} had to do with each other in the last twelve months.`,
  knownHidden:
    'How many teams and houses know each other does not stand here: the numbers would be of fewer than three organizations.',
  shares: 'Shares',
  sharesAndTargets: 'Shares and their targets',
  indicators: 'Indicators and targets',
  otherIndicators: 'Indicators without a target',
  indicator: 'Indicator',
  period: 'Period',
  value: 'Value',
  target: 'Target',
  reached: 'Reached',
  yes: 'yes',
  notYet: 'not yet',
  noTarget: 'no target',
  indicatorsNone: 'There are no indicators yet.',
  suppressed: 'Small numbers about people do not stand here, so that nobody can be recognised.',
  gaps: 'Agreed on, but not offered within reach:',
  gapsNone: 'For everything that was agreed there is an offer within reach.',
  gapsNotAgreed: 'The agreement names no fields of action.',
  voices:
    'From short surveys, released by the houses. A voice stands here until its house takes it back, for two years at most.',
  quote: { open: '“', close: '”' },
  voicesNone: 'No voice that a house has released stands here.',
  decision: 'Decision',
  decidedOn: (day, what) => `Decided on ${day}: ${what}`,
  decisions: {
    modellphase: 'The model phase goes on.',
    verstetigt: 'The cooperation stays for good.',
    ueberfuehrt: 'The cooperation goes over into an existing structure.',
    ausgeweitet: 'The cooperation becomes larger.',
    ausgelaufen: 'The cooperation ends as planned.',
    gekuendigt: 'Notice has been given on the cooperation.',
  },
  goesOn: (until) => `The model phase goes on until ${until}.`,
  intoStructure: (name) => `The cooperation goes over into: ${name}.`,
  decisionOpen: 'Not decided yet.',
  decide: 'How does it go on?',
  decideText: 'With the decision the agreement passes into its next state.',
  empty: 'Nobody has written anything here yet.',
  edit: 'Add words',
  editOf: (section) => `Add words: ${section}`,
  text: 'Your text',
  finish: 'Finish the report',
  finishText:
    'Numbers and lists are kept as they are today. After that the report does not change any more. Whoever gives the frame can read it.',
  drop: 'Delete the draft',
  dropText: 'What you wrote vanishes. This cannot be undone.',
  pdf: 'As a PDF',
  csv: 'As CSV',
  save: 'Save',
  saved: 'Saved.',
  cancel: 'Cancel',
  refusals: {
    noModelPhase: 'A report is about a model phase. This agreement has none yet.',
    reportFinished: 'This report is finished and does not change any more.',
    reportChanged:
      'Somebody else has written meanwhile. Look at how it stands now; what you typed is still below.',
  },
}
