import { plural } from '#platform/i18n.ts'

/** Words of synergies and gaps for staff. German is the source. */
export const de = {
  title: 'Was es gibt, was fehlt',
  intro:
    'Handlungsfelder und Zielgruppen im Gebiet Ihrer Kooperation: welche Angebote in Reichweite sind, wo mehrere Häuser dasselbe tun, wo nichts ist.',
  noSpaces: 'Noch hat keine Organisation Ihrer Kooperation ein Haus im Verzeichnis.',
  noSpacesText:
    'Sobald Häuser mit Adresse eingetragen sind, sehen Sie hier, was es in ihren Sozialräumen gibt.',
  // Filter
  space: 'Sozialraum',
  whole: (name: string) => `${name} (ganz)`,
  field: 'Handlungsfeld',
  group: 'Zielgruppe',
  all: 'alle',
  show: 'Zeigen',
  reset: 'Auswahl aufheben',
  // Matrix
  caption: (where: string) => `Angebote in Reichweite: ${where}`,
  captionSpaces: (what: string) => `Angebote in Reichweite, nach Sozialräumen: ${what}`,
  row: 'Handlungsfeld',
  groupsShort: {
    alleinerziehende: 'Allein erziehend',
    familien: 'Familien',
    jugendliche: 'Bis 26',
    aeltere: 'Ab 55',
    zugewanderte: 'Zugewandert',
    langzeit: 'Lange ohne Arbeit',
    eingeschraenkte: 'Behinderung, Krankheit',
    rueckkehrende: 'Zurück in den Beruf',
  },
  offers: (n: number) => plural('de', n, { one: '1 Angebot', other: '# Angebote' }),
  inHouses: (n: number) => plural('de', n, { one: 'in 1 Haus', other: 'in # Häusern' }),
  houses: (n: number) => plural('de', n, { one: '1 Haus', other: '# Häuser' }),
  meant: (n: number) => plural('de', n, { one: '1 eigens dafür', other: '# eigens dafür' }),
  nothing: 'nichts',
  missing: (n: number) => plural('de', n, { one: 'fehlt in 1 Raum', other: 'fehlt in # Räumen' }),
  forAll: 'für alle Gruppen',
  columns: { offers: 'Angebote', houses: 'Häuser', meant: 'eigens dafür' },
  agreed: 'vereinbart',
  legend: 'So lesen Sie die Tabelle',
  reach: (meters: string) =>
    `In Reichweite ist, was im Sozialraum selbst liegt oder höchstens ${meters} Luftlinie von seiner Mitte. Mobile Angebote zählen in ihrem ganzen Bezirk oder Kreis. Was nur online stattfindet, schließt keine Lücke; es steht daneben.`,
  reachWhole: 'Für das ganze Gebiet zählt, was in ihm liegt.',
  reaches:
    'Ein Angebot zählt für eine Gruppe, wenn nichts Bekanntes dagegen spricht: Alter, Kinderbetreuung, Deutschkenntnisse, Rollstuhl, Preis. „Eigens dafür“ ist, was auf die Gruppe zugeschnitten ist.',
  directory: 'Gezählt wird das Verzeichnis, nicht nur Ihre Kooperation. Pausierte Angebote zählen nicht.',
  // Lists
  gaps: 'Hier gibt es nichts in Reichweite',
  gapsNone: 'In dieser Auswahl ist für jede Gruppe etwas in Reichweite.',
  synergies: 'Mehrere Häuser tun dasselbe: gemeinsam?',
  synergiesNone: 'In dieser Auswahl tun keine zwei Häuser eigens dasselbe für dieselbe Gruppe.',
  synergiesText:
    'Gleiches Handlungsfeld, eigens für die gleiche Gruppe, in Reichweite voneinander. Genannt ist der Raum, in dem es am meisten sind.',
  pair: (field: string, group: string) => `${field}: ${group}`,
  // One cell
  cell: (field: string, group: string) => `${field} für: ${group}`,
  cellWhere: (where: string) => `Gebiet: ${where}`,
  gapHere: 'Hier gibt es nichts in Reichweite.',
  gapOnline: 'Online gibt es etwas, aber nicht jeder ist online.',
  onlyOpen: 'Die Angebote stehen dieser Gruppe offen; eigens für sie ist keines.',
  joinHere: (houses: string) => `Mehrere Häuser tun hier dasselbe: ${houses}. Gemeinsam?`,
  offerList: 'Angebote in Reichweite',
  away: (meters: string) => `${meters} entfernt`,
  online: 'Online',
  bySpaces: 'Nach Sozialräumen',
  backToAll: 'Zur ganzen Tabelle',
  point: 'Auf die Tagesordnung setzen',
  pointText: 'Ihr Punkt kommt auf die nächste Steuerungsrunde.',
  pointTitle: 'Worüber soll die Runde sprechen?',
  pointNote: 'Was ist Ihnen dabei wichtig?',
  pointNoteHint: 'Bitte nichts über einzelne Menschen.',
  pointSent: 'Der Punkt steht auf der Liste für die nächste Runde.',
  pointThere: 'Das steht schon auf der Liste für die nächste Runde.',
  points: 'Zur Liste der Punkte',
  goOn: (field: string, where: string) => `Wie weiter mit „${field}“ in ${where}?`,
  needTitle: (field: string, where: string) => `Bedarf: ${field} (${where})`,
  gapTitle: (cell: string, where: string) => `Lücke: ${cell} (${where})`,
  pairTitle: (cell: string, where: string) => `${cell} (${where})`,
  joinTitle: (cell: string, where: string) => `Gemeinsam: ${cell} (${where})`,
  format: 'Idee für etwas Gemeinsames',
  formats: 'Daraus ist schon etwas geworden:',
  formatText: 'Sie haben schon eine Vorstellung, was Häuser zusammen tun könnten?',
  // On the network's home
  summary: (gaps: number, of: number, synergies: number) =>
    `In ${gaps} von ${plural('de', of, { one: '1 Sozialraum', other: '# Sozialräumen' })} fehlt etwas. ${plural('de', synergies, { one: 'In 1 Handlungsfeld', other: 'In # Handlungsfeldern' })} tun mehrere Häuser dasselbe.`,
  open: 'Was es gibt, was fehlt',
}
