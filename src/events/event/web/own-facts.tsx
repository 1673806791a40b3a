import { type Location, languageName, type Network } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Facts } from '#platform/ui/content.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import type { Event } from '../event.ts'
import { eventStaffWords, eventWords } from '../messages/index.ts'
import { whenOf } from './when.ts'

/** What stands about an event, for whoever invites. */
export const OwnFacts = ({
  visit,
  event,
  house,
  network,
}: {
  visit: Visit
  event: Event
  house: Location | undefined
  network: Network | undefined
}) => {
  const t = eventStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  return (
    <Facts
      items={[
        { label: t.facts.because, value: event.cancelledBecause, lang: 'de' },
        { label: t.facts.kind, value: eventWords(locale).kinds[event.kind] },
        { label: t.facts.when, value: whenOf(locale, event) },
        house
          ? { label: t.facts.where, value: <bdi>{house.name}</bdi>, lang: 'de' }
          : { label: t.facts.where, value: t.facts.noHouse },
        { label: t.facts.room, value: event.room, lang: 'de' },
        { label: t.facts.audience, value: t.audiences[event.audience] },
        { label: t.facts.network, value: network?.name, lang: 'de' },
        {
          label: t.facts.languages,
          value: event.languages.map((code) => languageName(locale, code)).join(', '),
        },
        { label: t.facts.registration, value: registrationOf(visit, event) },
        {
          label: t.facts.places,
          value: event.registration === 'noetig' ? (event.places ?? t.anyNumber) : undefined,
        },
      ]}
    />
  )
}

const registrationOf = (visit: Visit, { registration, registrationUntil }: Event): string => {
  const t = eventStaffWords(visit.locale)
  const last = registrationUntil && berlinDay(new Date(registrationUntil.getTime() - 1))
  return [t.registrations[registration], last && t.until(dayOf(visit, last))].filter(Boolean).join(', ')
}
