import type { EventKind } from '../event/event.ts'

/** A week to begin with. Its words are German like those of every event; whoever invites changes them. */
export interface Template {
  readonly title: string
  readonly summary: string
  readonly days: readonly { readonly theme: string; readonly items: readonly TemplateItem[] }[]
}
interface TemplateItem {
  readonly kind: EventKind
  readonly title: string
  readonly summary: string
  readonly from: string
  readonly to: string
  readonly registration?: true
}

const exhibition: TemplateItem = {
  kind: 'ausstellung',
  title: 'Allee der guten Beispiele',
  summary: 'Menschen aus der Nachbarschaft erzählen auf großen Tafeln, wie sie ihren Weg gefunden haben.',
  from: '10:00',
  to: '17:00',
}
const health: TemplateItem = {
  kind: 'gesundheit',
  title: 'Gesundheitstag zum Mitmachen',
  summary: 'Bewegung, Essen, Schlaf: ausprobieren, messen lassen, fragen.',
  from: '10:00',
  to: '15:00',
}

export const templates = {
  /** As in Mainz-Bingen in 2019 (DOMAIN 1.11): one theme for each of five days, a speed-dating as the finale. */
  fuenf: {
    title: 'Aktionswoche: Wege in Arbeit',
    summary: 'Fünf Tage, an denen Sie sehen, fragen und ausprobieren können, was in Ihrer Nähe möglich ist.',
    days: [
      { theme: 'Gute Beispiele', items: [exhibition] },
      {
        theme: 'Lernen',
        items: [
          {
            kind: 'messe',
            title: 'Messe der Bildungsträger',
            summary: 'Wer bietet welchen Kurs an, und was passt zu mir? Alle an einem Ort.',
            from: '10:00',
            to: '14:00',
          },
        ],
      },
      { theme: 'Gesund bleiben', items: [health] },
      {
        theme: 'Sich zeigen',
        items: [
          {
            kind: 'rollenspiel',
            title: 'Rollenspiel: die Bewerbung',
            summary:
              'Bekannte Gesichter aus der Region bewerben sich. Danach üben Sie selbst, wenn Sie mögen.',
            from: '14:00',
            to: '17:00',
            registration: true,
          },
        ],
      },
      {
        theme: 'Betriebe treffen',
        items: [
          {
            kind: 'speed-dating',
            title: 'Speed-Dating für Ausbildung',
            summary:
              'Kurze Gespräche mit Betrieben, die Auszubildende suchen. Mit festem Zeitplan, ohne Warten.',
            from: '09:00',
            to: '13:00',
            registration: true,
          },
        ],
      },
    ],
  },
  drei: {
    title: 'Aktionstage in der Nachbarschaft',
    summary: 'Drei Tage, an denen die Häuser der Nachbarschaft ihre Türen öffnen.',
    days: [
      {
        theme: 'Ankommen',
        items: [
          exhibition,
          {
            kind: 'vortrag',
            title: 'Wer hilft wobei?',
            summary: 'Die Häuser stellen sich vor, eine halbe Stunde für jedes.',
            from: '15:00',
            to: '17:00',
          },
        ],
      },
      { theme: 'Gesund bleiben', items: [health] },
      {
        theme: 'Mitmachen',
        items: [
          {
            kind: 'messe',
            title: 'Markt der Möglichkeiten',
            summary: 'Kurse, Treffs, Ehrenamt: an jedem Tisch sitzt jemand, der davon erzählt.',
            from: '14:00',
            to: '18:00',
          },
        ],
      },
    ],
  },
} as const satisfies Record<string, Template>

export const templateNames = ['fuenf', 'drei'] as const satisfies readonly (keyof typeof templates)[]
