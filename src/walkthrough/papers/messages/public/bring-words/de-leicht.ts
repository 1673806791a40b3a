// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  title: 'Was bringe ich mit?',
  lead: 'Diese Liste können Sie drucken. Machen Sie einen Haken, wenn Sie das Papier haben.',
  asking: 'Jeder Mensch braucht andere Papiere. Deshalb fragen wir: Wie leben Sie?',
  listTitle: 'Meine Liste für das Job-Center',
  send: 'Liste zeigen',
  pdf: 'Liste als PDF',
  printHint: 'Oder drucken Sie diese Seite.',
  tick: 'Dabei',
  own: 'Was Sie mitbringen',
  german: 'So heißt es beim Amt',
  groups: {
    wer: 'Wer Sie sind',
    wohnen: 'Wie Sie wohnen',
    geld: 'Ihr Geld',
    kinder: 'Ihre Kinder',
    lage: 'Was noch wichtig ist',
  },
  ways: {
    show: 'nur zeigen',
    copy: 'eine Kopie reicht',
    write: 'die Nummer aufschreiben',
  },
  idTitle: 'Zeigen Sie den Ausweis nur',
  id: 'Sie zeigen Ihren Ausweis. Das reicht. Niemand braucht eine Kopie. Möchte jemand eine Kopie? Dann fragen Sie: Warum?',
  idSource:
    'Bundesbeauftragte für den Datenschutz, 24. Tätigkeitsbericht; Landessozialgericht Berlin-Brandenburg, 30.04.2019, L 26 AS 2621/17; § 20 Abs. 2 Personalausweisgesetz',
  originals: 'Geben Sie nur Kopien ab. Behalten Sie die echten Papiere.',
  blacken:
    'Auf dem Konto-Auszug steht viel. Manche Wörter dürfen Sie schwarz anmalen: Wörter über Religion, Gesundheit, Partei oder Gewerkschaft. Das Geld muss man lesen können.',
  missingTitle: 'Fehlt ein Papier?',
  missing:
    'Bringen Sie mit, was Sie haben. Sie können den Antrag trotzdem stellen. Das Job-Center schreibt Ihnen, was fehlt. Brauchen Sie mehr Zeit? Rufen Sie dort an.',
  companionTitle: 'Sie dürfen einen Menschen mitbringen',
  companion:
    'Eine Freundin, ein Nachbar oder ein Mensch aus einem Haus in der Nähe darf mitkommen. Das ist Ihr Recht. Vielleicht muss der Mensch seinen Ausweis zeigen.',
  companionSource: '§ 13 Abs. 4 SGB X',
  interpreterTitle: 'Hilfe mit der Sprache',
  interpreter:
    'Beim Amt spricht man Deutsch. Sagen Sie vorher, welche Sprache Sie sprechen. Viele Job-Center haben Menschen, die übersetzen. Sie dürfen auch selbst jemanden mitbringen.',
  sign: 'Hören oder sprechen Sie schlecht? Dann haben Sie ein Recht auf Gebärden-Sprache. Das Amt bezahlt das.',
  interpreterSource: '§ 19 Abs. 1 SGB X, § 17 Abs. 2 SGB I',
  sources: 'Wo das steht',
  listSource:
    'Listen der Job-Center Regensburg, Herford und Essen; Ausfüllhinweise der Bundesagentur für Arbeit (2023). Ihr Job-Center kann andere Papiere wollen.',
  papers: {
    ausweis: 'Ausweis oder Pass von allen',
    aufenthaltstitel:
      'Das Papier: Sie dürfen in Deutschland leben. Haben Sie einen Pass aus der Europäischen Union? Dann reicht der Pass.',
    anmeldung: 'Das Papier mit Ihrer Adresse vom Bürger-Amt',
    nummern: 'Ihre Steuer-Nummer, Ihre Renten-Nummer und Ihre Konto-Nummer',
    krankenkasse: 'Die Karte von der Kranken-Kasse',
    privatversicherung: 'Die letzte Rechnung von der privaten Kranken-Versicherung',
    mietvertrag: 'Der Miet-Vertrag',
    nebenkosten: 'Die letzte Abrechnung für Heizung und Neben-Kosten',
    untermiete: 'Ein Papier: Wer zahlt wie viel Miete?',
    eigenheim: 'Papiere: Was kostet Ihr Haus oder Ihre Wohnung?',
    kontoauszuege: 'Konto-Auszüge von den letzten 3 Monaten, von allen Konten',
    lohn: 'Lohn-Abrechnungen von den letzten 3 Monaten',
    kuendigung: 'Die Kündigung und der Bescheid über Arbeitslosen-Geld',
    selbststaendig: 'Papiere: Wie viel Geld kommt in Ihre Firma, wie viel geht heraus?',
    'andere-leistungen': 'Bescheide über anderes Geld, zum Beispiel Rente oder Eltern-Geld',
    vermoegen: 'Papiere über gespartes Geld, Versicherungen und das Auto',
    kindergeld: 'Der Bescheid über das Kinder-Geld',
    geburtsurkunde: 'Die Geburts-Urkunden von den Kindern',
    schule: 'Ein Papier von der Schule oder vom Betrieb, für Kinder ab 15 Jahren',
    unterhalt: 'Papiere über Unterhalt',
    trennung: 'Papiere über die Trennung oder die Scheidung',
    mutterpass: 'Der Mutter-Pass',
    attest: 'Das Blatt vom Arzt in einem Umschlag. Der Umschlag ist zu.',
    'besonderer-bedarf': 'Rechnungen über Ihre besonderen Kosten',
    unfall: 'Briefe von der Versicherung oder von der Polizei',
    ausbildung: 'Der Ausbildungs-Vertrag oder das Papier von der Universität',
  },
}
