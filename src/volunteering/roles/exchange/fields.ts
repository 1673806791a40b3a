/** What a table of roles can tell, in the order of an export. */
export const exchangeFields = [
  'externalId',
  'title',
  'summary',
  'description',
  'interests',
  'asked',
  'gained',
  'rhythm',
  'weekdays',
  'daytimes',
  'timeFrom',
  'timeTo',
  'startsOn',
  'endsOn',
  'hours',
  'training',
  'accident',
  'liability',
  'conduct',
  'languages',
  'germanLevel',
  'stepFree',
  'allowance',
  'wanted',
  'place',
  'contactName',
  'contactPhone',
  'contactEmail',
  'helpsAtEvents',
] as const
export type ExchangeField = (typeof exchangeFields)[number]
export const isField = (name: string): name is ExchangeField => exchangeFields.some((one) => one === name)

/**
 * The software a table comes from or goes to. Neither Freinet-online nor the Freiwilligendatenbank publishes its columns
 * (the bagfa gives a sample file to partners): the names are guessed, mapped by the agency, and kept.
 */
export const formats = ['freinet', 'aktion-mensch', 'trittstein'] as const
export type Format = (typeof formats)[number]
export const isFormat = (name: string): name is Format => formats.some((one) => one === name)

/** Column of the file → field. */
export type Mapping = Readonly<Record<string, ExchangeField>>
/** The same as it is kept: empty is what was left out on purpose. */
export type KeptMapping = Readonly<Record<string, ExchangeField | ''>>

/** The names of columns in a table from here. */
export const columnNames: Readonly<Record<ExchangeField, string>> = {
  externalId: 'Nummer',
  title: 'Titel',
  summary: 'Kurzbeschreibung',
  description: 'Beschreibung',
  interests: 'Bereiche',
  asked: 'Gefragte Stärken',
  gained: 'Gewonnene Stärken',
  rhythm: 'Rhythmus',
  weekdays: 'Wochentage',
  daytimes: 'Tageszeiten',
  timeFrom: 'Uhrzeit von',
  timeTo: 'Uhrzeit bis',
  startsOn: 'Erster Tag',
  endsOn: 'Letzter Tag',
  hours: 'Stunden',
  training: 'Einarbeitung',
  accident: 'Unfallversicherung',
  liability: 'Haftpflichtversicherung',
  conduct: 'Führungszeugnis',
  languages: 'Sprachen',
  germanLevel: 'Deutschkenntnisse',
  stepFree: 'Barrierefrei',
  allowance: 'Aufwandsentschädigung im Monat',
  wanted: 'Gesuchte Personen',
  place: 'Einsatzort',
  contactName: 'Ansprechperson',
  contactPhone: 'Telefon',
  contactEmail: 'E-Mail',
  helpsAtEvents: 'Hilft bei Veranstaltungen',
}

/** Other names under which software keeps the same; without signs and in small letters. */
const alsoCalled: Readonly<Partial<Record<ExchangeField, readonly string[]>>> = {
  externalId: [
    'id',
    'nr',
    'angebotsid',
    'angebotsnummer',
    'angebotnr',
    'externeid',
    'kennung',
    'datensatzid',
    'laufendenummer',
  ],
  title: [
    'angebot',
    'angebotstitel',
    'bezeichnung',
    'name',
    'ueberschrift',
    'taetigkeit',
    'engagement',
    'stelle',
  ],
  summary: ['kurztext', 'kurz', 'zusammenfassung', 'teaser'],
  description: ['text', 'aufgaben', 'aufgabenbeschreibung', 'taetigkeitsbeschreibung', 'details', 'langtext'],
  interests: [
    'bereich',
    'taetigkeitsbereich',
    'taetigkeitsbereiche',
    'taetigkeitsfeld',
    'interessen',
    'kategorie',
    'kategorien',
    'engagementbereich',
    'themen',
  ],
  asked: ['anforderungen', 'voraussetzungen', 'kenntnisse', 'faehigkeiten', 'staerken'],
  gained: ['lerngewinn', 'wasmanlernt', 'gewinn'],
  rhythm: ['haeufigkeit', 'turnus', 'dauer', 'regelmaessigkeit'],
  weekdays: ['tage', 'wochentag', 'einsatztage'],
  daytimes: ['tageszeit', 'zeiten', 'einsatzzeit', 'einsatzzeiten'],
  timeFrom: ['von', 'beginn', 'uhrzeit', 'startzeit'],
  timeTo: ['bis', 'ende', 'endzeit'],
  startsOn: ['startdatum', 'abdatum', 'gueltigab', 'beginndatum'],
  endsOn: ['enddatum', 'gueltigbis', 'befristetbis'],
  hours: ['stundenprowoche', 'zeitaufwand', 'zeitumfang', 'wochenstunden', 'umfang'],
  training: ['einfuehrung', 'schulung', 'fortbildung', 'qualifizierung'],
  accident: ['unfall', 'unfallschutz'],
  liability: ['haftpflicht'],
  conduct: ['erweitertesfuehrungszeugnis', 'fuehrungszeugniserforderlich'],
  languages: ['sprache', 'fremdsprachen'],
  germanLevel: ['deutsch', 'sprachniveau'],
  stepFree: ['rollstuhlgerecht', 'barrierefreiheit', 'stufenlos'],
  allowance: ['aufwandsentschaedigung', 'entschaedigung', 'verguetung'],
  wanted: ['anzahl', 'bedarf', 'plaetze', 'anzahlfreiwillige'],
  place: ['ort', 'einsatzstelle', 'adresse', 'stadtteil'],
  contactName: ['ansprechpartner', 'kontakt', 'kontaktperson', 'ansprechpartnerin'],
  contactPhone: ['telefonnummer', 'tel'],
  contactEmail: ['mail', 'emailadresse', 'kontaktmail'],
  helpsAtEvents: ['veranstaltungen'],
}

/** Small letters and digits alone: "E-Mail" is "email", "Tätigkeit" is "taetigkeit". */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')

const known = new Map<string, ExchangeField>(
  exchangeFields.flatMap((field) =>
    [columnNames[field], ...(alsoCalled[field] ?? [])].map((name) => [keyOf(name), field] as const),
  ),
)

/**
 * Which column is what: as it was kept the last time, else by its name. No field is given to two columns.
 * @param kept the mapping of the last import
 */
export const guessMapping = (columns: readonly string[], kept: KeptMapping = {}): Mapping => {
  const mapping: Record<string, ExchangeField> = {}
  const taken = new Set<ExchangeField>()
  const give = (column: string, field: ExchangeField | '' | undefined) => {
    if (!field || taken.has(field)) return
    mapping[column] = field
    taken.add(field)
  }
  const [old, fresh] = [true, false].map((is) =>
    columns.filter((column) => Object.hasOwn(kept, column) === is),
  )
  for (const column of old ?? []) give(column, kept[column])
  for (const column of fresh ?? []) give(column, known.get(keyOf(column)))
  return mapping
}

/** What is kept of a mapping for the next time. */
export const keptMapping = (columns: readonly string[], mapping: Mapping): KeptMapping =>
  Object.fromEntries(
    columns.map((column) => [column, Object.hasOwn(mapping, column) ? mapping[column]! : '']),
  )
