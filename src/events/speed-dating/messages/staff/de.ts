import { plural } from '#platform/i18n.ts'
import { limits } from '../../../timetable/make-problem.ts'

const runde = (n: number) => plural('de', n, { one: '# Runde', other: '# Runden' })
const gespraech = (n: number) => plural('de', n, { one: '# Gespräch', other: '# Gespräche' })
const personen = (n: number) => plural('de', n, { one: '# Person', other: '# Personen' })
const betriebe = (n: number) => plural('de', n, { one: '# Betrieb', other: '# Betriebe' })

/** Words of a speed-dating for staff. German is the source. */
export const de = {
  title: 'Speed-Dating',
  door: 'Speed-Dating vorbereiten',
  intro:
    'Erst der Ablauf, dann Betriebe und Bewerber. Den Plan rechnet das Programm: Alle bekommen so viele Gespräche wie möglich, niemand wartet lange.',
  noDay: 'Noch steht kein Ablauf fest.',
  noDayText:
    'Wann es beginnt, wie viele Runden es gibt und wie lange ein Gespräch dauert: damit fängt es an.',
  dayLine: (rounds: number, from: string, to: string, talk: number) =>
    `${runde(rounds)} zu ${talk} Minuten, ${from} bis ${to} Uhr`,
  firmsLine: (firms: number, tables: number) =>
    firms === 0
      ? 'noch keine'
      : `${betriebe(firms)}, ${plural('de', tables, { one: '# Tisch', other: '# Tische' })}`,
  applicantsLine: (n: number) => (n === 0 ? 'noch keine' : personen(n)),
  pairsLine: (n: number) => (n === 0 ? 'keine' : plural('de', n, { one: '# Paar', other: '# Paare' })),
  interpretersLine: (n: number) => (n === 0 ? 'niemand: Wer Hilfe braucht, bringt sie mit' : personen(n)),
  save: 'Speichern',
  no: 'Zurück',
  remove: 'Entfernen',
  key: 'Nummer',
  keyHint: 'Wie in Ihrer Tabelle. Bleibt das Feld leer, vergeben wir eine.',
  hours: 'Anwesend',
  hoursHint: 'Nur ausfüllen, wenn es nicht die ganze Zeit ist.',
  from: 'Da ab',
  to: 'Da bis',
  wholeDay: 'die ganze Zeit',
  fromOn: (time: string) => `ab ${time}`,
  until: (time: string) => `bis ${time}`,
  fromTo: (from: string, to: string) => `${from} bis ${to}`,
  unknown: 'nicht bekannt',
  anyDegree: 'kein bestimmter',
  anyGerman: 'kein bestimmtes',
  degrees: {
    ohne: 'ohne Abschluss',
    bbr: 'Hauptschulabschluss, Berufsbildungsreife',
    msa: 'mittlerer Abschluss',
    fachabi: 'Fachabitur',
    abi: 'Abitur',
  },
  germans: { a1: 'A1', a2: 'A2', b1: 'B1', b2: 'B2', c1: 'C1 oder besser' },
  readings: { de: 'Deutsch', 'de-leicht': 'Deutsch in Leichter Sprache', en: 'Englisch', ar: 'Arabisch' },
  traits: { stufenlos: 'Weg ohne Stufen', ruhig: 'ruhiger Platz' },
  translated: (code: string) => `Dolmetschen (${code})`,
  done: {
    ablauf: 'Der Ablauf ist gespeichert.',
    betrieb: 'Der Betrieb ist gespeichert.',
    betriebWeg: 'Der Betrieb ist gelöscht.',
    bewerber: 'Die Person ist gespeichert.',
    bewerberWeg: 'Die Person ist gelöscht.',
    anmeldungen:
      'Alle, die einen Platz haben, stehen jetzt in der Liste. Ihre Wünsche tragen sie selbst ein, oder Sie tun es.',
  },
  day: {
    title: 'Ablauf',
    start: 'Beginn der ersten Runde',
    rounds: 'Wie viele Runden?',
    talk: 'Wie lange dauert ein Gespräch?',
    talkHint: `Minuten, ${limits.talk[0]} bis ${limits.talk[1]}. Zehn haben sich bewährt.`,
    change: 'Zeit zum Wechseln',
    changeHint: 'Minuten zwischen zwei Runden.',
    least: 'Wie viele Gespräche soll jede Person mindestens haben?',
    leastHint: 'Geht es nicht, sagt der Plan, woran es liegt.',
    breaks: 'Pausen',
    breaksHint: 'Für alle. Ohne Pausen bleiben die Felder leer.',
    breakAfter: (n: number) => `Pause ${n} nach Runde`,
    breakMinutes: (n: number) => `Minuten der Pause ${n}`,
    save: 'Ablauf speichern',
  },
  firms: {
    title: 'Betriebe',
    add: 'Betrieb eintragen',
    none: 'Noch ist kein Betrieb eingetragen.',
    noneText: 'Tragen Sie den ersten ein, oder nehmen Sie eine Tabelle.',
    caption: betriebe,
    name: 'Name des Betriebs',
    tables: 'Tische',
    tablesHint: 'Ein Tisch in jeder Zeile, zum Beispiel „T7“. Jeder Tisch gehört einem Betrieb.',
    stepFree: 'Welche davon sind ohne Stufen erreichbar?',
    quiet: 'Welche davon stehen an einem ruhigen Platz?',
    traitHint: '„alle“, die Namen der Tische mit Komma, oder nichts.',
    reads: 'Sprache der Tischkarten',
    recruiters: 'Wer führt die Gespräche?',
    recruitersHint: 'Namen für das Tischschild, einer in jeder Zeile.',
    trainings: 'Ausbildungsplätze',
    training: (n: number) => `Ausbildung ${n}`,
    occupation: 'Beruf',
    places: 'Plätze',
    degree: 'Welcher Abschluss ist nötig?',
    german: 'Welches Deutsch ist nötig?',
    wished: 'Wünsche',
    drop: 'Betrieb löschen',
    dropTitle: (name: string) => `${name} wirklich löschen?`,
    dropText: 'Auch die Tische, die Wünsche nach diesem Betrieb und seine Gespräche im Plan sind dann weg.',
  },
  applicants: {
    title: 'Bewerberinnen und Bewerber',
    add: 'Person eintragen',
    none: 'Noch ist niemand eingetragen.',
    noneText: 'Tragen Sie die erste Person ein, oder nehmen Sie eine Tabelle.',
    takeOver: (n: number) =>
      plural('de', n, {
        one: 'Eine angemeldete Person übernehmen',
        other: '# angemeldete Personen übernehmen',
      }),
    caption: personen,
    name: 'Name',
    reads: 'Sprache der Papiere',
    occupations: 'Welche Berufe?',
    occupationsHint: 'Der liebste zuerst, einer in jeder Zeile.',
    degree: 'Schulabschluss',
    german: 'Deutsch',
    wishes: 'Wünsche',
    wishesHint: 'Der liebste Betrieb zuerst. Gespräche gibt es nur mit Betrieben, die hier stehen.',
    wish: (n: number) => `${n}. Wunsch`,
    noWish: 'kein Wunsch',
    propose: 'Betriebe nach Berufen vorschlagen',
    proposed: 'Das sind Vorschläge. Gespeichert ist noch nichts: Die Person entscheidet.',
    nothingProposed: 'Zu diesen Berufen, dem Abschluss und dem Deutsch passt noch kein Betrieb.',
    needs: 'Braucht',
    interpreter: 'Dolmetschen aus',
    interpreterHint: 'Nur wenn jemand übersetzen soll.',
    noInterpreter: 'nicht nötig',
    languages: 'Sprachen',
    pauseFrom: 'von',
    pauseTo: 'bis',
    pause: (n: number) => `Eigene Pause ${n}`,
    drop: 'Person löschen',
    dropTitle: (name: string) => `${name} wirklich löschen?`,
    dropText: 'Auch die Wünsche und die Gespräche dieser Person im Plan sind dann weg.',
  },
  pairs: {
    title: 'Feste Paare',
    intro: 'Wer sich auf jeden Fall treffen soll, und wer nicht: etwa weil man sich schon kennt.',
    none: 'Es gibt keine festen Paare.',
    must: (applicant: string, firm: string) => `${applicant} trifft ${firm} auf jeden Fall.`,
    never: (applicant: string, firm: string) => `${applicant} trifft ${firm} nicht.`,
    applicant: 'Person',
    firm: 'Betrieb',
    meets: 'Sollen sie sich treffen?',
    yes: 'auf jeden Fall',
    no: 'auf keinen Fall',
    add: 'Paar speichern',
  },
  interpreters: {
    title: 'Dolmetschen',
    intro:
      'Steht hier niemand, bringen alle ihre Hilfe selbst mit. Steht hier jemand, plant das Programm nur Gespräche, zu denen die Hilfe frei ist.',
    none: 'Es ist niemand eingetragen.',
    name: 'Name',
    languages: 'Aus welchen Sprachen?',
    add: 'Person eintragen',
  },
  paste: {
    door: 'Aus einer Tabelle',
    firms: 'Betriebe aus einer Tabelle',
    applicants: 'Bewerber aus einer Tabelle',
    file: 'Datei aus Excel (.xlsx) oder CSV',
    fileHint: 'Gelesen wird das erste Blatt. Zeilen mit einer Nummer, die es schon gibt, ändern den Eintrag.',
    text: 'Oder die Tabelle hier einfügen',
    hint: 'Markieren Sie in Excel die Zellen mit der Kopfzeile, kopieren Sie, und fügen Sie hier ein.',
    noTable: {
      'old-excel':
        'Das ist eine Datei aus einem alten Excel. Speichern Sie sie dort als „Excel-Arbeitsmappe (.xlsx)“.',
      'no-table':
        'In dieser Datei finden wir keine Tabelle. Speichern Sie sie als .xlsx oder CSV, ohne Kennwort.',
      'too-large':
        'Diese Datei ist zu groß. Löschen Sie, was nicht zur Tabelle gehört, oder fügen Sie die Zeilen unten ein.',
    },
    send: 'Tabelle übernehmen',
    columns: 'Welche Spalten es gibt',
    firmColumns: [
      'id: eine Nummer (muss da sein)',
      'tische: wie viele, oder ihre Namen mit | dazwischen (muss da sein)',
      'name, von, bis',
      'stufenlos, ruhig: welche Tische, oder „alle“',
      'ausbildungen: Beruf: Plätze: Abschluss: Deutsch, mehrere mit | dazwischen',
      'personal: wer die Gespräche führt, mit | dazwischen',
    ],
    applicantColumns: [
      'id: eine Nummer (muss da sein)',
      'wünsche: Nummern der Betriebe, der liebste zuerst, mit | dazwischen (muss da sein)',
      'name, von, bis',
      'bedarf: stufenlos, ruhig, dolmetschen:ar, mit | dazwischen',
      'berufe, sprachen: mit | dazwischen',
      'abschluss: ohne, bbr, msa, fachabi, abi; deutsch: a1 bis c1; papiere: de, de-leicht, en, ar',
    ],
    kept: (n: number) =>
      plural('de', n, { one: '# Zeile ist übernommen.', other: '# Zeilen sind übernommen.' }),
    nothingKept: 'Es ist noch nichts übernommen.',
    toList: 'Zur Liste',
    wrongTitle: (n: number) =>
      plural('de', n, { one: 'Eine Sache stimmt noch nicht:', other: '# Dinge stimmen noch nicht:' }),
    more: (n: number) => `… und ${n} weitere.`,
    line: (n: number) => `Zeile ${n}`,
    wrong: {
      unreadable: (_: string, __: string) =>
        'Hier ist ein Anführungszeichen nicht geschlossen. Löschen oder schließen Sie es.',
      columns: (missing: string, found: string) =>
        `Die Spalte „${missing}“ fehlt. Gefunden: ${found}. Steht die Kopfzeile mit in der Auswahl?`,
      empty: (_: string, __: string) =>
        'Hier steht noch nichts. Fügen Sie die Tabelle mit ihrer Kopfzeile ein.',
      'too-many': (n: string, most: string) =>
        `Das sind ${n} Zeilen, mehr als ${most}. Ist das die richtige Tabelle? Dann teilen Sie sie auf mehrere Veranstaltungen auf.`,
      'too-many-here': (n: string, most: string) =>
        `Zusammen mit dem, was schon da ist, wären es ${n}, mehr als ${most}. Teilen Sie die Veranstaltung auf.`,
      cells: (n: string, header: string) =>
        `Hier stehen ${n} Zellen, in der Kopfzeile aber ${header}. Steht in einer Zelle ein Trennzeichen?`,
      'id-missing': (_: string, __: string) => 'Die Nummer fehlt.',
      'id-twice': (id: string, _: string) =>
        `Die Nummer ${id} steht hier ein zweites Mal. Übernommen ist die erste Zeile.`,
      'too-long': (id: string, _: string) => `Die Nummer oder der Name ist zu lang: ${id} …`,
      time: (typed: string, _: string) => `„${typed}“ ist keine Uhrzeit. Schreiben Sie 09:30.`,
      window: (from: string, to: string) =>
        `Das Ende (${to}) liegt vor dem Beginn (${from}). Beides ist nicht übernommen.`,
      need: (typed: string, _: string) =>
        `„${typed}“ kennen wir nicht. Es gibt stufenlos, ruhig und dolmetschen mit der Sprache: dolmetschen:ar.`,
      'wish-twice': (firm: string, _: string) =>
        `${firm} steht zweimal unter den Wünschen. Es zählt der bessere Platz.`,
      'wish-unknown': (firm: string, _: string) =>
        `Den Betrieb ${firm} gibt es noch nicht. Tragen Sie ihn ein, oder streichen Sie den Wunsch.`,
      tables: (typed: string, _: string) =>
        `„${typed}“ ist keine Zahl von 1 bis 50 und keine Liste von Tischen.`,
      'table-twice': (table: string, firm: string) =>
        `Der Tisch ${table} gehört schon ${firm}. Geben Sie einem der beiden einen anderen Namen.`,
      degree: (typed: string, _: string) =>
        `Den Abschluss „${typed}“ kennen wir nicht: ohne, bbr, msa, fachabi oder abi.`,
      german: (typed: string, _: string) => `„${typed}“ ist keine Stufe von a1 bis c1.`,
      reads: (typed: string, _: string) =>
        `Papiere gibt es in de, de-leicht, en und ar, nicht in „${typed}“.`,
      language: (typed: string, _: string) => `„${typed}“ ist kein Kürzel einer Sprache, wie de, ar oder uk.`,
      training: (typed: string, _: string) =>
        `„${typed}“ lesen wir nicht. Schreiben Sie „Beruf: 2: msa: b1“.`,
    },
  },
  wrong: {
    title: 'Das lässt sich so nicht planen:',
    more: (n: number) => `… und ${n} weitere.`,
    windowShort: (name: string) => `${name} ist für keine ganze Runde da. Eine längere Zeit hilft.`,
    pairBoth: (applicant: string, firm: string) =>
      `${applicant} und ${firm} sollen sich treffen und auch nicht. Entfernen Sie eines der Paare.`,
    pairUnknown: (applicant: string, firm: string) =>
      `${applicant} und ${firm} können sich nicht treffen: Eine Seite ist nicht da.`,
    noWish: (name: string) => `${name} hat keinen Wunsch und bekommt kein Gespräch.`,
    noInterpreter: (name: string, language: string) =>
      `Für ${name} dolmetscht niemand (${language}). Tragen Sie jemanden ein, sonst gibt es kein Gespräch.`,
    noTable: (name: string) =>
      `Für ${name} ist bei keinem Wunschbetrieb ein Tisch stufenlos oder ruhig genug. Tauschen Sie einen Tisch.`,
    bringTheirOwn: (n: number) =>
      plural('de', n, {
        one: 'Zum Dolmetschen ist niemand eingetragen. Wir nehmen an, dass eine Person selbst jemanden mitbringt.',
        other:
          'Zum Dolmetschen ist niemand eingetragen. Wir nehmen an, dass # Menschen selbst jemanden mitbringen.',
      }),
    nobody: 'Es ist noch niemand da, der sich bewirbt.',
    noFirm: 'Es ist noch kein Betrieb da.',
    rhythm: 'Der Ablauf stimmt nicht.',
  },
  plan: {
    title: 'Plan',
    door: 'Wer wann mit wem spricht.',
    holds: 'Ein Plan gilt',
    none: 'noch kein Plan',
    noneText: 'Wenn Betriebe und Bewerber eingetragen sind, rechnet das Programm den besten Plan.',
    start: 'Plan rechnen',
    again: 'Neu rechnen',
    runs: 'Es wird gerechnet.',
    runsText: (seconds: number) =>
      `Seit ${seconds} Sekunden, höchstens eine Minute. Sie können die Seite schließen: Es geht weiter.`,
    stopping: 'Es wird gleich abgebrochen.',
    soFar: (value: number, bound: number) =>
      `Bisher erfüllt: ${value} Wunschpunkte, mehr als ${bound} gehen nicht.`,
    look: 'Stand ansehen',
    stop: 'Abbrechen',
    states: {
      laeuft: 'Es wird gerechnet.',
      fertig: 'Der Plan ist fertig.',
      abgebrochen: 'Abgebrochen, oder in der Zeit war kein Plan zu finden. Der alte Plan gilt weiter.',
      gestoert:
        'Die Rechnung wurde unterbrochen, zum Beispiel durch einen Neustart. Rechnen Sie noch einmal.',
      unmoeglich:
        'So geht es nicht. Diese Paare können sich nicht treffen, jedes für sich oder alle zusammen:',
    },
    impossible: (applicant: string, firm: string) =>
      `${applicant} und ${firm}: mehr Zeit, ein weiterer Tisch, oder das Paar streichen`,
    changed: 'Seitdem hat sich etwas geändert. Rechnen Sie neu, damit der Plan passt.',
    ready: 'Ein neuer Plan liegt bereit.',
    accept: 'Diesen Plan annehmen',
    acceptHint: 'Bis dahin gilt der alte.',
    accepted: 'Dieser Plan gilt jetzt.',
    compare: 'Alter und neuer Plan',
    measures: 'Wie gut der Plan ist',
    measure: 'Was',
    old: 'gilt jetzt',
    fresh: 'neu',
    talks: 'Gespräche',
    fewest: 'die wenigsten Gespräche einer Person, die mehr haben könnte',
    meanRank: 'mittlerer Platz der erfüllten Wünsche',
    longestWait: 'längstes Warten zwischen zwei Gesprächen',
    emptySeats: 'freie Plätze an Tischen',
    rounds: runde,
    proven: 'Besser geht es nicht: Das ist bewiesen.',
    gap: (percent: string) =>
      `Kein anderer Plan erfüllt mehr als ${percent} Prozent mehr Wünsche: Das ist bewiesen.`,
    limitTitle: (n: number) => `Mehr als ${gespraech(n)} für alle gehen nicht`,
    leastMissed: (wanted: number, has: number) => `Gewünscht waren ${wanted} für alle. Möglich sind ${has}.`,
    limit: (people: string, firms: string) =>
      `${people}: Diese Personen wünschen sich ${firms}, und dort sind alle Plätze vergeben.`,
    limitHelp: 'Es helfen weitere Wünsche, ein weiterer Tisch dort, oder mehr Runden.',
    andMore: (n: number) => `und ${n} weitere`,
    grid: 'Alle Tische',
    table: 'Tisch',
    round: (n: number, time: string) => `${n}. ${time}`,
    people: 'Alle Personen',
    person: 'Person',
    their: 'Gespräche',
    why: 'Was Sie der Person sagen können',
    free: 'frei',
  },
  papers: {
    title: 'Papiere',
    door: 'Laufzettel, Tischkarten und Aushang zum Drucken.',
    intro:
      'Drucken Sie alles vor dem Tag: Fällt der Strom aus, geht es auf Papier weiter. Jede Person liest ihren Laufzettel in ihrer Sprache.',
    slips: (language: string) => `Laufzettel auf ${language} (PDF)`,
    cards: (language: string) => `Tischkarten auf ${language} (PDF)`,
    wall: 'Aushang mit allen Tischen (PDF)',
    none: 'Papiere gibt es, sobald ein Plan gilt.',
  },
  refusals: {
    datingNoDay: 'Schreiben Sie zuerst den Ablauf auf.',
    datingTime: 'Schreiben Sie die Uhrzeit so: 09:30.',
    datingWindow: 'Das Ende muss nach dem Beginn liegen.',
    datingBreak: 'Schreiben Sie die Runde und die Minuten der Pause als Zahlen.',
    datingRounds: `Es müssen 1 bis ${limits.rounds} Runden sein.`,
    datingTalk: `Ein Gespräch dauert ${limits.talk[0]} bis ${limits.talk[1]} Minuten.`,
    datingChange: `Der Wechsel dauert 0 bis ${limits.change} Minuten.`,
    datingLeast: 'Schreiben Sie eine Zahl von 0 bis 20.',
    datingMidnight:
      'Die letzte Runde endet nach Mitternacht: weniger Runden, kürzere Gespräche oder ein früherer Beginn.',
    datingKey: 'Die Nummer darf kein Komma, kein Semikolon und keinen Strich | haben.',
    datingKeyTwice: 'Diese Nummer gibt es schon.',
    datingPlaces: 'Schreiben Sie eine Zahl von 1 bis 200.',
    datingTables: 'Mindestens ein Tisch muss sein.',
    datingTableTwice: 'Einer dieser Tische gehört schon einem anderen Betrieb.',
    datingTooMany: 'Mehr als {n} gehen nicht. Teilen Sie die Veranstaltung auf.',
    datingNobody: 'Tragen Sie zuerst ein, wer sich bewirbt.',
    datingNoFirm: 'Tragen Sie zuerst einen Betrieb ein.',
    datingRuns: 'Es wird schon gerechnet.',
    datingBusy: 'Gerade rechnen schon andere. Versuchen Sie es in einer Minute noch einmal.',
    datingNotDone: 'Dieser Plan ist nicht fertig.',
    datingChanged: 'Seit dieser Rechnung hat sich etwas geändert. Rechnen Sie noch einmal.',
  },
  deeds: {
    'write-dating-day': 'Ablauf eines Speed-Datings gespeichert',
    'write-dating-firm': 'Betrieb eines Speed-Datings gespeichert',
    'delete-dating-firm': 'Betrieb eines Speed-Datings gelöscht',
    'write-dating-applicant': 'Bewerber eines Speed-Datings gespeichert',
    'delete-dating-applicant': 'Bewerber eines Speed-Datings gelöscht',
    'write-dating-pair': 'festes Paar eines Speed-Datings gespeichert',
    'delete-dating-pair': 'festes Paar eines Speed-Datings entfernt',
    'write-dating-interpreter': 'Dolmetschen bei einem Speed-Dating eingetragen',
    'delete-dating-interpreter': 'Dolmetschen bei einem Speed-Dating entfernt',
    'take-over-registrations': 'Angemeldete in ein Speed-Dating übernommen',
    'import-dating-table': 'Tabelle in ein Speed-Dating übernommen',
    'plan-dating': 'Plan eines Speed-Datings rechnen lassen',
    'stop-dating-plan': 'Rechnung eines Speed-Datings abgebrochen',
    'accept-dating-plan': 'Plan eines Speed-Datings angenommen',
    'speed-dating': 'Vorbereitung eines Speed-Datings gelesen',
  },
}
