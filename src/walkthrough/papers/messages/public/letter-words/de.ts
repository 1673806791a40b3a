/** Letters of a Jobcenter, explained by example. German is the source; the letters themselves are in `letter-texts.ts`. */
export const de = {
  title: 'Briefe verstehen',
  lead: 'Solche Briefe kommen vom Jobcenter. Wir zeigen Beispiele und sagen zu jedem Absatz, was er heißt.',
  invented: 'Brief und Person sind erfunden. Ihr eigener Brief kann anders aussehen.',
  all: 'Alle Briefe',
  means: 'Das heißt',
  passage: (n: number) => `Der Brief, Absatz ${n}`,
  whatToDo: 'Was Sie jetzt tun',
  until: 'Bis wann',
  dateTitle: 'Ihr eigener Brief',
  date: 'Welches Datum steht oben auf Ihrem Brief?',
  dateHint: 'Dann rechnen wir die Frist dafür aus. Wir speichern das Datum nicht.',
  dateWrong: 'Bitte geben Sie einen Tag ab dem 1. Januar 2023 ein.',
  dateSend: 'Frist ausrechnen',
  terms: {
    meeting: (day: string) => `Der Termin ist am ${day}.`,
    reply: (day: string) => `Antworten Sie bis ${day}. In Ihrem Brief steht der genaue Tag.`,
    appeal: (received: string, day: string) =>
      `Der Brief gilt am ${received} als angekommen, vier Tage nach dem Datum (bis Ende 2024: drei Tage). Ein Widerspruch muss spätestens am ${day} im Jobcenter sein.`,
  },
  termNote:
    'Das ist eine Hilfe, keine Rechtsberatung. Fehlt im Brief der Hinweis auf den Widerspruch, haben Sie ein Jahr Zeit. Kam der Brief später an, zählt der Tag, an dem er wirklich ankam. Warten Sie nicht bis zum letzten Tag.',
  termSource: '§ 37 Abs. 2 SGB X, §§ 64, 66, 84 SGG',
  helpTitle: 'Wer hilft',
  help: 'Eine Sozialberatung oder ein Haus in Ihrer Nähe liest den Brief mit Ihnen. Für eine Anwältin oder einen Anwalt gibt es beim Amtsgericht einen Beratungshilfeschein; in Bremen und Hamburg berät dafür eine öffentliche Stelle, in Berlin gibt es beides. Ein Widerspruch kostet nichts und braucht keine Begründung: „Ich lege Widerspruch ein“ und Ihre Unterschrift reichen. Eine einfache E-Mail reicht nicht.',
  helpLink: 'Beratung in der Nähe finden',
  calculationFor: 'Gerechnet für die Person, die Sie spielen.',
  calculationExample:
    'Gerechnet für eine erfundene Mutter mit einem Kind von 6 Jahren, 600 Euro Miete mit Heizung.',
  noCalculation: 'Für diesen Tag können wir nichts ausrechnen.',
  need: 'Was Sie brauchen',
  income: 'Was angerechnet wird',
  result: 'Was herauskommt',
  line: 'Zeile',
  amount: 'Euro im Monat',
  euros: (amount: string) => `${amount} Euro`,
  letters: {
    einladung: {
      name: 'Einladung',
      short: 'Jemand möchte mit Ihnen sprechen.',
      passages: {
        termin: 'Tag, Uhrzeit und Zimmer. Schreiben Sie sich den Termin gleich auf.',
        grund: 'Worum es geht. Keinen Lebenslauf? Gehen Sie trotzdem hin.',
        verhindert: 'Sie können nicht? Rufen Sie vorher an. Sind Sie krank, brauchen Sie eine Bescheinigung.',
        fahrt: 'Bus und Bahn zum Termin kann das Jobcenter bezahlen. Fragen Sie danach, am besten vorher.',
        folge:
          'Wer ohne guten Grund fehlt, kann weniger Geld bekommen. Wie viel, steht in Ihrem eigenen Brief. Gute Gründe sind zum Beispiel: krank, Kind krank, Vorstellungsgespräch.',
      },
      todo: 'Gehen Sie hin. Sie dürfen jemanden mitbringen. Wenn es nicht geht, sagen Sie vorher Bescheid.',
    },
    mitwirkung: {
      name: 'Es fehlen Papiere',
      short: 'Aufforderung zur Mitwirkung: Das Jobcenter braucht noch etwas.',
      passages: {
        betreff: 'Ihr Antrag ist angekommen und wird bearbeitet. Das ist keine Ablehnung.',
        fehlt: 'Diese Papiere fehlen. Haken Sie auf der Liste ab, was Sie schon haben.',
        frist: 'Bis zu diesem Tag soll alles da sein. Schaffen Sie es nicht, bitten Sie vorher um mehr Zeit.',
        pflicht:
          'Wer Geld beantragt, muss sagen, was dafür wichtig ist, und es zeigen. Was dafür nicht nötig ist, müssen Sie nicht zeigen (§ 65 SGB I).',
        folge:
          'Antworten Sie nicht, kann das Geld ausbleiben. Reichen Sie die Papiere später nach, kann es nachgezahlt werden (§ 67 SGB I).',
      },
      todo: 'Bringen Sie, was Sie haben, und schreiben Sie dazu, was noch kommt. Lassen Sie sich die Abgabe bestätigen.',
    },
    bewilligung: {
      name: 'Bewilligungsbescheid',
      short: 'Sie bekommen Geld.',
      passages: {
        zeitraum: 'Von wann bis wann und wie viel im Monat. Meist sind es 12 Monate.',
        rechnung:
          'So hat das Jobcenter gerechnet. Prüfen Sie jede Zeile: Stimmen Personen, Miete und Einkommen?',
        wohnen:
          'Ihre Miete wird jetzt ganz übernommen. „Derzeit“ heißt: Das kann sich später ändern. Dann kommt vorher ein Brief.',
        aendern:
          'Neue Arbeit, Umzug, jemand zieht ein oder aus, mehr Geld: sofort mitteilen. Sonst müssen Sie vielleicht zurückzahlen.',
        weiter:
          'An diesem Tag hört das Geld auf. Beantragen Sie es vorher neu, am besten sechs Wochen vorher.',
        widerspruch:
          'Etwas stimmt nicht? Dann haben Sie einen Monat Zeit für einen Widerspruch. Er kostet nichts.',
      },
      todo: 'Heben Sie den Bescheid auf. Prüfen Sie die Rechnung, am besten mit jemandem zusammen.',
    },
    vorlaeufig: {
      name: 'Vorläufiger Bescheid',
      short: 'Sie bekommen Geld, aber es wird später noch einmal gerechnet.',
      passages: {
        betreff: 'Vorläufig heißt: Das Geld kommt, die Höhe ist noch nicht sicher.',
        grund: 'Der Grund. Das gibt es oft bei Selbstständigen oder bei wechselndem Lohn.',
        schaetzung:
          'Mit diesem Einkommen hat das Jobcenter gerechnet. Verdienen Sie viel weniger oder mehr, sagen Sie es gleich.',
        spaeter:
          'Am Ende wird mit den echten Zahlen gerechnet. Dann bekommen Sie Geld nach oder müssen etwas zurückzahlen.',
        nachweis:
          'Das ist wichtig: Zeigen Sie am Ende Ihre echten Zahlen. Sonst kann das Jobcenter alles zurückverlangen.',
        widerspruch: 'Ist die Schätzung falsch, können Sie auch gegen diesen Bescheid Widerspruch einlegen.',
      },
      todo: 'Legen Sie Geld zurück, wenn Sie mehr verdienen als geschätzt. Sammeln Sie jeden Beleg.',
    },
    ablehnung: {
      name: 'Ablehnung',
      short: 'Das Jobcenter sagt Nein.',
      passages: {
        betreff: 'Der Antrag ist abgelehnt. Lesen Sie den Grund genau.',
        grund:
          'Das Jobcenter meint, Ihr Geld reicht. Prüfen Sie, ob das Einkommen stimmt und ob die Freibeträge abgezogen sind.',
        anderes:
          'Vielleicht passt eine andere Hilfe. Stellen Sie diesen Antrag bald: Auch dort zählt der Tag.',
        versicherung: 'Rufen Sie gleich Ihre Krankenkasse an, damit keine Lücke entsteht.',
        widerspruch: 'Sie sind anderer Meinung? Dann haben Sie einen Monat Zeit für einen Widerspruch.',
      },
      todo: 'Zeigen Sie den Brief bald einer Beratung. Ändert sich Ihr Einkommen, können Sie jederzeit neu beantragen.',
    },
    anhoerung: {
      name: 'Anhörung',
      short: 'Das Jobcenter fragt Sie, bevor es etwas entscheidet.',
      passages: {
        betreff: 'Noch ist nichts entschieden. Sie sollen sagen, wie es war.',
        anlass:
          'Was das Jobcenter weiß. Die Rechnung: 420 Euro Lohn, davon bleiben 164 Euro frei, 256 Euro werden angerechnet.',
        absicht: 'Was das Jobcenter vorhat.',
        frist:
          'Bis zu diesem Tag können Sie antworten. Wer schweigt, verliert die Gelegenheit, etwas richtigzustellen.',
      },
      todo: 'Schreiben Sie kurz, was stimmt und was nicht. Haben Sie den Lohn gemeldet? Dann sagen Sie, wann und wie.',
    },
    aufhebung: {
      name: 'Aufhebung und Erstattung',
      short: 'Das Jobcenter will Geld zurück.',
      passages: {
        betreff:
          'Zwei Entscheidungen in einem Brief: Der alte Bescheid gilt zum Teil nicht mehr, und Sie sollen zahlen.',
        aufhebung: 'Für diesen Monat war es zu viel. Prüfen Sie Monat und Betrag.',
        erstattung: 'So viel sollen Sie zurückzahlen.',
        zahlung:
          'Sie müssen nicht alles auf einmal zahlen. Bitten Sie um kleine Raten. Manchmal behält das Jobcenter jeden Monat einen Teil ein.',
        widerspruch:
          'Stimmt der Betrag nicht, legen Sie Widerspruch ein. Solange müssen Sie die Erstattung meist nicht zahlen; fragen Sie danach.',
      },
      todo: 'Nicht liegen lassen: Lassen Sie den Brief prüfen, und sprechen Sie über Raten.',
    },
  },
}
