// status: machine
import { plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

const hour = (time: string) => {
  const [h = '', m = ''] = time.split(':')
  return m === '00' ? `${Number(h)} Uhr` : `${Number(h)}:${m} Uhr`
}

/** Leichte Sprache: one statement per sentence, no negation, the same word for the same thing. */
export const leicht: Words<typeof de> = {
  labels: {
    when: 'Wann?',
    place: 'Wo?',
    cost: 'Was kostet das?',
    signUp: 'Anmeldung',
    languages: 'Sprachen',
    audience: 'Für wen?',
    accessibility: 'Barriere-Freiheit',
    childcare: 'Kinder-Betreuung',
    bring: 'Was bringe ich mit?',
    documents: 'Papiere',
    frame: 'Freiwillig oder Pflicht?',
    more: 'Gut zu wissen',
    checked: 'Wann geprüft?',
  },
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  dayRange: (first, last) => `${first} bis ${last}`,
  ordinals: ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften'],
  lastOrdinal: 'letzten',
  secondLastOrdinal: 'vorletzten',
  countedDay: (ordinals, day) => `${ordinals} ${day}`,
  time: (from, to) => `von ${hour(from)} bis ${hour(to)}`,
  daily: (n) => (n === 1 ? 'Jeden Tag' : `Alle ${n} Tage`),
  weekly: (n, days, many) => (n === 1 ? (many ? days : `Jeden ${days}`) : `Alle ${n} Wochen am ${days}`),
  monthly: (n, days) => (n === 1 ? `Am ${days} im Monat` : `Alle ${n} Monate am ${days}`),
  rule: (days, time) => `${days} ${time}.`,
  kinds: {
    offen: (rule) => rule,
    nach_termin: (rule) => `Mit Termin: ${rule}`,
    offene_sprechstunde: (rule) => `Offene Sprech-Stunde: ${rule}`,
    block: (rule) => `Der Kurs dauert mehrere Tage: ${rule}`,
    telefonsprechzeit: (rule) => `Am Telefon: ${rule}`,
    nach_absprache: (rule) => `Wir finden zusammen einen Termin. Möglich ist: ${rule}`,
  },
  fromTo: (from, to) => `Vom ${from} bis zum ${to}.`,
  from: (date) => `Ab ${date}.`,
  until: (date) => `Bis zum ${date}.`,
  season: (from, to) => `Das Angebot gibt es vom ${from} bis zum ${to}.`,
  notOn: (dates) => `Pause ist am ${dates}.`,
  noHolidays: 'An Feier-Tagen ist Pause.',
  onHolidays: 'Auch an Feier-Tagen.',
  noSchoolHolidays: 'In den Schul-Ferien ist Pause.',
  onSchoolHolidays: 'Auch in den Schul-Ferien.',
  nextDate: (date) => `Nächster Termin: ${date}`,
  nextPossible: (date) => `Nächster möglicher Tag: ${date}`,
  byArrangement: 'Termin zusammen finden',
  byPhone: 'am Telefon',
  noDate: 'Bitte fragen Sie nach dem nächsten Termin.',
  noDateShort: 'Termin bitte fragen',

  places: {
    vor_ort: (name) => (name ? `Hier: ${name}.` : 'In der Einrichtung.'),
    online: () => 'Im Internet oder am Telefon.',
    mobil: (name) => (name ? `In ${name}. Der Ort wechselt.` : 'Der Ort wechselt.'),
    hybrid: (name) => (name ? `Hier: ${name}. Oder im Internet.` : 'In der Einrichtung. Oder im Internet.'),
    verschiedene: (name) => (name ? `An mehreren Orten in ${name}.` : 'An mehreren Orten.'),
  },
  confidentialAddress: 'Der Ort ist geheim. Rufen Sie an. Dann sagen wir Ihnen den Ort.',
  pickUp: 'Es gibt einen Fahr-Dienst.',

  free: 'Das Angebot ist kostenlos.',
  amount: (sum, unit) => `Das kostet ${sum}${unit ? ` ${unit}` : ''}.`,
  reduced: (sum) => `Mit wenig Geld zahlen Sie ${sum}.`,
  reducedFree: 'Mit wenig Geld ist es kostenlos.',
  donation: 'Sie geben so viel Geld, wie Sie möchten.',
  selfCost: 'Sie zahlen nur Essen, Trinken und Material.',
  funded: 'Ein Amt kann das bezahlen.',
  fundedOf: (sum, unit) => `Das kostet ${sum}${unit ? ` ${unit}` : ''}.`,
  costUnknown: 'Fragen Sie bitte nach dem Preis.',
  short: {
    free: 'kostenlos',
    donation: 'Spende',
    selfCost: 'kleiner Preis',
    funded: 'ein Amt kann zahlen',
    costUnknown: 'Preis bitte fragen',
    reducedFree: (sum) => `${sum}, mit wenig Geld kostenlos`,
    reduced: (sum, reduced) => `${sum}, mit wenig Geld ${reduced}`,
    ohne_anmeldung: 'einfach kommen',
    anmeldung: 'mit Anmeldung',
    termin: 'mit Termin',
    vorgespraech: 'zuerst ein Gespräch',
    zuweisung: 'über das Job-Center',
    foerderung: 'mit Förderung',
    voluntary: 'freiwillig',
    duties: 'mit Pflichten',
  },
  units: {
    'pro Termin': 'für jeden Termin',
    'pro Essen': 'für jedes Essen',
    'pro Monat': 'für jeden Monat',
    'pro Stunde': 'für jede Stunde',
    'pro Person': 'für jede Person',
    'pro Familie': 'für jede Familie',
    'pro Kurs': 'für den Kurs',
    '10 Termine': 'für 10 Termine',
  },

  signUp: {
    ohne_anmeldung: 'Kommen Sie einfach vorbei.',
    anmeldung: 'Bitte melden Sie sich an.',
    termin: 'Bitte machen Sie einen Termin.',
    vorgespraech: 'Zuerst sprechen wir kurz mit Ihnen.',
    zuweisung: 'Das Job-Center schickt Sie zu diesem Angebot.',
    foerderung: 'Fragen Sie zuerst: Wer bezahlt den Kurs?',
  },
  channels: {
    telefon: 'am Telefon',
    mail: 'mit einer E-Mail',
    formular: 'im Internet',
    vor_ort: 'im Haus',
    messenger: 'mit einer Nachricht am Handy',
  },
  via: (channels) => `Das geht ${channels}.`,
  deadline: (date) => `Melden Sie sich bis zum ${date} an.`,
  deadlineOver: (date) => `Die Anmeldung war bis zum ${date} möglich. Fragen Sie nach freien Plätzen.`,
  deadlineRule: 'So lange können Sie sich anmelden:',
  wait: 'So lange warten Sie:',
  trial: 'Sie können das Angebot einmal ausprobieren.',
  status: {
    aktiv: '',
    ausgebucht_warteliste: 'Alle Plätze sind belegt. Es gibt eine Warte-Liste.',
    ausgebucht: 'Alle Plätze sind belegt.',
    pausiert: 'Das Angebot macht Pause.',
    saisonal: 'Das Angebot gibt es zu bestimmten Zeiten im Jahr.',
    wetterabhaengig: 'Das Wetter ist wichtig. Bei Regen kann das Angebot ausfallen.',
  },
  freePlaces: (n) =>
    n === 0
      ? 'Alle Plätze sind belegt.'
      : plural('de', n, { one: '# Platz ist frei.', other: '# Plätze sind frei.' }),
  ofPlaces: (free, max) =>
    free === 0
      ? 'Alle Plätze sind belegt.'
      : `Es gibt ${max} Plätze. ${plural('de', free, { one: '# Platz ist frei.', other: '# Plätze sind frei.' })}`,
  freeAppointments: (n) =>
    n === 0
      ? 'Alle Termine sind belegt.'
      : plural('de', n, { one: '# Termin ist frei.', other: '# Termine sind frei.' }),
  waiting: (n) =>
    plural('de', n, {
      one: 'Auf der Warte-Liste steht # Person.',
      other: 'Auf der Warte-Liste stehen # Personen.',
    }),
  placesAsOf: (date) => `Das haben wir am ${date} gehört.`,

  speak: (languages) => `Hier sprechen wir: ${languages}.`,
  speakSome: (languages) => `Ein wenig sprechen wir auch: ${languages}.`,
  signLanguage: 'Deutsche Gebärden-Sprache',
  interpreting: 'Hilfe beim Übersetzen:',
  germanLevel: (_level, meaning) => `So gut sprechen Sie Deutsch: ${meaning}.`,
  levels: {
    A1: 'ein paar einfache Sätze',
    A2: 'kurze Gespräche',
    B1: 'Gespräche über Alltag und Arbeit',
    B2: 'gut',
    C1: 'sehr gut',
    C2: 'wie Ihre erste Sprache',
  },

  ageFromTo: (min, max) => `Das Angebot ist für Menschen von ${min} bis ${max} Jahren.`,
  ageFrom: (min) => `Das Angebot ist für Menschen ab ${min} Jahren.`,
  ageTo: (max) => `Das Angebot ist für Menschen bis ${max} ${max === 1 ? 'Jahr' : 'Jahre'}.`,
  childAgeFromTo: (min, max) => `Das Angebot ist für Kinder von ${min} bis ${max} Jahren.`,
  childAgeFrom: (min) => `Das Angebot ist für Kinder ab ${min} Jahren.`,
  childAgeTo: (max) => `Das Angebot ist für Kinder bis ${max} ${max === 1 ? 'Jahr' : 'Jahre'}.`,
  genders: { nur_frauen: 'Das Angebot ist für Frauen.', nur_maenner: 'Das Angebot ist für Männer.' },

  childcareYes: 'Jemand passt auf Ihre Kinder auf.',
  childcareFromTo: (from, to) =>
    from === 0
      ? `Für Kinder bis ${to} ${to === 1 ? 'Jahr' : 'Jahre'}.`
      : `Für Kinder von ${from} bis ${to} Jahren.`,
  childcareFrom: (from) => `Für Kinder ab ${from} Jahren.`,
  childcareNo: 'Ihre Kinder brauchen einen anderen Ort.',

  accessibility: {
    wheelchair: {
      ja: 'Der Weg ist ohne Stufen. Sie können mit dem Rollstuhl kommen.',
      teilweise: 'Mit dem Rollstuhl kommen Sie in einen Teil vom Haus.',
      nein: 'Es gibt Stufen.',
      je_nach_ort: 'Fragen Sie bitte: Gibt es Stufen?',
    },
    lift: {
      ja: 'Es gibt einen Aufzug.',
      nein: 'Es gibt nur Treppen.',
      nicht_noetig: 'Der Raum ist unten im Haus.',
    },
    wc: { ja: 'Es gibt ein WC für Rollstuhl-Fahrer.', nein: 'Das WC ist zu eng für einen Rollstuhl.' },
    induction_loop: { ja: 'Es gibt eine Hör-Anlage.', nein: 'Die Hör-Anlage fehlt.' },
    sign_language: { ja: 'Es gibt Gebärden-Sprache.' },
    captions: { ja: 'Es gibt Unter-Titel.' },
    guide_strip: { ja: 'Es gibt Leit-Streifen für blinde Menschen.' },
    screenreader_pc: { ja: 'Es gibt einen Computer, der Texte vorliest.' },
    quiet: { ja: 'Es ist ruhig.' },
    assistance_dog: { ja: 'Ihr Assistenz-Hund darf mitkommen.' },
    parking: { ja: 'Es gibt einen Park-Platz.' },
    changing_table: { ja: 'Es gibt einen Wickel-Tisch.' },
    buggy: { ja: 'Es gibt Platz für den Kinder-Wagen.' },
    dial_in: { ja: 'Sie können am Telefon mitmachen.' },
  },

  bring: 'Bitte bringen Sie mit:',
  documents: 'Haben Sie diese Papiere? Dann bringen Sie die Papiere mit:',

  frames: {
    offen: 'Das Angebot ist freiwillig. Sie entscheiden selbst.',
    '16a': 'Das Angebot ist freiwillig. Sie entscheiden selbst.',
    massnahme: 'Das Angebot hat Pflichten. Das Job-Center erfährt: Sind Sie gekommen? Wie läuft es?',
  },

  anonymous: 'Ihr Name bleibt Ihr Geheimnis.',
  confidentiality: {
    schweigepflicht: 'Sie erzählen etwas. Das bleibt geheim.',
    sozialgeheimnis: 'Ihre Daten sind geschützt.',
    gruppe: 'Alles bleibt in der Gruppe.',
  },
  certificates: {
    auf_wunsch: 'Sie können eine Bescheinigung bekommen.',
    teilnahmebescheinigung: 'Sie bekommen eine Bescheinigung.',
    zertifikat: 'Am Ende bekommen Sie ein Zertifikat.',
    engagementnachweis: 'Sie bekommen eine Bescheinigung über Ihre Hilfe.',
    qualifiziertes_zeugnis: 'Am Ende bekommen Sie ein Zeugnis.',
  },
  hoursPerWeek: (n) =>
    plural('de', n, { one: 'Etwa # Stunde in der Woche.', other: 'Etwa # Stunden in der Woche.' }),
  minMonths: (n) =>
    plural('de', n, {
      one: 'Sie machen # Monat oder länger mit.',
      other: 'Sie machen # Monate oder länger mit.',
    }),
  policeCertificate: 'Sie brauchen ein Führungs-Zeugnis.',
  insured: 'Sie sind dabei versichert.',
  checkedOn: (date) => `Am ${date} haben wir alles geprüft.`,
}
