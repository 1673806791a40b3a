import { type AgreementKind, isLived } from './agreement.ts'
import { type Block, type BlockKey, blockKeys } from './text.ts'

/**
 * The text to begin with, in our own words. It is content, not interface: agreements are German. What stands in square
 * brackets is to be filled before anybody signs. No legal advice: each side has it looked through.
 */
const parts: Readonly<Record<BlockKey, { readonly title: string; readonly text: string }>> = {
  ziel: {
    title: 'Worum es uns geht',
    text: `Wir wollen, dass Menschen ohne Arbeit in [Gebiet] leichter finden, was ihnen guttut und sie weiterbringt: Begegnung, Beratung, eine Aufgabe, Mut.

Dafür kennen wir unsere Angebote, geben Menschen freundlich und nur mit ihrem Einverständnis weiter und probieren gemeinsam Neues aus. Die Häuser der Nachbarschaft sind offen für alle, auch für Menschen, die Leistungen des Jobcenters beziehen.

Alles, was hier vereinbart wird, ist für die Menschen freiwillig. Wer ein Angebot nicht nutzt, hat dadurch keine Nachteile.`,
  },
  rechtsgrundlage: {
    title: 'Worauf wir uns stützen',
    text: `Die Zusammenarbeit stützt sich auf die §§ 17, 18 und 18a SGB II, die §§ 9 und 9a SGB III sowie § 81 SGB VIII, soweit diese auf die jeweilige Partei anwendbar sind. [Hier stehen weitere Grundlagen, zum Beispiel eine Rahmenvereinbarung.]`,
  },
  handlungsfelder: {
    title: 'Wobei wir zusammenarbeiten',
    text: `Unsere gemeinsamen Handlungsfelder sind:

[Handlungsfelder]`,
  },
  zielgruppen: {
    title: 'Für wen',
    text: `Wir denken besonders an:

[Zielgruppen]

Niemand wird ausgeschlossen, der nicht genannt ist.`,
  },
  angebote: {
    title: 'Gemeinsame Angebote und Formate',
    text: `Wir beginnen mit:

[Angebote, zum Beispiel Sprechstunden im Haus, Hospitationen, eine Aktionswoche]

Neue Formate vereinbaren wir in der Steuerungsrunde, erproben sie und sehen uns danach gemeinsam an, was sie gebracht haben.`,
  },
  aufgaben: {
    title: 'Was jede Seite beiträgt',
    text: `Das Jobcenter informiert seine Fachkräfte über die Angebote der Häuser, benennt Ansprechpersonen und weist Menschen auf Angebote hin, ohne sie zuzuweisen.

Die Häuser halten ihre Angebote im Verzeichnis aktuell, benennen Ansprechpersonen und nehmen Menschen auf, die kommen möchten.

[Der Bezirk oder Kreis] unterstützt die Abstimmung im Sozialraum.`,
  },
  ansprechpersonen: {
    title: 'Ansprechpersonen',
    text: `Jede Partei benennt eine Ansprechperson und eine Vertretung. Die aktuellen Namen stehen im gemeinsamen Wer-ist-wer; ein Wechsel wird dort innerhalb von zwei Wochen eingetragen.`,
  },
  steuerung: {
    title: 'Wie wir uns abstimmen',
    text: `Eine Steuerungsrunde aus je einer Vertretung der Parteien trifft sich [viermal im Jahr]. Sie bespricht offene Punkte, trifft Entscheidungen und hält sie in einem Protokoll fest. Über einzelne Menschen wird dort nicht gesprochen.

Die Teams des Jobcenters und die Häuser lernen sich spätestens [drei Monate] nach der Unterzeichnung persönlich kennen.`,
  },
  datenschutz: {
    title: 'Datenschutz',
    text: `Angaben über einen Menschen werden nur mit dessen Einverständnis weitergegeben, für jede Weitergabe neu, und nur die Angaben, die dafür nötig sind. Das Einverständnis kann jederzeit zurückgenommen werden; ein Nein bleibt ohne Folgen und wird nirgends festgehalten.

Das Jobcenter erfährt aus den Häusern nicht, ob jemand ein freiwilliges Angebot besucht. Jede Partei ist für ihre Daten selbst verantwortlich. Zahlen werden nur so veröffentlicht, dass niemand erkennbar ist.`,
  },
  oeffentlichkeit: {
    title: 'Öffentlichkeit',
    text: `Die Parteien berichten über ihre Zusammenarbeit und stimmen gemeinsame Texte vorher ab. Logos dürfen dafür nach Absprache verwendet werden. Bilder und Geschichten von Menschen erscheinen nur mit deren Einwilligung.`,
  },
  kosten: {
    title: 'Kosten',
    text: `Aus dieser Vereinbarung entstehen keine finanziellen Verpflichtungen. Jede Partei trägt ihren Aufwand selbst. Vergütete Leistungen werden außerhalb dieser Vereinbarung geregelt.`,
  },
  auswertung: {
    title: 'Auswertung',
    text: `Zum Ende der Modellphase sehen wir uns gemeinsam an, was wir erreicht haben: anhand von Zahlen, Rückmeldungen der Beteiligten und offenen Lücken. Daraus folgt eine Entscheidung: verstetigen, in eine bestehende Struktur überführen, ausweiten oder beenden.`,
  },
  laufzeit: {
    title: 'Laufzeit',
    text: `Diese Vereinbarung gilt ab der Unterzeichnung. Die Modellphase endet am [Datum]. Weitere Einrichtungen können durch eine Erklärung beitreten.`,
  },
  kuendigung: {
    title: 'Kündigung und Änderungen',
    text: `Jede Partei kann mit einer Frist von [drei Monaten] zum Monatsende austreten. Für die übrigen Parteien gilt die Vereinbarung weiter. Änderungen brauchen eine neue Fassung, der alle Parteien zustimmen.`,
  },
}

/** Nobody signs practice without paper. */
const lived: Partial<typeof parts> = {
  steuerung: {
    title: 'Wie wir uns abstimmen',
    text: `Eine Vertretung jeder Partei trifft sich [viermal im Jahr]. Sie bespricht offene Punkte, trifft Entscheidungen und hält sie in einem Protokoll fest. Über einzelne Menschen wird dort nicht gesprochen.

Die Teams des Jobcenters und die Häuser kennen sich persönlich und besuchen sich [einmal im Jahr].`,
  },
  laufzeit: {
    title: 'Seit wann und wie lange',
    text: `So arbeiten wir schon zusammen, und so soll es bleiben, bis eine Seite etwas anderes sagt. Weitere Einrichtungen können mitmachen.`,
  },
}

/** Practice without paper says less; a frame has no single offers. */
const left: Readonly<Record<AgreementKind, readonly BlockKey[]>> = {
  rahmenvereinbarung: [],
  regionale_vereinbarung: [],
  vertrag: [],
  ohne_schriftform: ['rechtsgrundlage', 'oeffentlichkeit', 'kosten', 'kuendigung'],
}

export const templateFor = (kind: AgreementKind): readonly Block[] =>
  blockKeys.filter((key) => !left[kind].includes(key)).map((key) => templateBlock(key, kind))

/** The words of one part as the template has them, to begin it again. */
export const templateBlock = (key: BlockKey, kind: AgreementKind): Block => ({
  key,
  ...((isLived(kind) ? lived[key] : undefined) ?? parts[key]),
})
