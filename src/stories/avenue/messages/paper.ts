/** What stands on posters, labels and leaflets besides the stories: German, as the walls they hang on. */
export const paperWords = {
  poster: 'Plakat',
  posters: 'Plakate: Allee der guten Beispiele',
  posterFile: 'plakate',
  labels: 'Schilder zur Ausstellung',
  labelFile: 'schilder',
  whole: 'Die ganze Geschichte lesen',
  until: (day: string) => `Darf bis ${day} hängen.`,
  leafletSubtitle: 'Menschen erzählen, wie es weiterging',
  leafletText: 'Gezeigt mit der Erlaubnis der Menschen, die hier erzählen.',
  leafletFile: 'faltblatt',
  backTitle: 'Und Ihre Geschichte?',
  back: 'Alle hier haben einmal klein angefangen: mit einem Besuch, einer Stunde, einer Frage. Kommen Sie vorbei. Wenn Sie möchten, schreiben wir auch Ihre Geschichte auf.',
  allStories: 'Alle Portraits lesen',
  leafletUntil: (day: string) => `Dieses Faltblatt darf bis ${day} ausliegen.`,
}
