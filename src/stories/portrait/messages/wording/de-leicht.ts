import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  general: [
    'Sie entscheiden selbst. Sie dürfen Nein sagen. Ein Nein ist in Ordnung: Ihr Geld bleibt gleich. Ihre Beratung bleibt gleich.',
    'Ein Ja gilt nur für diesen Ort. Es gilt nur für Ihren Text und Ihr Bild. Es gilt nur bis zu dem Tag, den Sie wählen. Jemand ändert etwas? Dann fragen wir Sie neu.',
    'Sie können jedes Ja zurück-nehmen. Immer. Sie brauchen nur Ihren Code. Dann ist Ihre Geschichte dort sofort weg. Plakate werden abgehängt. Eine Zeitung, die schon gedruckt ist, bleibt gedruckt.',
    'Sie nehmen alles zurück? Dann löschen wir Text und Bild sofort. Den Rest löschen wir nach 90 Tagen.',
  ],
  channels: {
    web: {
      title: 'Auf dieser Internet-Seite',
      text: 'Meine Geschichte darf auf dieser Internet-Seite stehen. Alle Menschen können sie lesen und das Bild sehen.',
    },
    ausstellung: {
      title: 'In Ausstellungen',
      text: 'Meine Geschichte darf als Plakat, Schild oder Falt-Blatt gezeigt werden. Ganz oder nur einzelne Sätze. Das Haus darf sie zeigen. Die Partner von dem Haus dürfen sie auch zeigen.',
    },
    presse: {
      title: 'In der Zeitung, im Radio, im Fernsehen',
      text: 'Zeitung, Radio und Fernsehen dürfen meine Geschichte bekommen. Auch im Internet: auf der Seite für die Presse. Was dort gedruckt ist, bleibt gedruckt.',
    },
    aktionswoche: {
      title: 'In der Aktions-Woche',
      text: 'Meine Geschichte darf in einer Aktions-Woche gezeigt werden: im Internet und vor Ort. Ich wähle das Jahr. Danach ist das Ja vorbei.',
    },
  },
}
