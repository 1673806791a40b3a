import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { shortDate } from '#platform/i18n.ts'
import type { Block } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { steeringWords } from '../messages/index.ts'
import type { Point } from '../point.ts'
import { roundOf, whenOf } from './of-round.ts'
import { readRound } from './read-round.ts'

const t = steeringWords('de')
const day = (date: Date): string => shortDate('de', date)
const noon = (date: string): Date => new Date(`${date}T11:00:00Z`)

/** The minutes on paper; German, as minutes are. */
export const minutesPdf = async (visit: Visit): Promise<Response> => {
  const shown = await roundOf(visit)
  if (!shown || shown.round.startsAt > visit.world.now() || shown.round.state === 'abgesagt')
    return visit.notFound()
  const { network, round } = shown
  const { agenda, came, tasks, addenda } = await readRound(visit, round)
  const standing = round.minutesClosedAt ? t.print.final(day(round.minutesClosedAt)) : t.print.draft
  const bytes = await renderPdf({
    title: t.print.title(round.title),
    subtitle: standing,
    language: 'de',
    publisher: network.name,
    date: round.minutesClosedAt ?? round.startsAt,
    footer: standing,
    blocks: [
      {
        is: 'facts',
        facts: [
          { label: t.print.date, value: whenOf({ ...visit, locale: 'de' }, round) },
          ...(round.place ? [{ label: t.place, value: round.place }] : []),
          ...(came.length > 0
            ? [
                {
                  label: t.round.attendance,
                  value: came.map((one) => `${one.name} (${one.people})`).join(', '),
                },
              ]
            : []),
        ],
      },
      ...(round.minutes ? ([heading(t.minutes.general), paragraph(round.minutes)] as const) : []),
      ...agenda.flatMap(pointBlocks),
      ...(tasks.length > 0
        ? ([
            heading(t.tasks.title),
            {
              is: 'table',
              caption: t.tasks.title,
              columns: [
                { title: t.print.task, share: 3 },
                { title: t.print.owner, share: 2 },
                { title: t.print.due },
              ],
              rows: tasks.map((task) => [
                task.title,
                task.organization,
                task.doneOn ? t.tasks.doneOn(day(noon(task.doneOn))) : day(noon(task.dueOn)),
              ]),
            },
          ] satisfies Block[])
        : []),
      ...addenda.flatMap((one): Block[] => [
        heading(t.round.addendumOn(day(noon(berlinDay(one.addedAt))))),
        paragraph(one.text),
      ]),
    ],
  })
  return pdfResponse(bytes, `protokoll-${berlinDay(round.startsAt)}`)
}

const heading = (text: string): Block => ({ is: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ is: 'paragraph', text })

const pointBlocks = (point: Point, index: number): Block[] => [
  heading(`${index + 1}. ${point.title}`),
  ...(point.text ? [{ is: 'paragraph', text: point.text, look: 'small' } as const] : []),
  ...(point.outcome ? [paragraph(point.outcome)] : []),
  ...(point.decision ? [{ is: 'note', title: t.round.decision, text: point.decision } as const] : []),
  ...(point.state === 'besprochen'
    ? []
    : [{ is: 'paragraph', text: `(${t.pointStates[point.state]})`, look: 'small' } as const]),
]
