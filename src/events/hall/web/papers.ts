import type { Visit } from '#platform/http/visit.ts'
import { lang, staffLocale } from '#platform/i18n.ts'
import type { Block, PrintDocument } from '#platform/print/document.ts'
import { slipWords } from '../../speed-dating/messages/index.ts'
import { clock } from '../../timetable/times.ts'
import { hallWords } from '../messages/index.ts'
import { namesOf, type SeenDay } from './seen-day.ts'

/** Room for talks that nobody planned. */
const emptyLines = 30

/** All rounds with who sits where, to tick off, and empty lines with their results: what holds when the power is gone. */
export const teamOf = (visit: Visit, seen: SeenDay): PrintDocument => {
  const t = hallWords(visit.locale).paper
  const { boxes } = slipWords(staffLocale(visit.locale))
  const names = namesOf(visit, seen)
  const by = Map.groupBy(seen.talks, ({ round }) => round)
  const blocks: Block[] = names.rounds.flatMap(({ number, start }, round): Block[] => [
    { is: 'heading', level: 1, text: t.round(number, clock(start)) },
    {
      is: 'table',
      caption: t.round(number, clock(start)),
      columns: [
        { title: t.table, share: 1 },
        { title: t.firm, share: 3 },
        { title: t.person, share: 3 },
        { title: t.present, share: 1 },
      ],
      rows: (by.get(round) ?? []).map(({ table, firm, applicant }) => [
        names.table(table),
        names.firm(firm),
        names.person(applicant),
        t.box,
      ]),
    },
  ])
  return {
    title: t.teamTitle,
    language: lang[staffLocale(visit.locale)],
    publisher: seen.event.title,
    blocks: [
      ...blocks,
      { is: 'page-break' },
      { is: 'heading', level: 1, text: t.emptyTitle },
      {
        is: 'table',
        caption: t.emptyTitle,
        columns: [
          { title: t.time, share: 1 },
          { title: t.table, share: 1 },
          { title: t.person, share: 2 },
          { title: t.result, share: 3 },
        ],
        rows: Array.from({ length: emptyLines }, () => ['', '', '', boxes]),
      },
    ],
  }
}
