// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  title: 'Briefe verstehen',
  lead: 'Das Job-Center schreibt Briefe. Wir zeigen Beispiele. Wir erklären jeden Teil.',
  invented: 'Der Brief ist erfunden. Die Frau ist auch erfunden. Ihr Brief sieht vielleicht anders aus.',
  all: 'Alle Briefe',
  means: 'Das heißt',
  passage: (n) => `Der Brief, Teil ${n}`,
  whatToDo: 'Was Sie jetzt machen',
  until: 'Bis wann',
  dateTitle: 'Ihr eigener Brief',
  date: 'Welches Datum steht auf Ihrem Brief?',
  dateHint: 'Dann rechnen wir aus: Wie viel Zeit haben Sie? Wir speichern das Datum nicht.',
  dateWrong: 'Bitte schreiben Sie einen Tag ab dem 1. Januar 2023.',
  dateSend: 'Ausrechnen',
  terms: {
    meeting: (day) => `Der Termin ist am ${day}.`,
    reply: (day) => `Antworten Sie bis ${day}. In Ihrem Brief steht der genaue Tag.`,
    appeal: (received, day) =>
      `Der Brief ist am ${received} bei Ihnen. So rechnet das Amt. Der Widerspruch muss bis ${day} beim Job-Center sein.`,
  },
  termNote:
    'Wir helfen nur. Fragen Sie auch eine Beratung. Kam der Brief später? Dann haben Sie mehr Zeit. Warten Sie bitte nicht bis zum letzten Tag.',
  termSource: '§ 37 Abs. 2 SGB X, §§ 64, 66, 84 SGG',
  helpTitle: 'Wer hilft',
  help: 'Eine Beratung oder ein Haus in der Nähe liest den Brief mit Ihnen. Ein Widerspruch ist kostenlos. Schreiben Sie einen Brief: Ich lege Widerspruch ein. Unterschreiben Sie den Brief.',
  helpLink: 'Beratung in der Nähe finden',
  calculationFor: 'Das ist die Rechnung für die Person, die Sie spielen.',
  calculationExample:
    'Das ist die Rechnung für eine erfundene Mutter. Ihr Kind ist 6 Jahre alt. Die Miete mit Heizung ist 600 Euro.',
  noCalculation: 'Für diesen Tag können wir nicht rechnen.',
  need: 'Was Sie brauchen',
  income: 'Welches Geld zählt',
  result: 'Was herauskommt',
  line: 'Zeile',
  amount: 'Euro im Monat',
  euros: (amount) => `${amount} Euro`,
  letters: {
    einladung: {
      name: 'Einladung',
      short: 'Ein Mensch beim Job-Center möchte mit Ihnen sprechen.',
      passages: {
        termin: 'Hier steht der Tag. Hier stehen die Uhrzeit und das Zimmer. Schreiben Sie den Termin auf.',
        grund: 'Darum geht es. Haben Sie keinen Lebenslauf? Gehen Sie trotzdem hin.',
        verhindert:
          'Können Sie an dem Tag nicht? Rufen Sie vorher an. Sind Sie krank? Dann brauchen Sie ein Blatt vom Arzt.',
        fahrt: 'Der Bus kostet Geld. Das Job-Center kann das bezahlen. Fragen Sie danach.',
        folge:
          'Kommen Sie nicht? Dann bekommen Sie vielleicht weniger Geld. Gute Gründe sind: Sie sind krank. Oder Ihr Kind ist krank.',
      },
      todo: 'Gehen Sie hin. Sie dürfen einen Menschen mitbringen. Geht es nicht? Rufen Sie vorher an.',
    },
    mitwirkung: {
      name: 'Es fehlen Papiere',
      short: 'Das Job-Center braucht noch Papiere.',
      passages: {
        betreff: 'Ihr Antrag ist angekommen. Das ist gut.',
        fehlt: 'Diese Papiere fehlen noch.',
        frist: 'Bis zu diesem Tag soll alles da sein. Brauchen Sie mehr Zeit? Sagen Sie das vorher.',
        pflicht: 'Sie müssen dem Job-Center sagen, was wichtig ist. Sie müssen es auch zeigen.',
        folge:
          'Antworten Sie nicht? Dann kommt vielleicht kein Geld. Bringen Sie die Papiere später? Dann kann das Geld doch noch kommen.',
      },
      todo: 'Bringen Sie, was Sie haben. Schreiben Sie auf, was noch kommt. Lassen Sie sich ein Blatt geben: Das habe ich abgegeben.',
    },
    bewilligung: {
      name: 'Bescheid: Sie bekommen Geld',
      short: 'Das Job-Center sagt Ja.',
      passages: {
        zeitraum: 'Hier steht: So lange bekommen Sie Geld. So viel bekommen Sie im Monat.',
        rechnung: 'So hat das Job-Center gerechnet. Prüfen Sie: Stimmen die Personen? Stimmt die Miete?',
        wohnen: 'Das Job-Center zahlt Ihre Miete. Das kann sich später ändern.',
        aendern: 'Haben Sie neue Arbeit? Ziehen Sie um? Sagen Sie das sofort.',
        weiter: 'An diesem Tag hört das Geld auf. Stellen Sie vorher einen neuen Antrag.',
        widerspruch: 'Ist etwas falsch? Dann schreiben Sie einen Widerspruch. Sie haben einen Monat Zeit.',
      },
      todo: 'Behalten Sie den Brief. Prüfen Sie die Rechnung. Fragen Sie jemanden, der hilft.',
    },
    vorlaeufig: {
      name: 'Vorläufiger Bescheid',
      short: 'Sie bekommen Geld. Später rechnet das Job-Center noch einmal.',
      passages: {
        betreff: 'Vorläufig heißt: Das Geld kommt jetzt. Die Summe ist noch nicht sicher.',
        grund: 'Das ist der Grund: Ihr Lohn ist jeden Monat anders.',
        schaetzung: 'Das Job-Center glaubt: So viel verdienen Sie. Ist das falsch? Sagen Sie es.',
        spaeter:
          'Am Ende rechnet das Job-Center neu. Vielleicht bekommen Sie mehr Geld. Vielleicht zahlen Sie Geld zurück.',
        nachweis:
          'Das ist wichtig: Zeigen Sie am Ende Ihre echten Zahlen. Sonst müssen Sie vielleicht alles zurückzahlen.',
        widerspruch: 'Ist etwas falsch? Dann schreiben Sie einen Widerspruch.',
      },
      todo: 'Sammeln Sie alle Rechnungen. Verdienen Sie mehr? Dann legen Sie Geld zurück.',
    },
    ablehnung: {
      name: 'Ablehnung',
      short: 'Das Job-Center sagt Nein.',
      passages: {
        betreff: 'Sie bekommen kein Geld. Lesen Sie den Grund.',
        grund: 'Das Job-Center sagt: Sie haben genug Geld. Prüfen Sie, ob das stimmt.',
        anderes: 'Vielleicht bekommen Sie anderes Geld, zum Beispiel Wohn-Geld. Fragen Sie bald danach.',
        versicherung: 'Rufen Sie sofort Ihre Kranken-Kasse an.',
        widerspruch: 'Ist das falsch? Dann schreiben Sie einen Widerspruch. Sie haben einen Monat Zeit.',
      },
      todo: 'Zeigen Sie den Brief einer Beratung. Ändert sich etwas? Dann stellen Sie einen neuen Antrag.',
    },
    anhoerung: {
      name: 'Anhörung',
      short: 'Das Job-Center fragt Sie zuerst.',
      passages: {
        betreff: 'Das Job-Center hat noch nichts entschieden. Sie dürfen zuerst etwas sagen.',
        anlass:
          'Das weiß das Job-Center: Sie hatten 420 Euro Lohn. 164 Euro dürfen Sie behalten. 256 Euro zählen.',
        absicht: 'Das will das Job-Center tun.',
        frist: 'Bis zu diesem Tag können Sie antworten.',
      },
      todo: 'Schreiben Sie: Das stimmt. Das stimmt nicht. Haben Sie den Lohn schon gemeldet? Schreiben Sie, wann.',
    },
    aufhebung: {
      name: 'Geld zurückzahlen',
      short: 'Das Job-Center will Geld zurück.',
      passages: {
        betreff: 'Der alte Bescheid ist zum Teil falsch. Sie sollen Geld zurückzahlen.',
        aufhebung: 'In diesem Monat haben Sie zu viel bekommen. Prüfen Sie den Monat und das Geld.',
        erstattung: 'So viel sollen Sie zahlen.',
        zahlung: 'Sie können in kleinen Teilen zahlen. Fragen Sie danach.',
        widerspruch:
          'Ist das falsch? Dann schreiben Sie einen Widerspruch. Bis dahin müssen Sie meist nichts zahlen. Fragen Sie nach.',
      },
      todo: 'Zeigen Sie den Brief bald einer Beratung. Sprechen Sie über kleine Teile.',
    },
  },
}
