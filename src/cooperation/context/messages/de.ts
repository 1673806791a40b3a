import { plural } from '#platform/i18n.ts'

/** Words of official figures for staff. German is the source. */
export const de = {
  title: 'Amtliche Zahlen zu den Sozialräumen',
  none: 'Noch sind keine amtlichen Zahlen zu diesen Sozialräumen eingelesen. Der Betreiber kann das tun.',
  caption: 'Amtliche Zahlen',
  space: 'Sozialraum',
  indicators: {
    einwohner: 'Einwohner',
    unter18: 'Unter 18 Jahren',
    ab65: 'Ab 65 Jahren',
    migrationshintergrund: 'Mit Migrationshintergrund',
    arbeitslosigkeit: 'Arbeitslos',
    langzeitarbeitslosigkeit: 'Langzeitarbeitslos',
    jugendarbeitslosigkeit: 'Unter 25 arbeitslos',
    leistungsbezug: 'Beziehen Leistungen',
    kinderarmut: 'Kinder in Armut',
    altersarmut: 'Ältere in Armut',
    alleinerziehende: 'Haushalte Alleinerziehender',
    statusindex: 'Sozialer Status',
  },
  status: ['hoch', 'mittel', 'niedrig', 'sehr niedrig'],
  ofParts: (n: number, of: number) =>
    `${n} von ${plural('de', of, { one: '1 Planungsraum', other: '# Planungsräumen' })}`,
  method:
    'Zahlen gibt es für Planungsräume. Für einen größeren Raum zählen wir Menschen zusammen und gewichten Anteile nach Einwohnern; wo deren Zahl fehlt, rechnen wir nicht. Beim Status steht, was am häufigsten ist.',
  source: (indicators: string, source: string, day: string) => `${indicators}: ${source}, Stand ${day}`,
  map: 'Als Karte zeigen',
  mapAway: 'Karte ausblenden',
  mapOf: 'Was zeigt die Karte?',
  mapTitle: (what: string, where: string) => `${what}: ${where}`,
  mapNote: 'Zum Vergleich auch die Räume, in denen die Kooperation kein Haus hat.',
  noOutlines: 'Für eine Karte fehlen die Umrisse; die Liste zeigt dieselben Zahlen.',
  from: (low: string, high: string) => `${low} bis unter ${high}`,
  fromLast: (low: string) => `${low} und mehr`,
  below: (high: string) => `unter ${high}`,
}
