import { vocabularyWords } from '#cooperation'
import { findNetwork, languageName } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { type Block, documentFont, type PrintDocument } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { whenOf } from '../../event/web/when.ts'
import { answers, type Moment } from '../meeting.ts'
import { meetingWords, sayWords } from '../messages/index.ts'
import { type Profile, profileOf } from '../profile.ts'
import { readableCode } from '../say.ts'
import { listParties } from '../store.ts'
import { nowhere } from '../table-plan.ts'
import { paths } from './paths.ts'
import { at, groupName, type Seated, seatedOf, seatsThatHold, tablesUsed, topicAt } from './seated.ts'
import { readyMeeting } from './seen.ts'

const apart = (pages: readonly (readonly Block[])[]): readonly Block[] =>
  pages.flatMap((page, index) => (index === 0 ? page : [{ is: 'page-break' } as const, ...page]))

const networkName = (visit: Visit, networkId: string): Promise<string> =>
  visit.world.look(visit.actor, async (tx) => (await findNetwork(tx, networkId))?.name ?? '')

const documentOf = async (
  visit: Visit,
  { event, meeting }: Pick<Seated, 'event' | 'meeting'>,
  title: string,
  blocks: readonly Block[],
): Promise<PrintDocument> => ({
  title,
  subtitle: event.title,
  language: staffLocale(visit.locale),
  publisher: await networkName(visit, meeting.networkId),
  blocks,
})

const publicUrl = (visit: Visit, path: string): string =>
  `${visit.world.config.baseUrl}/${staffLocale(visit.locale)}${path}`

/** Who sits where, table by table, for the wall. */
export const wallPdf = async (visit: Visit): Promise<Response> => {
  const seated = await seatedOf(visit)
  if (!seated?.meeting.planInput) return visit.notFound()
  const t = meetingWords(visit.locale)
  const seats = seatsThatHold(seated)
  const blocks: Block[] = [
    { is: 'paragraph', text: whenOf(staffLocale(visit.locale), seated.event) },
    ...seats.map(
      (_, round): Block => ({
        is: 'table',
        caption: t.papers.byTable(round + 1),
        columns: [
          { title: t.papers.tableColumn, share: 2 },
          { title: t.guests.title, share: 7 },
        ],
        rows: Array.from({ length: tablesUsed(seats) }, (_, table) => {
          const topic = round === 0 ? topicAt(visit, seated, seats, table) : undefined
          const name = t.plan.table(table + 1)
          return [
            [{ text: topic ? t.plan.topicOf(name, topic) : name, strong: true }],
            at(seated, seats, round, table)
              .map(({ name }) => name)
              .join(', ') || t.plan.empty,
          ]
        }),
      }),
    ),
  ]
  const byName = seated.planning.guests
    .map((guest, index) => ({ guest, index }))
    .toSorted((a, b) => a.guest.name.localeCompare(b.guest.name, 'de'))
  blocks.splice(1, 0, {
    is: 'table',
    caption: t.papers.byName,
    columns: [
      { title: t.guests.name, share: 3 },
      ...seats.map((_, round) => ({ title: t.plan.round(round + 1), share: 2 })),
    ],
    rows: byName.map(({ guest, index }) => [
      guest.name,
      ...seats.map((row) =>
        row[index] === undefined || row[index] === nowhere ? t.plan.away : t.plan.table(row[index] + 1),
      ),
    ]),
  })
  const document = await documentOf(visit, seated, t.papers.wall, blocks)
  return pdfResponse(await renderPdf(document), t.papers.file.wall)
}

/** A card for each person: their number and their table in each round. */
export const cardsPdf = async (visit: Visit): Promise<Response> => {
  const seated = await seatedOf(visit)
  if (!seated?.meeting.planInput) return visit.notFound()
  const t = meetingWords(visit.locale)
  const seats = seatsThatHold(seated)
  const { meeting, planning } = seated
  const pages = planning.guests.map((guest, index): readonly Block[] => [
    { is: 'heading', level: 1, text: guest.name },
    { is: 'paragraph', text: groupName(seated, guest), look: 'lead' },
    { is: 'paragraph', text: [{ text: t.papers.cardNumber(guest.number), strong: true }] },
    {
      is: 'table',
      caption: t.papers.cardsHow,
      columns: [{ title: t.papers.roundColumn }, { title: t.papers.tableColumn }],
      rows: seats.map((row, round) => [
        t.plan.round(round + 1),
        row[index] === undefined || row[index] === nowhere ? t.plan.away : t.plan.table(row[index] + 1),
      ]),
    },
    { is: 'qr', url: publicUrl(visit, paths.tables(meeting.code)), caption: t.papers.phoneQr },
  ])
  const document = await documentOf(visit, seated, t.papers.cardsHow, apart(pages))
  return pdfResponse(await renderPdf({ ...document, paper: 'a5' }), t.papers.file.cards)
}

