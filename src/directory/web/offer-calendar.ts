import type { Visit } from '#platform/http/visit.ts'
import { offerCalendar } from '../calendar.ts'
import { addressOf } from '../location.ts'
import { directoryWords } from '../messages/public/index.ts'
import { isDiscreet } from '../service.ts'
import { translated } from '../translated.ts'
import { viewOffer } from './offer-view.ts'
import { offerPath } from './paths.ts'

/**
 * The dates of an offer for a calendar (RFC 5545). A calendar is read by family and employers: of a sensitive
 * offer only time and address go into it.
 */
export const offerCalendarFile = async (visit: Visit): Promise<Response> => {
  const view = await viewOffer(visit, (visit.params.file ?? '').replace(/\.ics$/, ''))
  if (!view || view.over) return visit.notFound()
  const { service, location, contact } = view
  const words = translated(visit.locale, { ...service, translations: view.translations })
  const discreet = isDiscreet(service)
  const open = discreet
    ? { title: directoryWords(visit.locale).appointment }
    : {
        title: words.title.text,
        summary: words.summary.text,
        location: location?.name,
        url: `${visit.world.config.baseUrl}${visit.to(offerPath(service.id))}`,
        organizer: contact.email
          ? { name: location?.name ?? view.organization.name, email: contact.email }
          : undefined,
      }
  const text = offerCalendar(
    {
      ...open,
      id: service.id,
      address: (location && addressOf(location)) ?? undefined,
      times: service.facts,
      land: view.land,
    },
    visit.world.now(),
  )
  if (text === null) return visit.notFound()
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
      'cache-control': discreet ? 'no-store' : 'no-cache',
    },
  })
}
