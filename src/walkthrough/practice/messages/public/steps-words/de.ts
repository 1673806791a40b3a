/** The nine steps of an application, each with a little decision. German is the source. */
export const de = {
  title: 'Die neun Schritte',
  lead: 'Gehen Sie die Schritte der Reihe nach, oder springen Sie hin und her. Alles bleibt, wie Sie es verlassen.',
  states: { todo: 'noch nicht begonnen', seen: 'angesehen', done: 'geübt' },
  progress: (done: number, all: number) => `${done} von ${all} Schritten geübt`,
  number: (n: number) => `Schritt ${n} von 9`,
  what: 'Was passiert',
  time: 'Wie lange es dauert',
  need: 'Was Sie brauchen',
  helps: 'Wer hilft',
  helpText:
    'Diese Häuser helfen kostenlos oder sagen, wer es tut. Die Seiten öffnen sich in einem neuen Fenster.',
  helpNeedsPlace:
    'Geben Sie oben unter „Wo Sie einen echten Antrag stellen“ Ihre Postleitzahl ein, dann zeigen wir Beratung in Ihrer Nähe.',
  helpNone: 'In der Nähe haben wir dazu nichts gefunden. Ihr Rathaus kennt die Beratungsstellen.',
  helpMore: 'Mehr Beratung zeigen',
  away: (km: string) => `${km} km entfernt`,
  helpKinds: {
    sozialberatung: 'Sozialberatung',
    formulare: 'Hilfe mit Briefen und Formularen',
    sprachmittlung: 'Hilfe mit der Sprache',
    arbeit: 'Beratung zu Arbeit und Ausbildung',
    schulden: 'Hilfe, wenn das Geld nicht reicht',
  },
  decide: 'Was würden Sie tun?',
  answer: 'Antwort prüfen',
  good: 'Gut entschieden',
  other: 'Das passiert dann',
  chooseFirst: 'Bitte wählen Sie eine Antwort.',
  done: 'Geübt, weiter',
  stumbled: 'Hier bin ich gestolpert',
  stumbledHint:
    'War etwas unverständlich oder schwer? Ein Druck zählt einen Stolperstein, zum Besprechen in der Gruppe.',
  stones: (n: number) => (n === 1 ? '1 Stolperstein' : `${n} Stolpersteine`),
  stumbledNow: 'Notiert. Stolpern gehört dazu.',
  toForms: 'Welche Formulare brauche ich?',
  toBring: 'Was nehme ich mit?',
  toLetters: 'Briefe verstehen',
  toEstimate: 'Ausrechnen, was herauskommen kann',
  toCheck: 'Angaben ansehen und ändern',
  toEnd: 'Üben beenden',
  tools: 'Dazu passend',
  endTitle: 'Geschafft',
  endTitleNothing: 'Für heute Schluss',
  endLead: 'Das haben Sie geübt:',
  endNothing: 'Noch keinen Schritt. Sie können jederzeit zurück.',
  endNext: 'Die nächsten echten Schritte',
  endNextList: [
    'Stellen Sie den Antrag mit einem Satz, am besten heute: Er gilt für den ganzen Monat.',
    'Lassen Sie sich den Tag bestätigen und schreiben Sie ihn auf.',
    'Legen Sie Ausweis, Mietvertrag und Kontoauszüge bereit.',
    'Holen Sie sich Hilfe, bevor Sie unterschreiben. Sie dürfen immer jemanden mitbringen.',
    'Heben Sie jeden Brief auf, auch den Umschlag mit dem Datum.',
  ],
  endStones: 'Stolpersteine',
  endGone: 'Schließen Sie das Fenster, dann ist alles weg. Wir haben nichts davon gespeichert.',
  toGroup: 'Für die Gruppe und Urkunde',
  steps: {
    vorrang: {
      title: 'Geht etwas anderes vor?',
      what: 'Zuerst wird gefragt, ob andere Leistungen genügen: Arbeitslosengeld, Wohngeld, Kinderzuschlag, Unterhaltsvorschuss oder Rente (§ 12a SGB II). Manches bekommt man auch zusammen.',
      time: 'Ein Gespräch von einer halben Stunde.',
      need: ['Ihre Einnahmen und Ihre Miete, ungefähr', 'Bescheide, die Sie schon haben'],
      question: (who: string) => `${who} könnte auch Wohngeld bekommen. Was ist klug?`,
      options: {
        warten: 'Erst das Wohngeld abwarten',
        beides: 'Beides gleich beantragen und beiden Ämtern sagen, dass der andere Antrag läuft',
        nichts: 'Keines von beiden, das ist zu kompliziert',
      },
      feedback: {
        warten:
          'Das kann Geld kosten: Ein Antrag gilt ab dem Monat, in dem er gestellt wird. Es gibt Ausnahmen (§ 28 SGB X), sicherer ist es, gleich beides zu beantragen.',
        beides: 'Kein Monat geht verloren. Die Ämter klären untereinander, wer zahlt.',
        nichts: 'Verständlich. Aber es ist Ihr Recht, und beim Ausfüllen hilft Ihnen jemand.',
      },
    },
    antrag: {
      title: 'Den Antrag stellen',
      what: 'Ein Satz genügt, ganz ohne Formular. Damit ist der Monat gesichert, denn der Antrag wirkt auf den Ersten zurück (§ 37 SGB II).',
      time: 'Fünf Minuten.',
      need: [
        'Name, Adresse und Geburtsdatum',
        'Etwas, das den Tag belegt: E-Mail, Stempel oder Eingangsbestätigung',
      ],
      question: (who: string) =>
        `${who} ruft am 30. beim Jobcenter an und bittet um Grundsicherung. Zählt das noch für diesen Monat?`,
      options: {
        ja: 'Ja',
        nein: 'Nein, erst mit den Formularen',
        vielleicht: 'Nur, wenn das Geld schon aufgebraucht ist',
      },
      feedback: {
        ja: 'Der Anruf ist der Antrag. Gut ist, den Namen am Telefon und die Uhrzeit aufzuschreiben und noch am selben Tag eine E-Mail zu schicken.',
        nein: 'Doch, der Anruf zählt. Die Formulare dürfen später kommen.',
        vielleicht:
          'Doch, er zählt in jedem Fall. Ob Geld zusteht, wird danach geprüft; der Tag ist gesichert.',
      },
    },
    formulare: {
      title: 'Formulare bekommen und verstehen',
      what: 'Das Jobcenter gibt Ihnen die Formulare oder schaltet sie online frei: den Hauptantrag und, was zu Ihnen passt, Anlagen. Den Ausweis zeigen Sie nur; eine Kopie ist nicht nötig.',
      time: 'Zwei bis drei Stunden, gern auf zwei Tage verteilt.',
      need: [
        'Ausweis oder Pass zum Vorzeigen',
        'Mietvertrag, Kontoauszüge, Bescheide',
        'Jemanden, der mitliest',
      ],
      question: (who: string) => `${who} versteht eine Frage im Formular nicht. Was hilft?`,
      options: {
        leer: 'Frei lassen',
        raten: 'Etwas Wahrscheinliches hinschreiben',
        fragen: 'Anstreichen und nachfragen, im Haus oder im Jobcenter',
      },
      feedback: {
        leer: 'Das geht, führt aber oft zu einem Brief mit Rückfragen.',
        raten: 'Lieber nicht: Mit der Unterschrift bestätigt man, dass alles stimmt.',
        fragen: 'Beim Ausfüllen darf jeder helfen, und das Jobcenter muss beraten (§ 14 SGB I).',
      },
    },
    gespraech: {
      title: 'Das erste Gespräch',
      what: 'Bald nach dem Antrag lädt das Jobcenter zu einem Gespräch über Arbeit ein: was Sie können, was Sie möchten und was gerade im Weg steht.',
      time: 'Eine halbe bis eine ganze Stunde.',
      need: ['Die Einladung', 'Einen Lebenslauf, wenn Sie einen haben', 'Drei Dinge, die Sie gut können'],
      question: (who: string) => `${who} ist vor dem Gespräch aufgeregt. Was hilft?`,
      options: {
        allein: 'Allein hingehen und wenig sagen',
        begleitet: 'Jemanden mitnehmen und vorher aufschreiben, was wichtig ist',
        absagen: 'Einfach nicht hingehen',
      },
      feedback: {
        allein: 'Das geht. Leichter ist es oft, wenn jemand dabei ist.',
        begleitet: 'Man darf einen Menschen des Vertrauens mitbringen (§ 13 SGB X).',
        absagen: 'Das kann Geld kosten. Wer nicht kann, ruft vorher an und bittet um einen anderen Termin.',
      },
    },
    abgabe: {
      title: 'Formulare und Nachweise abgeben',
      what: 'Am vereinbarten Tag geben Sie die Formulare ab, dazu Kopien der Nachweise. Die Originale bleiben bei Ihnen.',
      time: 'Eine Stunde, mit Weg und Warten.',
      need: ['Die unterschriebenen Formulare', 'Kopien der Nachweise', 'Eine eigene Liste, was Sie abgeben'],
      question: (who: string) => `${who} hat den Mietvertrag nur einmal. Was kommt in den Umschlag?`,
      options: {
        original: 'Das Original',
        kopie: 'Eine Kopie',
        spaeter: 'Erst einmal gar nichts',
      },
      feedback: {
        original: 'Papiere gehen manchmal verloren. Eine Kopie genügt.',
        kopie:
          'Und auf der eigenen Liste steht, was wann abgegeben wurde. Den Eingang kann man sich bestätigen lassen.',
        spaeter: 'Besser: abgeben, was da ist. Der Rest darf nachkommen.',
      },
    },
    nachreichen: {
      title: 'Post: Es fehlt noch etwas',
      what: 'Oft kommt ein Brief mit einer Liste und einer Frist (§§ 60 bis 67 SGB I). Das ist keine Absage, sondern eine Bitte um Papiere.',
      time: 'Die Frist steht im Brief.',
      need: ['Den Brief', 'Die fehlenden Papiere oder eine Nachricht, warum sie noch fehlen'],
      question: (who: string) =>
        `Der Brief an ${who} setzt zwei Wochen Frist. Ein Papier kommt erst in vier Wochen. Was hilft?`,
      options: {
        liegen: 'Warten, bis alles da ist',
        melden: 'Abgeben, was da ist, und schriftlich um mehr Zeit bitten',
        aufgeben: 'Den Antrag aufgeben',
      },
      feedback: {
        liegen: 'Dann kann das Jobcenter die Zahlung verweigern (§ 66 SGB I). Eine kurze Nachricht hilft.',
        melden: 'Am besten steht auch dabei, woran es liegt und wann das Papier kommt.',
        aufgeben: 'Bitte nicht. Fehlende Papiere sind etwas Alltägliches und lassen sich klären.',
      },
    },
    bescheid: {
      title: 'Der Bescheid',
      what: 'Im Bescheid steht, wie viel Geld es gibt, für wen und wie lange: in der Regel für zwölf Monate, manchmal für sechs (§ 41 SGB II). Steht „vorläufig“ darin, wird später noch einmal gerechnet (§ 41a SGB II).',
      time: 'Oft einige Wochen. Reicht das Geld nicht so lange, fragen Sie nach einem Vorschuss (§ 42 SGB I).',
      need: ['Den Bescheid mit dem Berechnungsbogen', 'Ihre eigene Rechnung, zum Beispiel die von hier'],
      question: (who: string) => `Der Bescheid an ${who} hat acht Seiten. Was zuerst?`,
      options: {
        ablegen: 'Abheften',
        lesen: 'Den Berechnungsbogen mit den eigenen Zahlen vergleichen',
        warten: 'Abwarten, was auf dem Konto ankommt',
      },
      feedback: {
        ablegen: 'Aufheben ist gut, aber erst nach dem Lesen: Fehler kommen vor, und es gibt eine Frist.',
        lesen: 'Vor allem Personen, Miete und Einkommen. Stimmt etwas nicht, bleibt ein Monat Zeit.',
        warten: 'Das Geld allein sagt nicht, ob richtig gerechnet wurde.',
      },
    },
    pruefen: {
      title: 'Prüfen und, wenn nötig, widersprechen',
      what: 'Stimmt etwas nicht, können Sie innerhalb eines Monats Widerspruch einlegen (§ 84 SGG). Das kostet nichts. Die Begründung darf nachkommen.',
      time: 'Ein Brief von zwei Zeilen. Die Antwort braucht oft Wochen.',
      need: ['Den Bescheid und den Tag, an dem er kam', 'Am besten eine Beratung'],
      question: (who: string) => `Im Bescheid an ${who} fehlt ein Teil der Miete. Was hilft?`,
      options: {
        anruf: 'Nur anrufen',
        schreiben: 'Innerhalb eines Monats schriftlich widersprechen',
        hinnehmen: 'Es wird schon stimmen',
      },
      feedback: {
        anruf:
          'Nachfragen klärt manches. Die Frist läuft aber weiter: Ein Widerspruch braucht einen Brief mit Unterschrift, eine einfache E-Mail reicht nicht. Man kann ihn auch dort zu Protokoll geben.',
        schreiben:
          'Am besten so abgeben, dass sich der Tag belegen lässt, und eine Sozialberatung dazuholen.',
        hinnehmen: 'Lieber nachfragen. Auch nach der Frist gibt es noch einen Weg (§ 44 SGB X).',
      },
    },
    aendern: {
      title: 'Änderungen sagen, rechtzeitig verlängern',
      what: 'Neue Arbeit, ein Umzug, jemand zieht ein oder aus: Das muss das Jobcenter gleich wissen (§ 60 SGB I). Vor dem Ende der Bewilligung stellen Sie den Antrag auf Weiterbewilligung.',
      time: 'Zehn Minuten für eine Änderung, eine Stunde für die Verlängerung.',
      need: ['Den Tag, seit dem etwas anders ist', 'Einen Nachweis', 'Das Ende der Bewilligung im Kalender'],
      question: (who: string) =>
        `${who} fängt am 15. mit einer kleinen Arbeit an. Wann erfährt es das Jobcenter?`,
      options: {
        spaeter: 'Mit dem ersten Lohn',
        sofort: 'Gleich, noch vor dem ersten Tag',
        nichts: 'Gar nicht, es ist ja wenig',
      },
      feedback: {
        spaeter: 'Lieber vorher. Sonst muss man vielleicht Geld zurückzahlen.',
        sofort: 'Ein Teil des Lohns bleibt, und es gibt später keine Rückforderung.',
        nichts: 'Auch wenig muss gesagt werden. Ein Teil davon bleibt in jedem Fall.',
      },
    },
  },
  asides: {
    allein: 'Maja fragt zuerst bei der Agentur für Arbeit, ob ihr noch Arbeitslosengeld zusteht.',
    alleinerziehend:
      'Für Ida kommt schon Unterhaltsvorschuss. Tobias fragt auch nach Kinderzuschlag und Wohngeld.',
    familie:
      'Elena füllt den Hauptantrag aus, Jan seine eigene Anlage. Für jedes Kind unter 15 gibt es ein Blatt.',
    'wenig-lohn':
      'Darias Lohn ist jeden Monat ein wenig anders. Deshalb ist ihr Bescheid vorläufig, und sie schickt die Lohnabrechnungen nach.',
    selbststaendig:
      'Samuel schätzt, was er in den nächsten sechs Monaten einnimmt und ausgibt. Dafür gibt es die Anlage EKS.',
    'unter-25': 'Leonie bringt den Zettel einer Tischlerei mit, in der sie gern ein Praktikum machen würde.',
    erspartes: 'Rainer legt eine Kopie seines Sparbuchs bei. Dafür gibt es die Anlage VM.',
    schwanger:
      'Sophie reicht die Bescheinigung mit dem errechneten Geburtstermin nach: Nach der zwölften Woche gibt es etwas mehr Geld (§ 21 Abs. 2 SGB II).',
    dolmetschen: 'Marisol bittet schon vorher um Sprachmittlung. Wer dolmetscht, darf mit hinein.',
  },
}