const profileBlocks = (visit: Visit, profile: Profile): readonly Block[] => {
  const { profile: t } = meetingWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const { fields } = vocabularyWords(locale)
  const facts = [
    { label: t.fields, value: profile.fields.map((id) => fields[id]).join(', ') },
    { label: t.languages, value: profile.languages.map((code) => languageName(locale, code)).join(', ') },
    {
      label: t.ask,
      value: profile.contact
        ? [profile.contact.name, profile.contact.function].filter(Boolean).join(', ')
        : '',
    },
    { label: t.phone, value: profile.phone ?? '' },
    { label: t.mail, value: profile.email ?? '' },
    { label: t.ways, value: profile.way ?? '' },
  ].filter(({ value }) => value !== '')
  const listed = profile.offers.length > 0 ? profile.offers : profile.does
  return [
    { is: 'heading', level: 1, text: profile.name },
    { is: 'facts', facts },
    ...(listed.length > 0
      ? ([
          { is: 'heading', level: 2, text: profile.offers.length > 0 ? t.offers : t.does },
          { is: 'list', items: listed },
        ] as const)
      : []),
    {
      is: 'note',
      title: t.handOver,
      text: profile.offers.length > 0 ? t.handOverText : t.handOverTeam,
    },
  ]
}

/** A page for each organization that comes, for the tables. */
export const profilesPdf = async (visit: Visit): Promise<Response> => {
  const found = await readyMeeting(visit, async (tx, event, meeting) => {
    const profiles: Profile[] = []
    for (const { invitedId, declinedAt } of await listParties(tx, event.id))
      if (declinedAt === null)
        profiles.push(await profileOf(tx, staffLocale(visit.locale), meeting.networkId, invitedId))
    return { profiles }
  })
  if (!found || found.profiles.length === 0) return visit.notFound()
  const { papers: t } = meetingWords(visit.locale)
  const pages = found.profiles.map((profile) => profileBlocks(visit, profile))
  const document = await documentOf(visit, found, meetingWords(visit.locale).profile.titles, apart(pages))
  return pdfResponse(await renderPdf({ ...document, paper: 'a5' }), t.file.profiles)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Five boxes to tick, each beside its words. */
const boxes = (words: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${words.length * 90}" width="1000" height="${words.length * 90}">${words
    .map(
      (word, i) =>
        `<rect x="10" y="${i * 90 + 20}" width="46" height="46" rx="6" fill="none" stroke="#000" stroke-width="4"/><text x="86" y="${i * 90 + 55}" font-family="${documentFont}" font-size="34">${escaped(word)}</text>`,
    )
    .join('')}</svg>`

/** One question to tick, before or after. */
export const sheetPdf =
  (moment: Moment) =>
  async (visit: Visit): Promise<Response> => {
    const found = await readyMeeting(visit, async () => ({}))
    if (!found) return visit.notFound()
    const locale = staffLocale(visit.locale)
    const { papers: t } = meetingWords(visit.locale)
    const say = sayWords(locale)
    const words = answers.toReversed().map((answer) => say.answers[`a${answer}`])
    const { code } = found.meeting
    const document = await documentOf(visit, found, say.moments[moment], [
      { is: 'paragraph', text: [{ text: say.question, strong: true }], look: 'lead' },
      { is: 'paragraph', text: say.questionHint },
      { is: 'figure', svg: boxes(words), alt: words.join(', '), width: 0.8 },
      { is: 'note', text: t.sheetHow },
      { is: 'qr', url: publicUrl(visit, paths.question(code, moment)), caption: t.questionQr },
    ])
    return pdfResponse(
      await renderPdf({ ...document, paper: 'a5', footer: readableCode(code) }),
      `${t.file.sheet}-${moment}`,
    )
  }
