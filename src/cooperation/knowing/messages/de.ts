import { plural } from '#platform/i18n.ts'

const houses = (n: number) => plural('de', n, { one: 'einem Haus', other: '# Häusern' })
const teams = (n: number) => plural('de', n, { one: 'einem Team', other: '# Teams' })
const days = (n: number) => plural('de', n, { one: 'einem Tag', other: '# Tagen' })

/** Words of "who knows whom" for staff. German is the source. */
export const de = {
  title: 'Wer kennt wen',
  intro:
    'Welche Teams und Häuser sich kennen, und wo noch niemand war. Ein Anruf oder ein Besuch ist mit einem Klick eingetragen. Gezählt werden Teams und Häuser, nie einzelne Menschen.',
  kinds: {
    hospitation: 'Hospitation',
    besuch: 'Besuch',
    veranstaltung: 'Veranstaltung',
    sprechstunde: 'Gemeinsame Sprechstunde',
    besprechung: 'Besprechung',
    anruf: 'Anruf',
  },
  kindHints: {
    hospitation: 'Jemand aus dem Team ist einen Tag im Haus dabei, oder umgekehrt.',
    besuch: 'Das Haus ansehen und sich vorstellen.',
    veranstaltung: 'Gemeinsam bei einem Treffen oder einer Aktionswoche.',
    sprechstunde: 'Das Team berät im Haus.',
    besprechung: 'Vor Ort oder am Bildschirm.',
    anruf: '',
  },
  standings: { bekannt: 'bekannt', lange: 'lange her', unbekannt: 'noch nicht begegnet' },

  figures: 'So gut kennt sich Ihre Kooperation',
  firstLabel: 'Erste Begegnung',
  firstMet: (n: number, signed: string) =>
    n === 0
      ? `am Tag der Unterzeichnung (${signed})`
      : `${plural('de', n, { one: '# Tag', other: '# Tage' })} nach der Unterzeichnung am ${signed}`,
  firstWaiting: (n: number) =>
    n === 0
      ? 'Heute wurde unterzeichnet. Die erste gemeinsame Begegnung kommt noch.'
      : `noch keine gemeinsame Begegnung seit der Unterzeichnung vor ${days(n)}`,
  firstUnsigned: 'Noch ist keine Vereinbarung unterzeichnet. Kennenlernen können Sie sich schon jetzt.',
  enoughLabel: 'Teams mit Auswahl',
  enough: (n: number, of: number) => `${n} von ${teams(of)} kennen mindestens drei Häuser`,
  knownLabel: 'Sich begegnet',
  known: (n: number, of: number) => `${n} von ${of} Paaren aus Team und Haus in den letzten zwölf Monaten`,
  more: 'Wer kennt wen ansehen',

  record: 'Begegnung eintragen',
  matrix: 'Ganze Tabelle',
  matrixIntro:
    'Monat und Jahr der letzten Begegnung. In Klammern: länger als zwölf Monate her. Ein Strich: noch nicht begegnet.',
  matrixCaption: 'Letzte Begegnung von Häusern und Teams',
  matrixNone: 'Sobald zu Ihrer Kooperation Teams und Häuser gehören, stehen sie hier.',

  suggestions: 'Vorschläge für Sie',
  suggestStrange: (team: string, house: string) => `${team} kennt ${house} noch nicht.`,
  suggestLong: (team: string, house: string) =>
    `Die letzte Begegnung von ${team} und ${house} ist lange her.`,
  suggestWhen: (kind: string, day: string) => `Wie wäre es mit: ${kind} am ${day}?`,
  suggestSpace: (space: string) => `Das Haus ist in ${space}.`,
  suggestOpen: (window: string) => `Dann hat das Haus geöffnet: ${window} Uhr.`,
  suggest: (kind: string) => `${kind} vorschlagen`,
  suggestOther: 'Kennenlernen vorschlagen',

  proposals: 'Verabredungen',
  proposalsNone: 'Zurzeit ist nichts vorgeschlagen.',
  pairOf: (team: string, house: string) => `${team} und ${house}`,
  stateFor: {
    answer: 'Ihre Antwort fehlt noch',
    waiting: 'wartet auf Antwort',
    agree: 'anderer Tag: passt er Ihnen?',
    other: 'anderer Tag vorgeschlagen',
    agreed: 'verabredet',
    over: 'Hat es stattgefunden?',
    abgelehnt: 'passt gerade nicht',
    erledigt: 'hat stattgefunden',
    zurueckgezogen: 'nicht zustande gekommen',
  },
  reply: 'Antworten',
  happened: 'Ja, eintragen',
  fellThrough: 'Nein, nicht stattgefunden',

  teams: 'Teams',
  team: 'Team',
  teamsNone: 'Noch gehört kein Jobcenter, keine Agentur und keine Kommune zur Kooperation.',
  houses: 'Häuser',
  house: 'Haus',
  housesNone: 'Noch gehört kein Haus zur Kooperation.',
  allHouses: (n: number) => plural('de', n, { one: 'Ein Haus', other: 'Alle # Häuser' }),
  organization: 'Organisation',
  space: 'Sozialraum',
  noSpace: 'Ohne Sozialraum',
  spaceHouses: (space: string, n: number) =>
    `${space}: ${plural('de', n, { one: 'ein Haus', other: '# Häuser' })}`,
  knows: 'Kennt',
  knowsHouses: (n: number, of: number) => `kennt ${n} von ${houses(of)}`,
  knowsTeams: (n: number, of: number) => `kennt ${n} von ${teams(of)}`,
  knowsOf: {
    houses: (n: number, of: number) => `${n} von ${houses(of)}`,
    teams: (n: number, of: number) => `${n} von ${teams(of)}`,
  },
  ownHouse: 'eigenes Haus',
  proposedAlready: 'Dazu gibt es schon einen Vorschlag',
  own: 'Ihre Organisation',

  knownHouses: 'Häuser, die das Team kennt',
  knownTeams: 'Teams, die das Haus kennt',
  whiteHouses: 'Weiße Flecken',
  whiteHousesIntro: 'Häuser, die das Team noch nicht kennt oder lange nicht gesehen hat, nach Sozialraum.',
  whiteTeamsIntro: 'Teams, die das Haus noch nicht kennt oder lange nicht gesehen hat.',
  noneKnown: 'Noch keine Begegnung in den letzten zwölf Monaten.',
  allKnown: 'Alle kennen sich. Schön!',
  last: 'Letzte Begegnung',
  action: 'Eintragen',
  lastWas: (kind: string, day: string) => `${kind} am ${day}`,
  longAgo: (kind: string, day: string) => `lange her: ${kind} am ${day}`,
  calledToday: 'Heute telefoniert',
  withWhom: (name: string) => ` mit ${name}`,
  proposeShort: 'Vorschlagen',

  recordIntro: 'Was haben Team und Haus zusammen gemacht? Wer dabei war, wird nicht gefragt.',
  kind: 'Was war es?',
  day: 'Wann?',
  save: 'Eintragen',
  recorded: (kind: string, day: string) => `Eingetragen: ${kind} am ${day}.`,
  undo: 'Rückgängig',
  undone: 'Der Eintrag ist gelöscht.',
  history: 'Bisher eingetragen',
  historyNone: 'Noch nichts eingetragen.',
  recordedBy: 'Eingetragen von',
  somebody: 'einer anderen Organisation',
  remove: 'Löschen',
  removeTitle: 'Eintrag löschen?',
  removeText: (kind: string, day: string, team: string, house: string) =>
    `${kind} am ${day}: ${team} und ${house}. Der Eintrag zählt dann nicht mehr und ist nicht wiederherzustellen.`,
  cancel: 'Abbrechen',

  proposeTitle: 'Kennenlernen vorschlagen',
  proposeIntro: {
    haus: 'Das Haus bekommt eine kurze Mail und antwortet hier: Es passt, ein anderer Tag, oder gerade nicht.',
    team: 'Das Team bekommt eine kurze Mail und antwortet hier: Es passt, ein anderer Tag, oder gerade nicht.',
  },
  proposeKind: 'Was schlagen Sie vor?',
  proposeDay: 'An welchem Tag?',
  proposeWindow: 'Zu welcher Zeit?',
  proposeWindowHint: 'Zum Beispiel: 10–12 Uhr',
  proposeWindowOpen: (window: string) => `Das Haus hat dann geöffnet: ${window} Uhr`,
  message: 'Nachricht',
  messageHint: 'Bitte keine Namen und nichts über Menschen, die Sie beraten.',
  propose: 'Vorschlag senden',
  proposed: 'Ihr Vorschlag ist unterwegs.',
  answered: 'Gespeichert.',
  when: 'Vorgeschlagen für',
  whenAgreed: 'Verabredet für',
  otherDayIs: 'Anderer Tag',
  proposedBy: 'Vorgeschlagen von',
  standing: 'Stand',
  answerSaid: 'Antwort',
  answerTitle: 'Ihre Antwort',
  otherDay: 'Anderer Tag',
  otherDayHint: 'Nur, wenn der vorgeschlagene Tag nicht passt.',
  answer: 'Ein Wort dazu',
  steps: {
    accept: 'Passt uns',
    other: 'Anderen Tag vorschlagen',
    decline: 'Im Moment nicht',
    agree: 'Dieser Tag passt',
    withdraw: 'Vorschlag zurücknehmen',
    happened: 'Ja, eintragen',
    fellThrough: 'Nein, nicht stattgefunden',
  },
  overTitle: 'Hat es stattgefunden?',

  refusals: {
    contactDay: 'Bitte wählen Sie einen Tag.',
    contactAhead: 'Dieser Tag kommt erst noch. Eintragen können Sie, was schon war.',
    contactTooOld: 'Das ist länger als zehn Jahre her. Bitte prüfen Sie das Jahr.',
    proposedDay: 'Bitte nennen Sie einen Tag von heute bis in einem Jahr.',
    proposalOpen: 'Zwischen diesem Team und diesem Haus ist schon etwas vorgeschlagen.',
    proposalMoved: 'Inzwischen hat schon jemand geantwortet. Bitte sehen Sie sich den Stand an.',
  },
}
