import type { LetterId, PassageOf } from './letters.ts'

/** Days of a letter as they stand in it: `29. November 2026`. */
export interface Written {
  readonly posted: string
  readonly reply: string
  readonly meeting: string
  readonly applied: string
  readonly from: string
  readonly to: string
  /** `1.234,56 Euro`; undefined where the law of the day is not known. */
  readonly amount: string | undefined
}

type Texts = { readonly [L in LetterId]: { readonly [P in PassageOf<L>]: string } }

const appeal =
  'Rechtsbehelfsbelehrung: Gegen diesen Bescheid kann jede betroffene Person innerhalb eines Monats nach Bekanntgabe Widerspruch erheben. Der Widerspruch ist schriftlich, elektronisch oder zur Niederschrift bei der oben genannten Stelle einzulegen.'

/** The invented letters. They are German in every language of the page, as the real ones are. */
export const letterTexts = (on: Written): Texts => ({
  einladung: {
    termin: `Einladung. Sehr geehrte Frau Neumann, bitte kommen Sie am ${on.meeting} um 10:30 Uhr zu mir, Zimmer 214.`,
    grund:
      'Ich möchte mit Ihnen über Ihre berufliche Situation sprechen. Bringen Sie bitte Ihren Lebenslauf mit, falls Sie einen haben.',
    verhindert:
      'Können Sie den Termin nicht wahrnehmen, teilen Sie mir das bitte unverzüglich mit. Bei Krankheit ist eine Bescheinigung vorzulegen.',
    fahrt: 'Notwendige Fahrtkosten können auf Antrag übernommen werden.',
    folge:
      'Dies ist eine Einladung nach § 59 SGB II in Verbindung mit § 309 SGB III. Erscheinen Sie ohne wichtigen Grund nicht, kann Ihre Leistung gemindert werden (§ 32 SGB II).',
  },
  mitwirkung: {
    betreff: `Ihr Antrag vom ${on.applied}. Aufforderung zur Mitwirkung.`,
    fehlt:
      'Für die Entscheidung über Ihren Antrag werden noch benötigt: 1. die vollständig ausgefüllte Anlage KDU, 2. lückenlose Kontoauszüge der letzten drei Monate, 3. der Bescheid über Kindergeld.',
    frist: `Bitte reichen Sie die Unterlagen bis zum ${on.reply} ein.`,
    pflicht:
      'Wer Sozialleistungen beantragt, hat alle Tatsachen anzugeben, die für die Leistung erheblich sind, und auf Verlangen Beweismittel vorzulegen (§ 60 SGB I).',
    folge:
      'Haben Sie bis zu diesem Tag nicht reagiert oder die Unterlagen nicht eingereicht, können die Leistungen ganz oder teilweise versagt werden, bis Sie die Mitwirkung nachholen (§ 66 SGB I).',
  },
  bewilligung: {
    zeitraum: `Bescheid. Auf Ihren Antrag vom ${on.applied} werden Ihnen und den mit Ihnen in Bedarfsgemeinschaft lebenden Personen Leistungen für die Zeit vom ${on.from} bis ${on.to} bewilligt${on.amount === undefined ? '' : `, monatlich ${on.amount}`}.`,
    rechnung: 'Wie sich die Leistung zusammensetzt, entnehmen Sie dem folgenden Berechnungsbogen.',
    wohnen:
      'Ihre Aufwendungen für Unterkunft und Heizung werden derzeit in tatsächlicher Höhe als Bedarf anerkannt.',
    aendern:
      'Änderungen in den persönlichen oder wirtschaftlichen Verhältnissen sind unverzüglich und unaufgefordert mitzuteilen (§ 60 Abs. 1 Satz 1 Nr. 2 SGB I).',
    weiter: `Die Bewilligung endet am ${on.to}. Stellen Sie bitte rechtzeitig vorher einen Antrag auf Weiterbewilligung.`,
    widerspruch: appeal,
  },
  vorlaeufig: {
    betreff: `Bescheid über die vorläufige Bewilligung von Leistungen für die Zeit ab ${on.from}.`,
    grund:
      'Die Leistungen werden vorläufig bewilligt, weil die Höhe Ihres Einkommens aus selbstständiger Tätigkeit noch nicht feststeht (§ 41a Abs. 1 SGB II).',
    schaetzung:
      'Auf der Grundlage Ihrer Angaben in der Anlage EKS wird ein durchschnittliches monatliches Einkommen von 600 Euro berücksichtigt.',
    spaeter:
      'Nach Ablauf des Bewilligungszeitraums wird abschließend entschieden. Überzahlte Leistungen sind zu erstatten, zu wenig gezahlte werden nachgezahlt.',
    nachweis:
      'Legen Sie nach Ablauf des Bewilligungszeitraums Ihre tatsächlichen Einnahmen und Ausgaben vor. Geschieht das trotz Fristsetzung nicht, wird festgestellt, dass für Zeiten ohne Nachweis kein Leistungsanspruch bestand (§ 41a Abs. 3 SGB II).',
    widerspruch: appeal,
  },
  ablehnung: {
    betreff: `Bescheid. Ihr Antrag vom ${on.applied} wird abgelehnt.`,
    grund:
      'Das zu berücksichtigende Einkommen Ihrer Bedarfsgemeinschaft übersteigt den Bedarf. Sie sind nicht hilfebedürftig (§ 9 Abs. 1 SGB II).',
    anderes: 'Möglicherweise besteht ein Anspruch auf Wohngeld oder Kinderzuschlag.',
    versicherung:
      'Durch die Ablehnung sind Sie nicht über das Jobcenter kranken- und pflegeversichert. Wenden Sie sich bitte an Ihre Krankenkasse.',
    widerspruch: appeal,
  },
  anhoerung: {
    betreff: 'Anhörung nach § 24 SGB X zu einer möglichen Überzahlung.',
    anlass:
      'Nach den vorliegenden Unterlagen haben Sie im letzten Monat Arbeitslohn in Höhe von 420 Euro erhalten, der bei der Leistung noch nicht berücksichtigt wurde. Nach Abzug der Freibeträge sind 256 Euro anzurechnen.',
    absicht:
      'Es ist beabsichtigt, die Bewilligung für diesen Monat in Höhe von 256 Euro aufzuheben und diesen Betrag zurückzufordern.',
    frist: `Sie haben Gelegenheit, sich bis zum ${on.reply} zu äußern. Danach wird nach Aktenlage entschieden.`,
  },
  aufhebung: {
    betreff: 'Aufhebungs- und Erstattungsbescheid.',
    aufhebung:
      'Die Bewilligung wird für den genannten Monat in Höhe von 256 Euro aufgehoben, weil nach der Antragstellung Einkommen erzielt wurde (§ 48 Abs. 1 Satz 2 Nr. 3 SGB X).',
    erstattung: 'Der Betrag von 256 Euro ist zu erstatten (§ 50 Abs. 1 SGB X).',
    zahlung:
      'Bitte überweisen Sie den Betrag innerhalb eines Monats. Können Sie nicht in einer Summe zahlen, wenden Sie sich bitte an den Inkasso-Service. Eine Aufrechnung mit laufenden Leistungen ist möglich (§ 43 SGB II).',
    widerspruch: appeal,
  },
})
