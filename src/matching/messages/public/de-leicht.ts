// status: machine
import { number, plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

/** Leichte Sprache: one statement per sentence, no negation, the same word for the same thing. */
export const leicht: Words<typeof de> = {
  menu: 'Suche',
  home: {
    title: 'Was brauchen Sie?',
    lead: 'Schön, dass Sie da sind. Hier finden Sie Hilfe. Und Sie finden nette Menschen.',
    tiles: 'Oder tippen Sie auf ein Bild:',
    private: 'Die Suche ist frei für alle. Ihre Suche bleibt geheim.',
    videoTitle: 'In Gebärden-Sprache',
    video: 'Video: So geht die Suche',
    noVideo: 'Hier ist Platz für ein Video in Gebärden-Sprache.',
  },
  form: {
    label: 'Angebote suchen',
    what: 'Was suchen Sie?',
    whatHint: 'Zum Beispiel: Deutsch lernen',
    where: 'Wo sind Sie?',
    whereHint: 'Post-Leit-Zahl, Ort oder Adresse. Zum Beispiel: 13353 oder Wedding',
    search: 'Suchen',
    topic: 'Thema',
  },
  results: {
    title: 'Angebote',
    count: (value) => plural('de', value, { one: '# Angebot', other: '# Angebote' }),
    near: (count, place) => `${count} bei ${place}`,
    nowhere: 'Wo sind Sie? Schreiben Sie einen Ort. Dann zeigen wir die Angebote in der Nähe.',
    within: (km) => `Alle Orte sind bis ${number('de', km)} Kilo-Meter weit weg.`,
    widened: (from, to) =>
      `In ${number('de', from)} Kilo-Metern gab es wenig. Wir zeigen auch Orte bis ${number('de', to)} Kilo-Meter.`,
    hits: 'Angebote',
  },
  refine: {
    title: 'Genauer suchen',
    apply: 'So suchen',
    language: 'Welche Sprache?',
    anyLanguage: 'Alle Sprachen',
    weekday: 'An welchen Tagen?',
    daytime: 'Zu welcher Zeit?',
    access: 'Was ist Ihnen wichtig?',
    wishes: {
      rollstuhl: 'Platz für Rollstühle',
      kinderbetreuung: 'Betreuung für Kinder',
      ohne_anmeldung: 'einfach hingehen',
      kostenlos: 'kostet 0 Euro',
      dolmetschen: 'Hilfe beim Übersetzen',
      ruhig: 'ruhiger Ort',
      gebaerdensprache: 'Gebärden-Sprache',
      online: 'im Internet',
    },
    radius: 'Wie weit weg?',
    anyRadius: 'Egal. Das Nächste kommt zuerst.',
    km: (km) => `bis ${number('de', km)} Kilo-Meter`,
  },
  place: {
    notFound: (typed) =>
      `Der Ort „${typed}“ ist hier fremd. Bitte prüfen Sie das Wort. Am besten geht die Post-Leit-Zahl.`,
    didYouMean: (place) => `Meinen Sie ${place}? Wir zeigen Angebote von dort.`,
  },
  empty: {
    title: 'Hier gibt es 0 Angebote.',
    wider: (km) => `Suchen bis ${number('de', km)} Kilo-Meter`,
    without: 'Alle Wünsche löschen und suchen',
    words: 'Schreiben Sie andere Wörter. Oder tippen Sie auf ein Bild.',
    everything: 'Alle Angebote in der Nähe',
    house: 'Dieses Haus ist in der Nähe. Fragen Sie dort. Man hilft Ihnen:',
    call: (phone) => `Anrufen: ${phone}`,
  },
  discreet: {
    title: 'Das bleibt geheim',
    text: 'Dieses Thema ist privat. Bitte tippen Sie noch einmal:',
    show: 'Angebote zeigen',
  },
  hint: 'Diese Suche bleibt geheim.',
}
