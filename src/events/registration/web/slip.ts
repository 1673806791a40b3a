import { addressOf, findOrganization, type Location } from '#directory'
import { visitor } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { type Locale, lang } from '#platform/i18n.ts'
import type { PrintDocument } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import type { Event } from '../../event/event.ts'
import { whenOf } from '../../event/web/when.ts'
import { registrationStaffWords, registrationWords } from '../messages/index.ts'
import { openPage } from './open-page.tsx'
import { paths } from './paths.ts'
import { bearerOf, openedBy } from './registration-page.tsx'

/** What the person takes along: the code stands on it, and in no address. */
export const slipDocument = (
  locale: Locale,
  slip: {
    readonly code: string
    readonly persons: number
    readonly event: Event
    readonly house: Location | undefined
    readonly publisher: string
    readonly phone: string | null
    readonly baseUrl: string
  },
): PrintDocument => {
  const t = registrationWords(locale)
  const { event, house } = slip
  const place = [house?.name, house && addressOf(house), event.room].filter(Boolean).join(', ')
  const german = (text: string) => [locale === 'de' ? text : { text, language: 'de' }]
  return {
    title: t.slipTitle,
    language: lang[locale],
    publisher: slip.publisher,
    paper: 'a5',
    blocks: [
      {
        is: 'facts',
        facts: [
          { label: t.code, value: [{ text: slip.code, strong: true }] },
          { label: t.event, value: german(event.title) },
          { label: t.when, value: whenOf(locale, event) },
          ...(place ? [{ label: t.where, value: german(place) }] : []),
          { label: t.howMany, value: String(slip.persons) },
          ...(slip.phone ? [{ label: t.phone, value: slip.phone }] : []),
        ],
      },
      { is: 'paragraph', text: t.slipText },
      { is: 'qr', url: `${slip.baseUrl}/${locale}${paths.open}`, caption: t.slipOpen },
    ],
  }
}

export const slipPdf = async (visit: Visit): Promise<Response> => {
  const t = registrationWords(visit.locale)
  const actor = await bearerOf(visit)
  const opened = actor && (await openedBy(visit, actor))
  if (!opened) return openPage(visit, t.codeWrong)
  const { event, house, registration } = opened
  const organization = await visit.world.look(visitor, (tx) => findOrganization(tx, event.organizationId))
  const document = slipDocument(visit.locale, {
    code: actor.typed,
    persons: registration.persons,
    event,
    house,
    publisher: organization?.name ?? '',
    phone: organization?.phone ?? null,
    baseUrl: visit.world.config.baseUrl,
  })
  return pdfResponse(await renderPdf(document), registrationStaffWords(visit.locale).paper.file.slip)
}
