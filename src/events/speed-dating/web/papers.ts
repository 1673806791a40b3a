import { type Locale, lang, staffLocale } from '#platform/i18n.ts'
import type { Block, PrintDocument } from '#platform/print/document.ts'
import type { Event } from '../../event/event.ts'
import { paths as talkPaths } from '../../talks/web/paths.ts'
import type { Talk } from '../../timetable/problem.ts'
import { clock, roundsOf } from '../../timetable/times.ts'
import type { Applicant, Dating, Firm } from '../dating.ts'
import { slipWords } from '../messages/index.ts'
import { problemOf } from '../problem-of.ts'
import { explained, sentenceOf } from '../seen-plan.ts'

export interface Seen {
  readonly event: Event
  readonly dating: Dating
  readonly talks: readonly Talk[]
  /** By the id of the applicant or firm. */
  readonly codes: ReadonlyMap<string, string>
  readonly baseUrl: string
}

/** Whoever reads their papers in a language and is there. */
export const readersOf = ({ applicants }: Dating, locale: Locale): readonly Applicant[] =>
  applicants.filter(({ reads, absent }) => reads === locale && !absent)

/** The title of the event stands as publisher: papers of firms say nothing about who invites (R12). */
const sheet = (locale: Locale, { event }: Seen, title: string, blocks: readonly Block[]): PrintDocument => ({
  title,
  language: lang[locale],
  publisher: event.title,
  blocks,
})
/** The code, and where it is typed: the QR code leads to a page, the code stands in no address. */
const codeOf = (locale: Locale, { codes, baseUrl }: Seen, id: string): readonly Block[] => {
  const t = slipWords(locale)
  const code = codes.get(id)
  return code === undefined
    ? []
    : [
        { is: 'facts', facts: [{ label: t.code, value: [{ text: code, strong: true }] }] },
        { is: 'paragraph', text: t.codeKeep, look: 'small' },
        { is: 'qr', url: `${baseUrl}/${locale}${talkPaths.open}`, caption: t.codeHow },
      ]
}
const apart = (pages: readonly (readonly Block[])[]): readonly Block[] =>
  pages.flatMap((page, index) => (index === 0 ? page : [{ is: 'page-break' } as const, ...page]))

/** One page for each person who reads this language. */
export const slipsOf = (locale: Locale, seen: Seen): PrintDocument => {
  const t = slipWords(locale)
  const { dating, talks } = seen
  const rounds = roundsOf(dating.day)
  const firms = new Map(dating.firms.map(({ id, name }) => [id, name]))
  const tables = new Map(
    dating.firms.flatMap((firm) => firm.tables.map(({ id, name }) => [id, name] as const)),
  )
  const by = Map.groupBy(talks, ({ applicant }) => applicant)
  const why = explained(problemOf(dating).problem, talks)
  return sheet(
    locale,
    seen,
    t.slip,
    apart(
      readersOf(dating, locale).map((one): readonly Block[] => {
        const own = by.get(one.id) ?? []
        return [
          { is: 'heading', level: 1, text: one.name },
          { is: 'paragraph', text: own.length > 0 ? t.how : t.noTalk },
          ...(own.length > 0
            ? ([
                {
                  is: 'table',
                  caption: t.talks,
                  columns: [
                    { title: t.time, share: 1 },
                    { title: t.table, share: 1 },
                    { title: t.firm },
                    { title: t.after, share: 5 },
                  ],
                  rows: own.map(({ round, firm, table }) => [
                    clock(rounds[round]?.start ?? 0),
                    tables.get(table) ?? '',
                    firms.get(firm) ?? '',
                    t.boxes,
                  ]),
                },
                { is: 'paragraph', text: t.afterHint, look: 'small' },
              ] as const)
            : []),
          ...(why.has(one.id)
            ? [{ is: 'paragraph', text: sentenceOf(t.why, why.get(one.id)!, dating), look: 'small' } as const]
            : []),
          ...codeOf(locale, seen, one.id),
          { is: 'paragraph', text: t.power, look: 'small' },
        ]
      }),
    ),
  )
}

/** Firms that read the cards on their tables in a language. */
export const firmsReading = ({ firms }: Dating, locale: Locale): readonly Firm[] =>
  firms.filter(({ reads }) => reads === locale)

/** One page for each table, for whoever sits there: names and times, nothing else; of firms that read this language. */
export const cardsOf = (locale: Locale, seen: Seen): PrintDocument => {
  const t = slipWords(locale)
  const { dating, talks } = seen
  const names = new Map(dating.applicants.map(({ id, name }) => [id, name]))
  const at = new Map(talks.map(({ table, round, applicant }) => [`${table} ${round}`, applicant]))
  const rounds = roundsOf(dating.day)
  return sheet(
    locale,
    seen,
    t.cards,
    apart(
      firmsReading(dating, locale).flatMap((firm) => [
        ...firm.tables.map((table): readonly Block[] => [
          { is: 'heading', level: 1, text: `${t.card(table.name)}: ${firm.name}` },
          ...(firm.recruiters.length > 0
            ? [{ is: 'paragraph', text: firm.recruiters.join(', '), look: 'lead' } as const]
            : []),
          { is: 'paragraph', text: t.howFirm },
          {
            is: 'table',
            caption: t.card(table.name),
            columns: [{ title: t.time, share: 1 }, { title: t.name }, { title: t.after, share: 4 }],
            rows: rounds.map(({ start }, round) => {
              const person = at.get(`${table.id} ${round}`)
              return [clock(start), person ? (names.get(person) ?? '') : t.free, person ? t.boxes : '']
            }),
          },
          { is: 'paragraph', text: t.afterHint, look: 'small' },
        ]),
        // A page of its own: a card lies on the table, where everybody who sits down reads it.
        ...(seen.codes.has(firm.id)
          ? [[{ is: 'heading', level: 1, text: firm.name } as const, ...codeOf(locale, seen, firm.id)]]
          : []),
      ]),
    ),
  )
}

/** All tables on one list for the wall; no name of an applicant. */
export const wallOf = (visited: Locale, seen: Seen): PrintDocument => {
  const locale = staffLocale(visited)
  const t = slipWords(locale)
  return sheet(locale, seen, t.wall, [
    {
      is: 'table',
      caption: t.wall,
      columns: [
        { title: t.table, share: 1 },
        { title: t.firm, share: 3 },
      ],
      rows: seen.dating.firms.flatMap((firm) => firm.tables.map(({ name }) => [name, firm.name])),
    },
  ])
}
