// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  title: 'Offene Daten',
  lead: 'Sie können die Liste von allen Häusern und Angeboten auf Ihr Gerät laden. Die Liste ist für alle da.',
  without:
    'In der Liste steht nichts über einzelne Menschen. Manche Häuser sind geheim. Dann steht nur die Stadt in der Liste.',
  licence: 'Das dürfen Sie',
  terms: 'Sie dürfen die Daten benutzen. Das kostet nichts. Diese Regeln gelten:',
  attribution: 'Schreiben Sie bitte dazu, woher die Daten sind:',
  file: 'Auf Ihr Gerät laden',
  download: (title: string, format: string) => `${title} als ${format}`,
  updated: 'So neu sind die Daten',
  period: 'Für diese Zeit',
  fromTo: (from: string, to: string) => `${from} bis ${to}`,
  frequencies: {
    CONT: 'Die Daten sind immer neu.',
    QUARTERLY: 'Alle drei Monate kommen neue Daten dazu.',
  },
  catalogue: 'Für Programme',
  catalogueText: 'Andere Internet-Seiten lesen hier, welche Daten es gibt:',
  catalogueTitle: (operator: string) => `Offene Daten: ${operator}`,
  contact: 'Haben Sie Fragen zu den Daten?',
  keywords: ['Beratung', 'Nachbarschaft', 'Hilfe', 'Job-Center', 'Mitmachen'],
  datasets: {
    organizations: {
      title: 'Organisationen',
      description:
        'Das sind zum Beispiel Vereine, Job-Center und Firmen. In der Liste stehen: Name, Telefon und Mail.',
    },
    locations: {
      title: 'Häuser',
      description: 'In diese Häuser können Sie gehen. In der Liste stehen: Name und Adresse.',
    },
    services: {
      title: 'Angebote',
      description:
        'Das gibt es in den Häusern. In der Liste stehen: Was ist es? Für wen ist es? Was kostet es?',
    },
    networks: {
      title: 'Wer arbeitet zusammen?',
      description: 'Diese Organisationen arbeiten zusammen. In der Liste steht auch: seit wann.',
    },
    indicators: {
      title: 'Zahlen zur Zusammen-Arbeit',
      description:
        'In der Tabelle stehen Zahlen. Zum Beispiel: Wie viele Häuser arbeiten zusammen? Wie oft geben sie Angebote weiter? Die Zahlen verraten nichts über einzelne Menschen. Und nichts über ein einzelnes Haus.',
    },
  },
}
