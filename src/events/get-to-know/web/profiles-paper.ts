import { vocabularyWords } from '#cooperation'
import { languageName } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import type { Block } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { meetingWords } from '../messages/index.ts'
import { type Profile, profileOf } from '../profile.ts'
import { listParties } from '../store.ts'
import { apart, documentOf } from './paper-frame.ts'
import { readyMeeting } from './seen.ts'

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
