export const de = {
  title: 'Offene Daten',
  lead: 'Wer bietet hier was an, und wo? Sie können das ganze Verzeichnis herunterladen und weiterverwenden: für eine Karte, eine Auswertung oder eine eigene Seite.',
  without:
    'In den Dateien steht nichts über Menschen: keine Namen von Beschäftigten, nichts über Besucherinnen und Besucher. Von geschützten Orten steht nur die Stadt darin.',
  licence: 'Lizenz',
  terms: 'Sie dürfen die Daten kostenlos verwenden, auch geschäftlich. Es gilt:',
  attribution: 'Nennen Sie bitte als Quelle:',
  file: 'Herunterladen',
  download: (title: string, format: string) => `${title} als ${format}`,
  updated: 'Stand',
  period: 'Zeitraum',
  fromTo: (from: string, to: string) => `${from} bis ${to}`,
  frequencies: {
    CONT: 'Die Angaben ändern sich laufend. Die Datei zeigt den Stand beim Herunterladen.',
    QUARTERLY: 'Jedes Vierteljahr kommt etwas dazu.',
  },
  catalogue: 'Katalog für Datenportale',
  catalogueText: 'Portale wie GovData lesen hier, welche Daten es gibt (DCAT-AP.de):',
  catalogueTitle: (operator: string) => `Offene Daten: ${operator}`,
  contact: 'Fragen zu den Daten',
  keywords: ['Beratung', 'Nachbarschaft', 'soziale Angebote', 'Jobcenter', 'Teilhabe'],
  datasets: {
    organizations: {
      title: 'Organisationen',
      description:
        'Träger, Jobcenter, Kommunen und Betriebe, die im Verzeichnis stehen: Name, Art, Telefon, Mail und Webseite.',
    },
    locations: {
      title: 'Einrichtungen',
      description:
        'Häuser, in die man gehen kann: Name, Art, Anschrift, Koordinaten und Sozialraum. Ist die Anschrift geschützt, steht nur die Stadt darin.',
    },
    services: {
      title: 'Angebote',
      description:
        'Was in den Häusern stattfindet: Titel, Kurztext, Themen, Sprachen, Kosten, Zugang und ob es freiwillig ist. Ohne beendete und ohne interne Angebote.',
    },
    networks: {
      title: 'Kooperationen',
      description:
        'Welche Organisationen in welcher Kooperation zusammenarbeiten, in welcher Rolle und seit wann.',
    },
    indicators: {
      title: 'Indikatoren',
      description:
        'Was in den Kooperationen gezählt wird, Quartal für Quartal: Vereinbarungen, Treffen, Weitergaben, Antworten. Zahlen über weniger als drei Menschen stehen nicht darin, und auch nicht solche über Weitergaben, die fast alle ein einziges Haus betreffen.',
    },
  },
}
