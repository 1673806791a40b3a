import { number, plural } from '#platform/i18n.ts'

const n = (value: number, one: string, other: string) => plural('de', value, { one, other })

/** The words of search and start page. German is the source. */
export const de = {
  menu: 'Suche',
  home: {
    title: 'Was brauchen Sie?',
    lead: 'Schön, dass Sie da sind. Hier finden Sie Hilfe und nette Menschen in Ihrer Nähe.',
    tiles: 'Oder tippen Sie auf ein Bild:',
    private: 'Ohne Anmeldung. Wir speichern nichts über Sie.',
    videoTitle: 'In Gebärdensprache',
    video: 'Video: Wie die Suche geht',
    noVideo: 'Hier ist Platz für ein Video in Gebärdensprache. Der Betreiber stellt es ein.',
  },
  form: {
    label: 'Angebote suchen',
    what: 'Was suchen Sie?',
    whatHint: 'Zum Beispiel: Deutsch lernen',
    where: 'Wo?',
    whereHint: 'Postleitzahl, Ort oder Adresse. Zum Beispiel: 13353 oder Wedding',
    search: 'Suchen',
    topic: 'Thema',
  },
  results: {
    title: 'Angebote',
    count: (value: number) => n(value, '# Angebot', '# Angebote'),
    near: (count: string, place: string) => `${count} bei ${place}`,
    nowhere: 'Wo sind Sie? Mit einem Ort zeigen wir, was in Ihrer Nähe ist.',
    within: (km: number) => `Im Umkreis von ${number('de', km)} Kilometern.`,
    widened: (from: number, to: number) =>
      `In ${number('de', from)} Kilometern gab es wenig. Wir haben bis ${number('de', to)} Kilometer gesucht.`,
    hits: 'Treffer',
  },
  refine: {
    title: 'Genauer suchen',
    apply: 'So suchen',
    language: 'Welche Sprache?',
    anyLanguage: 'Egal',
    weekday: 'An welchen Tagen?',
    daytime: 'Zu welcher Zeit?',
    access: 'Was ist Ihnen wichtig?',
    wishes: {
      rollstuhl: 'ohne Stufen, mit Rollstuhl',
      kinderbetreuung: 'Kinderbetreuung',
      ohne_anmeldung: 'ohne Anmeldung',
      kostenlos: 'kostenlos',
      dolmetschen: 'Hilfe beim Übersetzen',
      ruhig: 'ruhiger Ort',
      gebaerdensprache: 'Gebärdensprache',
      online: 'online',
    },
    radius: 'Wie weit weg?',
    anyRadius: 'Egal, das Nächste zuerst',
    km: (km: number) => `bis ${number('de', km)} km`,
  },
  place: {
    notFound: (typed: string) =>
      `„${typed}“ haben wir nicht gefunden. Bitte prüfen Sie die Schreibweise. Am sichersten ist die Postleitzahl.`,
    didYouMean: (place: string) => `Meinten Sie ${place}? Dort haben wir gesucht.`,
  },
  empty: {
    title: 'Dazu haben wir nichts gefunden.',
    wider: (km: number) => `Bis ${number('de', km)} Kilometer suchen`,
    without: 'Ohne Filter suchen',
    words: 'Versuchen Sie andere Wörter oder tippen Sie auf ein Bild.',
    everything: 'Alle Angebote in der Nähe',
    house: 'Dieses Haus ist in der Nähe. Fragen Sie dort, man hilft Ihnen weiter:',
    call: (phone: string) => `Anrufen: ${phone}`,
  },
  discreet: {
    title: 'Das bleibt unter uns',
    text: 'Über dieses Thema soll nichts in der Adresszeile stehen. Tippen Sie bitte noch einmal:',
    show: 'Angebote zeigen',
  },
  hint: 'Diese Suche steht nicht in der Adresszeile und wird nicht gespeichert.',
}
