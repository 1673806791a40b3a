/**
 * The forms of an application as dated data. Titles come from the forms and pages of the Bundesagentur für Arbeit and of
 * Jobcenter alone: guides of third parties explain "WEP" wrongly. What could not be seen there says so (`standing`).
 */
export const formIds = [
  'HA',
  'WEP',
  'KI',
  'KDU',
  'EK',
  'EKS',
  'EB',
  'VM',
  'SV',
  'HG',
  'VE',
  'UH',
  'UF',
  'MEB',
  'BB',
  'WBA',
  'VAEM',
] as const
export type FormId = (typeof formIds)[number]

/** `seen`: on a form or page of the years of the Bürgergeld; `older`: only on an older one; `open`: not seen. */
export const standings = ['seen', 'older', 'open'] as const
export type Standing = (typeof standings)[number]

export const fillers = ['antragstellerin', 'jede-person', 'arbeitgeber', 'praxis'] as const
/** Who fills it in: whoever applies, each person for themselves, the employer, partly the doctor's practice. */
export type Filler = (typeof fillers)[number]

export interface Edition {
  /** First and last day for which the source speaks; without a last day until something newer is known. */
  readonly validFrom: string
  readonly validTo?: string | undefined
  /** The official German title; undefined where it was not seen. */
  readonly title: string | undefined
  readonly standing: Standing
  readonly source: Source
}
export interface Source {
  readonly by: string
  readonly what: string
  /** As printed or as stored: a month or a day. */
  readonly stand: string
}
export interface Form {
  readonly id: FormId
  /** What stands in the corner of the paper. */
  readonly short: string
  readonly filledBy: Filler
  readonly editions: readonly Edition[]
}

/** The first day for which forms were looked at: the start of the Bürgergeld. */
export const formsFrom = '2023-01-01'
/** From here on the benefit has another name; titles with the old one were not seen again (13. SGB II-ÄndG). */
export const renamedFrom = '2026-07-01'
const beforeRenaming = '2026-06-30'

const agency = 'Bundesagentur für Arbeit'
const hints = (stand: string): Source => ({
  by: agency,
  what: 'Ausfüllhinweise, Übersicht der Vordrucke',
  stand,
})
const printed = (what: string, stand: string): Source => ({ by: agency, what, stand })

const seen = (title: string, source: Source): readonly Edition[] => [
  { validFrom: formsFrom, title, standing: 'seen', source },
]
const older = (title: string | undefined, source: Source): readonly Edition[] => [
  { validFrom: formsFrom, title, standing: title === undefined ? 'open' : 'older', source },
]
/** The title names the Bürgergeld, so it ends with it. */
const namesBenefit = (title: string, source: Source): readonly Edition[] => [
  { validFrom: formsFrom, validTo: beforeRenaming, title, standing: 'seen', source },
  { validFrom: renamedFrom, title: undefined, standing: 'open', source },
]

