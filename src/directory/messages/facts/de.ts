import { number, plural } from '#platform/i18n.ts'

/** Clock time as people say it: 17 Uhr, 18:30 Uhr. */
const hour = (time: string) => {
  const [h = '', m = ''] = time.split(':')
  return m === '00' ? String(Number(h)) : `${Number(h)}:${m}`
}

/** How an offer is told, sentence by sentence. `days` and the like arrive as finished lists. */
export const de = {
  labels: {
    when: 'Wann?',
    place: 'Wo?',
    cost: 'Was kostet es?',
    signUp: 'Anmeldung',
    languages: 'Sprachen',
    audience: 'Für wen?',
    accessibility: 'Barrierefreiheit',
    childcare: 'Kinderbetreuung',
    bring: 'Was mitbringen?',
    documents: 'Unterlagen',
    frame: 'Freiwillig oder nicht?',
    more: 'Gut zu wissen',
    checked: 'Stand',
  },
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  dayRange: (first: string, last: string) => `${first} bis ${last}`,
  ordinals: ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften'],
  lastOrdinal: 'letzten',
  secondLastOrdinal: 'vorletzten',
  countedDay: (ordinals: string, day: string) => `${ordinals} ${day}`,
  time: (from: string, to: string) => `${hour(from)} bis ${hour(to)} Uhr`,
  daily: (n: number) => (n === 1 ? 'Jeden Tag' : `Alle ${n} Tage`),
  weekly: (n: number, days: string, many: boolean) =>
    n === 1
      ? many
        ? days
        : `Jeden ${days}`
      : n === 2
        ? `Alle zwei Wochen am ${days}`
        : `Alle ${n} Wochen am ${days}`,
  monthly: (n: number, days: string) => (n === 1 ? `Am ${days} im Monat` : `Alle ${n} Monate am ${days}`),
  rule: (days: string, time: string) => `${days}, ${time}.`,
  kinds: {
    offen: (rule: string) => rule,
    nach_termin: (rule: string) => `Mit Termin: ${rule}`,
    offene_sprechstunde: (rule: string) => `Offene Sprechstunde: ${rule}`,
    block: (rule: string) => `Kurs an mehreren Tagen: ${rule}`,
    telefonsprechzeit: (rule: string) => `Am Telefon: ${rule}`,
    nach_absprache: (rule: string) => `Nach Absprache, möglich ist: ${rule}`,
  },
  fromTo: (from: string, to: string) => `Vom ${from} bis ${to}.`,
  from: (date: string) => `Ab ${date}.`,
  until: (date: string) => `Bis ${date}.`,
  season: (from: string, to: string) => `Nur vom ${from} bis ${to}.`,
  notOn: (dates: string) => `Nicht am ${dates}.`,
  noHolidays: 'An Feiertagen nicht.',
  onHolidays: 'Auch an Feiertagen.',
  noSchoolHolidays: 'In den Schulferien nicht.',
  onSchoolHolidays: 'Auch in den Schulferien.',
  nextDate: (date: string) => `Nächster Termin: ${date}`,
  nextPossible: (date: string) => `Nächster möglicher Tag: ${date}`,
  byArrangement: 'nach Absprache',
  byPhone: 'am Telefon',
  noDate: 'Zurzeit ist kein Termin bekannt.',
  noDateShort: 'Termin offen',

  places: {
    vor_ort: (name: string) => (name ? `${name}.` : 'In der Einrichtung.'),
    online: () => 'Online, per Video oder Telefon.',
    mobil: (name: string) => (name ? `Unterwegs in ${name}, an wechselnden Orten.` : 'An wechselnden Orten.'),
    hybrid: (name: string) => (name ? `${name}, oder online.` : 'In der Einrichtung oder online.'),
    verschiedene: (name: string) => (name ? `An verschiedenen Orten in ${name}.` : 'An verschiedenen Orten.'),
  },
  confidentialAddress: 'Die genaue Adresse bekommen Sie, wenn Sie sich melden.',
  pickUp: 'Es gibt einen Fahrdienst.',

  free: 'Kostenlos.',
  amount: (sum: string, unit: string) => `${sum}${unit ? ` ${unit}` : ''}.`,
  reduced: (sum: string) => `Ermäßigt ${sum}.`,
  reducedFree: 'Mit Ermäßigung kostenlos.',
  donation: 'Sie geben, was Sie möchten.',
  selfCost: 'Zum Selbstkostenpreis.',
  funded: 'Die Kosten können übernommen werden.',
  fundedOf: (sum: string, unit: string) => `Ohne Förderung kostet es ${sum}${unit ? ` ${unit}` : ''}.`,
  costUnknown: 'Den Preis sagt Ihnen die Einrichtung.',
  short: {
    free: 'kostenlos',
    donation: 'Spende',
    selfCost: 'Selbstkosten',
    funded: 'wird gefördert',
    costUnknown: 'Preis offen',
    reducedFree: (sum: string) => `${sum}, ermäßigt kostenlos`,
    reduced: (sum: string, reduced: string) => `${sum}, ermäßigt ${reduced}`,
    ohne_anmeldung: 'ohne Anmeldung',
    anmeldung: 'mit Anmeldung',
    termin: 'mit Termin',
    vorgespraech: 'erst ein Gespräch',
    zuweisung: 'mit Zuweisung',
    foerderung: 'mit Förderung',
    voluntary: 'freiwillig',
    duties: 'mit Pflichten',
  },
  units: {
    'pro Termin': 'pro Termin',
    'pro Essen': 'pro Essen',
    'pro Monat': 'pro Monat',
    'pro Stunde': 'pro Stunde',
    'pro Person': 'pro Person',
    'pro Familie': 'pro Familie',
    'pro Kurs': 'für den Kurs',
    '10 Termine': 'für 10 Termine',
  },

  signUp: {
    ohne_anmeldung: 'Ohne Anmeldung. Kommen Sie einfach vorbei.',
    anmeldung: 'Mit Anmeldung.',
    termin: 'Mit Termin.',
    vorgespraech: 'Vorher gibt es ein kurzes Gespräch.',
    zuweisung: 'Nur mit Zuweisung vom Jobcenter.',
    foerderung: 'Vorher die Förderung klären.',
  },
  channels: {
    telefon: 'per Telefon',
    mail: 'per E-Mail',
    formular: 'per Formular im Internet',
    vor_ort: 'persönlich',
    messenger: 'per Messenger',
  },
  via: (channels: string) => `Das geht ${channels}.`,
  deadline: (date: string) => `Anmelden bis ${date}.`,
  deadlineOver: (date: string) => `Die Frist war am ${date}. Fragen Sie nach freien Plätzen.`,
  deadlineRule: 'Frist:',
  wait: 'Wartezeit:',
  trial: 'Sie können es einmal ausprobieren.',
  status: {
    aktiv: '',
    ausgebucht_warteliste: 'Zurzeit voll. Es gibt eine Warteliste.',
    ausgebucht: 'Zurzeit voll.',
    pausiert: 'Macht gerade Pause.',
    saisonal: 'Nur zu bestimmten Zeiten im Jahr.',
    wetterabhaengig: 'Hängt vom Wetter ab.',
  },
  freePlaces: (n: number) =>
    plural('de', n, {
      one: '# Platz ist frei.',
      other: n === 0 ? 'Kein Platz ist frei.' : '# Plätze sind frei.',
    }),
  ofPlaces: (free: number, max: number) =>
    free === 0
      ? `Alle ${number('de', max)} Plätze sind belegt.`
      : free === 1
        ? `1 von ${number('de', max)} Plätzen ist frei.`
        : `${number('de', free)} von ${number('de', max)} Plätzen sind frei.`,
  freeAppointments: (n: number) =>
    plural('de', n, {
      one: '# Termin pro Woche ist frei.',
      other: n === 0 ? 'Kein Termin ist frei.' : '# Termine pro Woche sind frei.',
    }),
  waiting: (n: number) =>
    plural('de', n, {
      one: '# Person steht auf der Warteliste.',
      other: '# Personen stehen auf der Warteliste.',
    }),
  placesAsOf: (date: string) => `Gemeldet am ${date}.`,

  speak: (languages: string) => `Hier sprechen wir ${languages}.`,
  speakSome: (languages: string) => `Ein wenig auch ${languages}.`,
  signLanguage: 'Deutsche Gebärdensprache',
  interpreting: 'Hilfe beim Übersetzen:',
  germanLevel: (level: string, meaning: string) => `Deutsch ab ${level}: ${meaning}.`,
  levels: {
    A1: 'einfache Sätze',
    A2: 'kurze Gespräche im Alltag',
    B1: 'Gespräche über Alltag und Arbeit',
    B2: 'fließende Gespräche',
    C1: 'sehr gutes Deutsch',
    C2: 'Deutsch wie eine Muttersprache',
  },

  ageFromTo: (min: number, max: number) => `Für Menschen von ${min} bis ${max} Jahren.`,
  ageFrom: (min: number) => `Für Menschen ab ${min} Jahren.`,
  ageTo: (max: number) => `Für Menschen bis ${max} ${max === 1 ? 'Jahr' : 'Jahre'}.`,
  childAgeFromTo: (min: number, max: number) => `Für Kinder von ${min} bis ${max} Jahren.`,
  childAgeFrom: (min: number) => `Für Kinder ab ${min} Jahren.`,
  childAgeTo: (max: number) => `Für Kinder bis ${max} ${max === 1 ? 'Jahr' : 'Jahre'}.`,
  genders: { nur_frauen: 'Nur für Frauen.', nur_maenner: 'Nur für Männer.' },

  childcareYes: 'Während des Angebots werden Kinder betreut.',
  childcareFromTo: (from: number, to: number) =>
    from === 0
      ? `Für Kinder bis ${to} ${to === 1 ? 'Jahr' : 'Jahre'}.`
      : `Für Kinder von ${from} bis ${to} Jahren.`,
  childcareFrom: (from: number) => `Für Kinder ab ${from} Jahren.`,
  childcareNo: 'Keine Kinderbetreuung.',

  accessibility: {
    wheelchair: {
      ja: 'Ohne Stufen, mit Rollstuhl erreichbar.',
      teilweise: 'Mit Rollstuhl nur teilweise erreichbar.',
      nein: 'Mit Rollstuhl nicht erreichbar, es gibt Stufen.',
      je_nach_ort: 'Ob es Stufen gibt, hängt vom Ort ab.',
    },
    lift: {
      ja: 'Es gibt einen Aufzug.',
      nein: 'Es gibt keinen Aufzug.',
      nicht_noetig: 'Ein Aufzug ist nicht nötig.',
    },
    wc: { ja: 'Rollstuhlgerechtes WC.', nein: 'Kein rollstuhlgerechtes WC.' },
    induction_loop: {
      ja: 'Höranlage (Induktionsschleife) vorhanden.',
      nein: 'Keine Höranlage (Induktionsschleife).',
    },
    sign_language: { ja: 'In Gebärdensprache.' },
    captions: { ja: 'Mit Untertiteln.' },
    guide_strip: { ja: 'Leitstreifen für blinde Menschen.' },
    screenreader_pc: { ja: 'Computer mit Vorlese-Programm.' },
    quiet: { ja: 'Ruhige Umgebung.' },
    assistance_dog: { ja: 'Assistenzhunde sind willkommen.' },
    parking: { ja: 'Parkplatz vorhanden.' },
    changing_table: { ja: 'Wickeltisch vorhanden.' },
    buggy: { ja: 'Platz für Kinderwagen.' },
    dial_in: { ja: 'Teilnahme per Telefon möglich.' },
  } as Record<string, Record<string, string>>,

  bring: 'Bringen Sie bitte mit:',
  documents: 'Wenn Sie haben, auch diese Unterlagen:',

  frames: {
    offen: 'Freiwillig. Sie entscheiden selbst, und niemand meldet, ob Sie kommen.',
    '16a': 'Freiwillig. Das ist eine Hilfe der Kommune, und niemand meldet, ob Sie kommen.',
    massnahme: 'Mit Pflichten. Der Träger berichtet dem Jobcenter, ob Sie kommen und wie es läuft.',
  },

  anonymous: 'Sie brauchen Ihren Namen nicht zu nennen.',
  confidentiality: {
    schweigepflicht: 'Was Sie erzählen, bleibt geheim (Schweigepflicht).',
    sozialgeheimnis: 'Ihre Angaben sind durch das Sozialgeheimnis geschützt.',
    gruppe: 'Was gesagt wird, bleibt in der Gruppe.',
  },
  certificates: {
    auf_wunsch: 'Auf Wunsch bekommen Sie eine Bescheinigung.',
    teilnahmebescheinigung: 'Sie bekommen eine Teilnahmebescheinigung.',
    zertifikat: 'Am Ende bekommen Sie ein Zertifikat.',
    engagementnachweis: 'Sie bekommen einen Nachweis über Ihr Engagement.',
    qualifiziertes_zeugnis: 'Am Ende bekommen Sie ein Zeugnis.',
  },
  hoursPerWeek: (n: number) =>
    plural('de', n, { one: 'Etwa # Stunde pro Woche.', other: 'Etwa # Stunden pro Woche.' }),
  minMonths: (n: number) => plural('de', n, { one: 'Mindestens # Monat.', other: 'Mindestens # Monate.' }),
  policeCertificate: 'Ein erweitertes Führungszeugnis ist nötig.',
  insured: 'Sie sind dabei versichert.',
  checkedOn: (date: string) => `Zuletzt geprüft am ${date}.`,
}
