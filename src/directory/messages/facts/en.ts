// status: machine
import { plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  labels: {
    when: 'When?',
    place: 'Where?',
    cost: 'What does it cost?',
    signUp: 'Signing up',
    languages: 'Languages',
    audience: 'Who is it for?',
    accessibility: 'Accessibility',
    childcare: 'Childcare',
    bring: 'What to bring?',
    documents: 'Papers',
    frame: 'Is it voluntary?',
    more: 'Good to know',
    checked: 'Last checked',
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  dayRange: (first, last) => `${first} to ${last}`,
  ordinals: ['first', 'second', 'third', 'fourth', 'fifth'],
  lastOrdinal: 'last',
  secondLastOrdinal: 'second to last',
  countedDay: (ordinals, day) => `${ordinals} ${day}`,
  time: (from, to) => `${from} to ${to}`,
  daily: (n) => (n === 1 ? 'Every day' : `Every ${n} days`),
  weekly: (n, days, many) =>
    n === 1
      ? many
        ? days
        : `Every ${days}`
      : n === 2
        ? `Every two weeks on ${days}`
        : `Every ${n} weeks on ${days}`,
  monthly: (n, days) => (n === 1 ? `On the ${days} of the month` : `Every ${n} months on the ${days}`),
  rule: (days, time) => `${days}, ${time}.`,
  kinds: {
    offen: (rule) => rule,
    nach_termin: (rule) => `By appointment: ${rule}`,
    offene_sprechstunde: (rule) => `Open consultation: ${rule}`,
    block: (rule) => `Course over several days: ${rule}`,
    telefonsprechzeit: (rule) => `By phone: ${rule}`,
    nach_absprache: (rule) => `By arrangement, possible times: ${rule}`,
  },
  fromTo: (from, to) => `From ${from} to ${to}.`,
  from: (date) => `From ${date}.`,
  until: (date) => `Until ${date}.`,
  season: (from, to) => `Only from ${from} to ${to}.`,
  notOn: (dates) => `Not on ${dates}.`,
  noHolidays: 'Not on public holidays.',
  onHolidays: 'Also on public holidays.',
  noSchoolHolidays: 'Not during school holidays.',
  onSchoolHolidays: 'Also during school holidays.',
  nextDate: (date) => `Next date: ${date}`,
  nextPossible: (date) => `Next possible day: ${date}`,
  byArrangement: 'by arrangement',
  byPhone: 'by phone',
  noDate: 'No date is known at the moment.',
  noDateShort: 'date open',

  places: {
    vor_ort: (name) => (name ? `${name}.` : 'At the house.'),
    online: () => 'Online, by video or phone.',
    mobil: (name) => (name ? `Out and about in ${name}, in changing places.` : 'In changing places.'),
    hybrid: (name) => (name ? `${name}, or online.` : 'At the house or online.'),
    verschiedene: (name) => (name ? `In different places in ${name}.` : 'In different places.'),
  },
  confidentialAddress: 'You will be told the exact address when you get in touch.',
  pickUp: 'There is a transport service.',

  free: 'Free of charge.',
  amount: (sum, unit) => `${sum}${unit ? ` ${unit}` : ''}.`,
  reduced: (sum) => `Reduced price ${sum}.`,
  reducedFree: 'Free at the reduced price.',
  donation: 'You give what you like.',
  selfCost: 'At cost price.',
  funded: 'The costs can be covered for you.',
  fundedOf: (sum, unit) => `Without funding it costs ${sum}${unit ? ` ${unit}` : ''}.`,
  costUnknown: 'Ask the house for the price.',
  short: {
    free: 'free',
    donation: 'donation',
    selfCost: 'at cost',
    funded: 'can be funded',
    costUnknown: 'price open',
    reducedFree: (sum) => `${sum}, reduced: free`,
    reduced: (sum, reduced) => `${sum}, reduced ${reduced}`,
    ohne_anmeldung: 'no sign-up',
    anmeldung: 'sign up first',
    termin: 'by appointment',
    vorgespraech: 'a talk first',
    zuweisung: 'by assignment',
    foerderung: 'with funding',
    voluntary: 'voluntary',
    duties: 'with duties',
  },
  units: {
    'pro Termin': 'per session',
    'pro Essen': 'per meal',
    'pro Monat': 'per month',
    'pro Stunde': 'per hour',
    'pro Person': 'per person',
    'pro Familie': 'per family',
    'pro Kurs': 'for the course',
    '10 Termine': 'for 10 sessions',
  },

  signUp: {
    ohne_anmeldung: 'No sign-up. Just come along.',
    anmeldung: 'Please sign up.',
    termin: 'By appointment.',
    vorgespraech: 'There is a short talk first.',
    zuweisung: 'Only when the Jobcenter assigns you.',
    foerderung: 'Clear up the funding first.',
  },
  channels: {
    telefon: 'by phone',
    mail: 'by e-mail',
    formular: 'with an online form',
    vor_ort: 'in person',
    messenger: 'by messenger',
  },
  via: (channels) => `You can do this ${channels}.`,
  deadline: (date) => `Sign up by ${date}.`,
  deadlineOver: (date) => `The deadline was ${date}. Ask whether there are places left.`,
  deadlineRule: 'Deadline:',
  wait: 'Waiting time:',
  trial: 'You can try it once.',
  status: {
    aktiv: '',
    ausgebucht_warteliste: 'Full at the moment. There is a waiting list.',
    ausgebucht: 'Full at the moment.',
    pausiert: 'Paused at the moment.',
    saisonal: 'Only at certain times of the year.',
    wetterabhaengig: 'Depends on the weather.',
  },
  freePlaces: (n) =>
    n === 0 ? 'No places left.' : plural('en', n, { one: '# place is free.', other: '# places are free.' }),
  ofPlaces: (free, max) =>
    free === 0
      ? `All ${max} places are taken.`
      : `${free} of ${max} places ${free === 1 ? 'is' : 'are'} free.`,
  freeAppointments: (n) =>
    n === 0
      ? 'No appointments left.'
      : plural('en', n, {
          one: '# appointment per week is free.',
          other: '# appointments per week are free.',
        }),
  waiting: (n) =>
    plural('en', n, { one: '# person is on the waiting list.', other: '# people are on the waiting list.' }),
  placesAsOf: (date) => `Reported on ${date}.`,

  speak: (languages) => `We speak ${languages} here.`,
  speakSome: (languages) => `And a little ${languages}.`,
  signLanguage: 'German Sign Language',
  interpreting: 'Help with translating:',
  germanLevel: (level, meaning) => `German from ${level}: ${meaning}.`,
  levels: {
    A1: 'simple sentences',
    A2: 'short everyday conversations',
    B1: 'conversations about daily life and work',
    B2: 'fluent conversations',
    C1: 'very good German',
    C2: 'German like a first language',
  },

  ageFromTo: (min, max) => `For people aged ${min} to ${max}.`,
  ageFrom: (min) => `For people aged ${min} and over.`,
  ageTo: (max) => `For people up to ${max} years old.`,
  childAgeFromTo: (min, max) => `For children aged ${min} to ${max}.`,
  childAgeFrom: (min) => `For children aged ${min} and over.`,
  childAgeTo: (max) => `For children up to ${max} years old.`,
  genders: { nur_frauen: 'For women only.', nur_maenner: 'For men only.' },

  childcareYes: 'Children are looked after while you take part.',
  childcareFromTo: (from, to) =>
    from === 0 ? `For children up to ${to} years old.` : `For children aged ${from} to ${to}.`,
  childcareFrom: (from) => `For children aged ${from} and over.`,
  childcareNo: 'No childcare.',

  accessibility: {
    wheelchair: {
      ja: 'Step-free, reachable by wheelchair.',
      teilweise: 'Only partly reachable by wheelchair.',
      nein: 'Not reachable by wheelchair, there are steps.',
      je_nach_ort: 'Whether there are steps depends on the place.',
    },
    lift: { ja: 'There is a lift.', nein: 'There is no lift.', nicht_noetig: 'No lift is needed.' },
    wc: { ja: 'Wheelchair-accessible toilet.', nein: 'No wheelchair-accessible toilet.' },
    induction_loop: { ja: 'Hearing (induction) loop available.', nein: 'No hearing (induction) loop.' },
    sign_language: { ja: 'In sign language.' },
    captions: { ja: 'With captions.' },
    guide_strip: { ja: 'Guide strips for blind people.' },
    screenreader_pc: { ja: 'Computer with a screen reader.' },
    quiet: { ja: 'Quiet surroundings.' },
    assistance_dog: { ja: 'Assistance dogs are welcome.' },
    parking: { ja: 'Parking available.' },
    changing_table: { ja: 'Baby changing table available.' },
    buggy: { ja: 'Room for pushchairs.' },
    dial_in: { ja: 'You can take part by phone.' },
  },

  bring: 'Please bring:',
  documents: 'If you have them, these papers too:',

  frames: {
    offen: 'Voluntary. You decide yourself, and nobody reports whether you come.',
    '16a': 'Voluntary. This is help from the municipality, and nobody reports whether you come.',
    massnahme: 'With duties. The provider tells the Jobcenter whether you come and how it goes.',
  },

  anonymous: 'You do not need to give your name.',
  confidentiality: {
    schweigepflicht: 'What you say stays secret (professional secrecy).',
    sozialgeheimnis: 'Your details are protected by law (Sozialgeheimnis).',
    gruppe: 'What is said stays in the group.',
  },
  certificates: {
    auf_wunsch: 'You can get a certificate if you wish.',
    teilnahmebescheinigung: 'You get a certificate of attendance.',
    zertifikat: 'You get a certificate at the end.',
    engagementnachweis: 'You get a written record of your volunteering.',
    qualifiziertes_zeugnis: 'You get a reference at the end.',
  },
  hoursPerWeek: (n) => plural('en', n, { one: 'About # hour a week.', other: 'About # hours a week.' }),
  minMonths: (n) => plural('en', n, { one: 'At least # month.', other: 'At least # months.' }),
  policeCertificate: 'A police certificate (erweitertes Führungszeugnis) is needed.',
  insured: 'You are insured while you help.',
  checkedOn: (date) => `Last checked on ${date}.`,
}
