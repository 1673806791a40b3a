/** The start: what this is, for whom, and the invented people. German is the source. */
export const de = {
  title: 'Antrag auf Grundsicherung üben',
  lead: 'Wie fühlt sich so ein Antrag an, und was kommt auf einen zu? Hier gehen Sie den ganzen Weg einmal durch, ohne Folgen.',
  forWhom: 'Für wen ist das?',
  forWhomList: [
    'für alle, die bald selbst einen Antrag stellen',
    'für Menschen, die im Ehrenamt oder im Beruf dabei helfen',
    'für Gemeinderäte, Schulklassen und alle, die es wissen wollen',
  ],
  takes: 'Sie brauchen etwa eine halbe Stunde. Sie können jederzeit aufhören.',
  choose: 'Mit wem möchten Sie üben?',
  chooseText: 'Alle diese Menschen sind erfunden.',
  own: 'Mit eigenen Zahlen üben',
  ownText:
    'Sie geben Ihre Zahlen selbst ein. Auch sie bleiben nur auf Ihrer Seite: Schließen Sie das Fenster, ist alles weg.',
  start: (first: string) => `Mit ${first} üben`,
  startOwn: 'Eigene Zahlen eingeben',
  yearsOld: (age: number) => `${age} Jahre`,
  inGroup: 'In einer Gruppe üben',
  inGroupText: 'Ablauf, Rollenkarten und Urkunde zum Ausdrucken für Fortbildung, Rat und Schule.',
  toGroup: 'Papiere für die Gruppe',
  toForms: 'Welches Formular brauche ich?',
  entry: 'Antrag auf Grundsicherung üben',
  entryText: 'Einmal alles durchgehen, ohne Folgen. Nichts wird gespeichert.',
  practisingAs: (name: string) => `Sie üben mit ${name}.`,
  practisingOwn: 'Sie üben mit Ihren eigenen Zahlen.',
  somebody: 'Jemand',
  kinds: {
    allein: 'allein lebend',
    alleinerziehend: 'allein mit Kind',
    familie: 'Paar mit drei Kindern',
    'wenig-lohn': 'Arbeit mit wenig Lohn',
    selbststaendig: 'selbstständig',
    'unter-25': 'unter 25, bei der Mutter',
    erspartes: '58, mit Erspartem',
    schwanger: 'schwanger',
    dolmetschen: 'neue Sprache',
  },
  stories: {
    allein:
      'Bis zum Sommer hat sie Bücher verkauft, dann schloss der Laden. Sie wohnt allein und sucht eine Arbeit, bei der sie mit Menschen zu tun hat.',
    alleinerziehend:
      'Er lebt mit seiner Tochter Ida, 6, und arbeitet vormittags in einer Gärtnerei. Der Lohn reicht nicht ganz für zwei.',
    familie:
      'Drei Kinder, eine Wohnung, viel Leben. Jans Betrieb hat geschlossen, und sein Arbeitslosengeld reicht nicht für fünf.',
    'wenig-lohn':
      'Sie backt in einer Konditorei, 25 Stunden in der Woche. Am Ende des Monats fehlt Geld für die Miete.',
    selbststaendig:
      'Er fotografiert Hochzeiten und Vereinsfeste. In manchen Monaten kommen viele Aufträge, in anderen kaum einer.',
    'unter-25':
      'Sie wohnt bei ihrer Mutter Katrin und möchte Tischlerin werden. Deshalb wird für beide zusammen gerechnet.',
    erspartes:
      'Dreißig Jahre war er Drucker, dann schloss das Werk. Er hat 32.000 Euro für später zurückgelegt und fragt sich, ob das zählt.',
    schwanger:
      'Im Frühjahr kommt ihr erstes Kind. Sie wohnt mit zwei Freundinnen zusammen, ihr Vertrag ist ausgelaufen.',
    dolmetschen:
      'In Ecuador war sie Krankenschwester, hier wird ihr Abschluss gerade geprüft. Deutsch spricht sie seit einem Jahr; Formulare sind eine Sprache für sich.',
  },
}
