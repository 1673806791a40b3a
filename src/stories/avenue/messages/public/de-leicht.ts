import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  slides: {
    title: 'Bilder-Schau',
    lead: 'Sie sehen eine Geschichte nach der anderen. Groß und ruhig.',
    controls: 'Blättern',
    pause: 'Anhalten',
    play: 'Weiterlaufen lassen',
    previous: 'Zurück',
    next: 'Weiter',
    of: (n, all) => `${n} von ${all}`,
    turns: (seconds) => `Nach ${seconds} Sekunden kommt die nächste Geschichte.`,
    paused: 'Die Schau steht still.',
    none: 'Hier ist noch keine Geschichte',
    noneText: 'Bald erzählt hier jemand.',
    all: 'Alle Geschichten lesen',
  },
  week: {
    title: 'Menschen erzählen',
    lead: 'Diese Menschen zeigen in dieser Woche ihre Geschichte.',
    read: 'Die ganze Geschichte lesen',
  },
  press: {
    title: 'Geschichten für die Zeitung',
    lead: 'Diese Menschen haben Ja gesagt: Die Presse darf über sie schreiben. Bitte ändern Sie ihre Worte nicht.',
    until: (day) =>
      `Das Ja gilt bis ${day}. Die Person kann es zurück-nehmen. Bitte schauen Sie vor dem Druck noch einmal nach.`,
    text: 'Text herunterladen',
    picture: 'Bild herunterladen',
    textOf: (name) => `Text herunterladen: ${name}`,
    pictureOf: (name) => `Bild herunterladen: ${name}`,
    credit: (name) => `Das Bild ist von: ${name}`,
    photo: 'privat',
    textFile: 'geschichte',
  },
  paper: {
    poster: 'Plakat',
    posters: 'Plakate: Allee der guten Beispiele',
    posterFile: 'plakate',
    labels: 'Schilder zur Ausstellung',
    labelFile: 'schilder',
    whole: 'Die ganze Geschichte lesen',
    until: (day) => `Das Schild darf hier hängen. Bis zum ${day}.`,
    leafletSubtitle: 'Menschen erzählen von sich',
    leafletText: 'Diese Menschen haben gesagt: Andere dürfen meine Geschichte lesen.',
    leafletFile: 'faltblatt',
    backTitle: 'Und Ihre Geschichte?',
    back: 'Alle haben klein angefangen. Zum Beispiel mit einem Besuch. Oder mit einer Frage. Kommen Sie vorbei. Möchten Sie auch erzählen? Dann schreiben wir Ihre Geschichte auf.',
    leafletUntil: (day) => `Dieses Falt-Blatt darf hier liegen. Bis zum ${day}.`,
  },
  refusals: {
    chooseStories: 'Bitte wählen Sie eine Geschichte.',
    chooseExhibits: 'Bitte wählen Sie: Was wollen Sie drucken?',
    notAllowed: 'Eine Geschichte darf nicht mehr hängen. Bitte wählen Sie noch einmal.',
    leafletSize: 'In ein Falt-Blatt passen 4 bis 8 Geschichten.',
  },
}
