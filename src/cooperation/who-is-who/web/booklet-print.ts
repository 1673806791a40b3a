import { dialled } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import type { Block, PrintDocument, Span, Words } from '#platform/print/document.ts'
import type { OwnNetwork } from '../../web/in-network.ts'
import { type Booklet, mostInBooklet } from '../booklet.ts'
import { type WhoIsWhoWords, whoIsWhoWords } from '../messages/index.ts'
import { type Contact, houseBeside, linesOf } from '../profile.ts'
import type { TeamInNetwork } from '../queries.ts'
import { namesOf } from './language-names.ts'
import { whenText } from './team-view.tsx'

/** The booklet for the pocket: by side, organization and team; at the end when somebody is in which house. */
export const printBooklet = (visit: Visit, network: OwnNetwork, booklet: Booklet): PrintDocument => {
  const locale = staffLocale(visit.locale)
  const t = whoIsWhoWords(locale)
  const byOrganization = Map.groupBy(booklet.teams, ({ organizationId }) => organizationId)
  return {
    title: t.title,
    subtitle: network.name,
    language: locale,
    publisher: t.bookletFor,
    date: visit.world.now(),
    paper: 'a5',
    blocks: [
      { is: 'note', text: t.bookletHint },
      ...(booklet.isCut ? [{ is: 'paragraph', text: t.bookletCut(mostInBooklet) } as const] : []),
      booklet.teams.length > 0 ? { is: 'contents' } : { is: 'paragraph', text: t.empty },
      ...[...byOrganization.values()].flatMap((teams): Block[] => [
        { is: 'heading', level: 1, text: named(locale, teams[0]?.organizationName ?? '') },
        ...teams.flatMap((team) => teamBlocks(visit, team, booklet.contacts.get(team.id) ?? [])),
      ]),
      ...(booklet.hours.length > 0 ? hoursBlocks(t, locale, booklet.hours) : []),
    ],
  }
}

/** Names and texts that staff wrote in German, in an English booklet. */
const named = (locale: 'de' | 'en', text: string): Words =>
  locale === 'de' ? text : [{ text, language: 'de' }]

const link = (text: string, href: string): Span => ({ text, href })

const reached = (
  t: WhoIsWhoWords,
  locale: 'de' | 'en',
  { phone, email, languages }: { phone: string | null; email: string | null; languages: readonly string[] },
  times: string | null,
): { label: string; value: Words }[] => [
  ...(phone ? [{ label: t.phone, value: [link(phone, `tel:${dialled(phone)}`)] }] : []),
  ...(email ? [{ label: t.mail, value: [link(email, `mailto:${encodeURI(email)}`)] }] : []),
  ...(times ? [{ label: t.hours, value: named(locale, times) }] : []),
  ...(languages.length > 0 ? [{ label: t.languages, value: namesOf(locale, languages) }] : []),
]

const teamBlocks = (visit: Visit, team: TeamInNetwork, contacts: readonly Contact[]): Block[] => {
  const locale = staffLocale(visit.locale)
  const t = whoIsWhoWords(locale)
  const house = houseBeside(team)
  const facts = [
    ...(house ? [{ label: t.house, value: named(locale, house) }] : []),
    ...reached(t, locale, team, team.hours),
  ]
  const said = (title: string, text: string | null): Block[] =>
    text
      ? [
          { is: 'paragraph', text: [{ text: title, strong: true }] },
          { is: 'list', items: linesOf(text).map((line) => named(locale, line)) },
        ]
      : []
  return [
    { is: 'heading', level: 2, text: named(locale, team.name) },
    ...(team.tasks ? [{ is: 'paragraph', text: named(locale, team.tasks) } as const] : []),
    ...said(t.does, team.does),
    ...said(t.doesNot, team.doesNot),
    ...(facts.length > 0 ? [{ is: 'facts', facts } as const] : []),
    ...contacts.map((contact): Block => contactBlock(t, locale, contact, contacts)),
  ]
}

const contactBlock = (
  t: WhoIsWhoWords,
  locale: 'de' | 'en',
  contact: Contact,
  all: readonly Contact[],
): Block => {
  const standsInFor = all.find(({ id }) => id === contact.deputyOf)
  const facts = reached(t, locale, contact, contact.times)
  return {
    is: 'together',
    blocks: [
      {
        is: 'paragraph',
        text: [
          { text: contact.name, strong: true },
          ...(contact.function ? [', ', { text: contact.function, language: 'de' }] : []),
          ...(standsInFor ? [` (${t.deputyFor(standsInFor.name)})`] : []),
        ],
      },
      ...(facts.length > 0 ? [{ is: 'facts', facts } as const] : []),
    ],
  }
}

const hoursBlocks = (t: WhoIsWhoWords, locale: 'de' | 'en', hours: Booklet['hours']): Block[] => [
  { is: 'heading', level: 1, text: t.consultations },
  {
    is: 'table',
    caption: t.consultations,
    columns: [
      { title: t.when, share: 2 },
      { title: t.where, share: 2 },
      { title: t.who, share: 2 },
    ],
    rows: hours.map((hour) => [
      [whenText(t, hour), ...(hour.weekday && hour.note ? [` (${hour.note})`] : [])],
      named(locale, hour.locationName),
      named(locale, hour.teamName),
    ]),
  },
]