export const forms: readonly Form[] = [
  {
    id: 'HA',
    short: 'HA',
    filledBy: 'antragstellerin',
    editions: namesBenefit(
      'Hauptantrag – Antrag auf Bürgergeld nach dem Zweiten Buch Sozialgesetzbuch (SGB II)',
      printed('Vordruck HA', '2024'),
    ),
  },
  {
    id: 'WEP',
    short: 'WEP',
    filledBy: 'antragstellerin',
    editions: older(
      'Anlage für eine weitere Person ab 15 Jahren in der Bedarfsgemeinschaft',
      printed('Vordruck WEP', '04/2019'),
    ),
  },
  {
    id: 'KI',
    short: 'KI',
    filledBy: 'antragstellerin',
    editions: seen(
      'Anlage für ein Kind unter 15 Jahren in der Bedarfsgemeinschaft',
      printed('Vordruck KI', '2023'),
    ),
  },
  {
    id: 'KDU',
    short: 'KDU',
    filledBy: 'antragstellerin',
    editions: older(
      'Anlage zur Feststellung der angemessenen Kosten für Unterkunft und Heizung',
      hints('2010'),
    ),
  },
  {
    id: 'EK',
    short: 'EK',
    filledBy: 'jede-person',
    editions: seen(
      'Anlage zur Feststellung der Einkommensverhältnisse einer in der Bedarfsgemeinschaft lebenden Person ab 15 Jahren',
      printed('Vordruck EK', '2024'),
    ),
  },
  {
    id: 'EKS',
    short: 'EKS',
    filledBy: 'jede-person',
    editions: older(
      'Anlage zur vorläufigen oder abschließenden Erklärung zum Einkommen aus selbständiger Tätigkeit, Gewerbebetrieb oder Land- und Forstwirtschaft im Bewilligungszeitraum',
      printed('Hinweise zur Anlage EKS', '2020'),
    ),
  },
  {
    id: 'EB',
    short: 'Einkommensbescheinigung',
    filledBy: 'arbeitgeber',
    editions: seen('Einkommensbescheinigung (§ 58 SGB II)', printed('Hinweis im Vordruck EK', '2024')),
  },
  {
    id: 'VM',
    short: 'VM',
    filledBy: 'antragstellerin',
    editions: older(
      'Anlage zur Feststellung der Vermögensverhältnisse der Antragstellerin oder des Antragstellers und der weiteren Personen in der Bedarfsgemeinschaft',
      hints('2010'),
    ),
  },
  {
    id: 'SV',
    short: 'SV',
    filledBy: 'jede-person',
    editions: namesBenefit(
      'Anlage Sozialversicherung der Bezieherinnen und Bezieher von Bürgergeld',
      printed('Vordruck SV', '2023'),
    ),
  },
  {
    id: 'HG',
    short: 'HG',
    filledBy: 'jede-person',
    editions: seen(
      'Anlage bei einer Haushaltsgemeinschaft',
      printed('Lexikon, Haushaltsgemeinschaft', '2023'),
    ),
  },
  {
    id: 'VE',
    short: 'VE',
    filledBy: 'antragstellerin',
    editions: older(
      'Anlage zur Überprüfung des Vorliegens einer Verantwortungs- und Einstehensgemeinschaft',
      hints('2010'),
    ),
  },
  {
    id: 'UH',
    short: 'UH1, UH2, UH3, UH4',
    filledBy: 'antragstellerin',
    editions: older(undefined, hints('2017')),
  },
  {
    id: 'UF',
    short: 'UF',
    filledBy: 'antragstellerin',
    editions: older(
      'Unfall-Fragebogen zum Antrag auf Leistungen nach dem Zweiten Buch Sozialgesetzbuch (SGB II)',
      hints('08/2006'),
    ),
  },
  {
    id: 'MEB',
    short: 'MEB',
    filledBy: 'praxis',
    editions: seen('Anlage zur Gewährung eines Mehrbedarfs für kostenaufwändige Ernährung', {
      by: 'Jobcenter Remscheid',
      what: 'Seite „Mehrbedarfe“',
      stand: '2023',
    }),
  },
  {
    id: 'BB',
    short: 'BB (früher BEBE)',
    filledBy: 'antragstellerin',
    editions: older(undefined, {
      by: 'Jobcenter Sächsische Schweiz-Osterzgebirge',
      what: 'Seite „Mehrbedarfe“',
      stand: '2024',
    }),
  },
  {
    id: 'WBA',
    short: 'WBA',
    filledBy: 'antragstellerin',
    editions: namesBenefit(
      'Weiterbewilligungsantrag – Antrag auf Weiterbewilligung des Bürgergeldes nach dem Zweiten Buch Sozialgesetzbuch (SGB II)',
      printed('Vordruck WBA', '2023'),
    ),
  },
  {
    id: 'VAEM',
    short: 'VÄM',
    filledBy: 'antragstellerin',
    editions: seen('Veränderungsmitteilung', printed('Seite „Änderungen und Nachweise“', '2024')),
  },
]

/** The edition of a form on a day; undefined for days before the first one that was looked at. */
export const editionOn = (form: Form, date: string): Edition | undefined =>
  form.editions.find(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === undefined || date <= validTo),
  )
