import { plural } from '#platform/i18n.ts'

const organizations = (n: number): string =>
  plural('de', n, { one: '1 Organisation', other: '# Organisationen' })

/** Words of the evaluation of a model phase. German is the source. */
export const de = {
  title: 'Auswertung der Modellphase',
  of: (title: string) => `Auswertung: ${title}`,
  open: 'Zur Auswertung der Modellphase',
  intro:
    'Was das Haus weiß, steht schon da. Sie schreiben dazu, was Zahlen nicht sagen. Wenn der Bericht fertig ist, ändert er sich nicht mehr.',
  begin: 'Bericht beginnen',
  goOn: 'Am Bericht weiterschreiben',
  none: 'Noch kein Bericht.',
  noModelPhase: 'Ein Bericht entsteht zu einer Modellphase. Diese Vereinbarung hat noch keine.',
  finishedOn: (day: string) => `Bericht vom ${day}`,
  draft: 'Entwurf: Zahlen und Listen sind von heute.',
  final: (day: string) => `Abgeschlossen am ${day}.`,
  sections: {
    ziele: 'Was wir wollten',
    getan: 'Was wir getan haben',
    kennenlernen: 'Wie gut wir uns kennen',
    zahlen: 'Was die Zahlen zeigen',
    luecken: 'Was noch fehlt',
    stimmen: 'Was Menschen sagen',
    schluss: 'Was wir daraus schließen',
  },
  hints: {
    ziele: 'Was war Ihnen bei diesem Ziel am wichtigsten?',
    getan: 'Was lief gut, was war mühsam?',
    kennenlernen: 'Was hat sich dadurch verändert, dass Sie sich kennen?',
    zahlen: 'Was erklären die Zahlen, und was erklären sie nicht?',
    luecken: 'Was fehlt den Menschen am meisten?',
    stimmen: 'Was haben Sie in Gesprächen gehört? Bitte nichts, woran jemand zu erkennen ist.',
    schluss: 'Was empfehlen Sie: verstetigen, überführen, ausweiten, verlängern oder beenden? Warum?',
  },
  section: 'Abschnitt',
  what: 'Was',
  fields: 'Handlungsfelder',
  targetGroups: 'Zielgruppen',
  modelPhase: (from: string, until: string) => `Modellphase vom ${from} bis ${until}`,
  parties: (start: number, now: number) =>
    start === now
      ? `Am Anfang und am Ende waren ${organizations(now)} dabei.`
      : `Am Anfang waren ${organizations(start)} dabei, am Ende ${organizations(now)}.`,
  joined: (names: string) => `Dazugekommen: ${names}.`,
  left: (names: string) => `Ausgetreten: ${names}.`,
  rounds: (n: number) =>
    n === 0
      ? 'Es gab keine Steuerungsrunde.'
      : plural('de', n, { one: 'Es gab 1 Steuerungsrunde.', other: 'Es gab # Steuerungsrunden.' }),
  activities: (n: number) =>
    n === 0
      ? 'Es ist keine gemeinsame Begegnung von Teams und Häusern eingetragen.'
      : plural('de', n, {
          one: 'Teams und Häuser hatten 1 gemeinsame Begegnung.',
          other: 'Teams und Häuser hatten # gemeinsame Begegnungen.',
        }),
  formats: 'Gemeinsame Formate',
  formatsNone: 'Es ist kein gemeinsames Format eingetragen.',
  format: 'Format',
  state: 'Stand',
  since: 'seit',
  formatStates: {
    idee: 'Idee',
    vereinbart: 'vereinbart',
    erprobung: 'wird ausprobiert',
    ausgewertet: 'ausgewertet',
    fortgefuehrt: 'bleibt',
    beendet: 'beendet',
  },
  daysToFirst: (days: number) =>
    plural('de', days, {
      one: 'Von der Unterzeichnung bis zur ersten gemeinsamen Begegnung verging 1 Tag.',
      other: 'Von der Unterzeichnung bis zur ersten gemeinsamen Begegnung vergingen # Tage.',
    }),
  notMet: 'Seit der Unterzeichnung ist noch keine gemeinsame Begegnung eingetragen.',
  known: (known: number, pairs: number, teams: number, houses: number) =>
    `Von ${pairs} Paaren aus ${teams} Teams und ${houses} Häusern hatten ${known} in den letzten zwölf Monaten miteinander zu tun.`,
  knownHidden:
    'Wie viele Teams und Häuser sich kennen, steht hier nicht: Es wären Zahlen von weniger als drei Einrichtungen.',
  shares: 'Anteile',
  sharesAndTargets: 'Anteile und ihre Ziele',
  indicators: 'Kennzahlen und Ziele',
  otherIndicators: 'Kennzahlen ohne Ziel',
  indicator: 'Kennzahl',
  period: 'Zeitraum',
  value: 'Wert',
  target: 'Ziel',
  reached: 'Erreicht',
  yes: 'ja',
  notYet: 'noch nicht',
  noTarget: 'kein Ziel',
  indicatorsNone: 'Es gibt noch keine Kennzahlen.',
  suppressed: 'Kleine Zahlen über Menschen stehen hier nicht, damit niemand zu erkennen ist.',
  gaps: 'Vereinbart, aber in Reichweite nicht angeboten:',
  gapsNone: 'Zu allem, was vereinbart ist, gibt es in Reichweite ein Angebot.',
  gapsNotAgreed: 'In der Vereinbarung sind keine Handlungsfelder angegeben.',
  voices:
    'Aus kurzen Umfragen, von den Häusern freigegeben. Eine Stimme steht hier, bis das Haus sie zurücknimmt, höchstens zwei Jahre.',
  quote: { open: '„', close: '“' },
  voicesNone: 'Hier steht keine Stimme, die ein Haus freigegeben hat.',
  decision: 'Entscheidung',
  decidedOn: (day: string, what: string) => `Entschieden am ${day}: ${what}`,
  decisions: {
    modellphase: 'Die Modellphase geht weiter.',
    verstetigt: 'Die Zusammenarbeit bleibt auf Dauer.',
    ueberfuehrt: 'Die Zusammenarbeit geht in eine bestehende Struktur über.',
    ausgeweitet: 'Die Zusammenarbeit wird größer.',
    ausgelaufen: 'Die Zusammenarbeit endet wie vorgesehen.',
    gekuendigt: 'Die Zusammenarbeit ist gekündigt.',
  },
  goesOn: (until: string) => `Die Modellphase geht weiter, bis ${until}.`,
  intoStructure: (name: string) => `Die Zusammenarbeit geht über in: ${name}.`,
  decisionOpen: 'Noch nicht entschieden.',
  decide: 'Wie geht es weiter?',
  decideText: 'Mit der Entscheidung geht die Vereinbarung in ihren nächsten Stand über.',
  empty: 'Hier hat noch niemand etwas geschrieben.',
  edit: 'Dazu schreiben',
  editOf: (section: string) => `Dazu schreiben: ${section}`,
  text: 'Ihr Text',
  finish: 'Bericht abschließen',
  finishText:
    'Die Zahlen und Listen werden auf dem Stand von heute festgehalten. Danach ändert sich der Bericht nicht mehr. Der Rahmengeber kann ihn lesen.',
  drop: 'Entwurf löschen',
  dropText: 'Was Sie geschrieben haben, verschwindet. Das lässt sich nicht rückgängig machen.',
  pdf: 'Als PDF',
  csv: 'Als CSV',
  save: 'Speichern',
  saved: 'Gespeichert.',
  cancel: 'Abbrechen',
  refusals: {
    noModelPhase: 'Ein Bericht entsteht zu einer Modellphase. Diese Vereinbarung hat noch keine.',
    reportFinished: 'Dieser Bericht ist abgeschlossen und ändert sich nicht mehr.',
    reportChanged:
      'Inzwischen hat jemand anderes daran geschrieben. Sehen Sie sich den neuen Stand an; was Sie getippt haben, steht noch unten.',
  },
}
