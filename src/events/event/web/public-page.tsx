import {
  addressOf,
  landAt,
  locationPath,
  marks,
  OfferFactList,
  offerCalendar,
  offerSentences,
} from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { Alert, BackLink, Badge, Facts, PrintButtonHint } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { isOver } from '../event.ts'
import { eventWords } from '../messages/public/index.ts'
import { factsOf } from '../publish-service.ts'
import { eventParts } from '../slots.ts'
import { paths } from './paths.ts'
import { type SeenEvent, seenEvent } from './seen-event.ts'
import { whenOf } from './when.ts'

/** One event with everything somebody needs to decide and to come. */
export const publicPage = async (visit: Visit): Promise<Response> => {
  const seen = await seenEvent(visit, visit.params.id ?? '')
  if (!seen) return visit.notFound()
  const { locale } = visit
  const t = eventWords(locale)
  const { event, house, organization, isSensitive } = seen
  const german = locale === 'de' ? undefined : 'de'
  const now = visit.world.now()
  const land = landAt(house?.areaCode)
  const over = isOver(event, now)
  return visit.page(
    {
      // The title stands in the history and on the tab, where others may read it.
      title: isSensitive ? t.kinds.sonstiges : event.title,
      noStore: isSensitive || event.audience === 'netz',
      quickExit: isSensitive,
    },
    <article class="stack-l">
      <BackLink href={visit.to(paths.list)}>{t.title}</BackLink>
      <header class="stack-s">
        <h1 {...marks(locale, german)}>{event.title}</h1>
        <p class="lead" {...marks(locale, german)}>
          {event.summary}
        </p>
        <p class="cluster">
          <Badge>{t.kinds[event.kind]}</Badge>
          {event.audience === 'netz' && (
            <Badge tone="info" pictogram="lock">
              {t.onlyStaff}
            </Badge>
          )}
        </p>
      </header>
      {event.state === 'abgesagt' ? (
        <Alert tone="warning" title={t.cancelledTitle}>
          {event.cancelledBecause && (
            <p>
              {t.reason} <span {...marks(locale, german)}>{event.cancelledBecause}</span>
            </p>
          )}
        </Alert>
      ) : (
        over && (
          <Alert>
            <p>{t.over}</p>
          </Alert>
        )
      )}
      <section class="stack" aria-labelledby="important">
        <h2 id="important">{t.important}</h2>
        <Facts items={[{ label: t.when, value: whenOf(locale, event), pictogram: 'time' }]} />
        <OfferFactList
          locale={locale}
          groups={offerSentences(locale, factsOf(event, house), { now, land }).filter(
            ({ key }) => key !== 'when',
          )}
        />
      </section>
      {event.state === 'veroeffentlicht' && !over && (
        <>
          <Filled of={eventParts} visit={visit} props={{ event }} />
          <p class="no-print">
            <ButtonLink kind="secondary" pictogram="calendar" href={visit.to(paths.calendar(event.id))}>
              {t.calendar}
            </ButtonLink>
          </p>
        </>
      )}
      {event.description && (
        <section class="stack-s" aria-labelledby="about">
          <h2 id="about">{t.about}</h2>
          <p class="pre text" {...marks(locale, german)}>
            {event.description}
          </p>
        </section>
      )}
      <section class="stack-s">
        <Facts
          items={[
            { label: t.by, value: <bdi>{organization?.name}</bdi>, pictogram: 'house' },
            { label: t.phone, value: organization?.phone && <bdi dir="ltr">{organization.phone}</bdi> },
            { label: t.mail, value: organization?.email && <bdi dir="ltr">{organization.email}</bdi> },
          ]}
        />
        {house && (
          <p class="no-print">
            <a href={visit.to(locationPath(house.id))}>{t.house}</a>
          </p>
        )}
      </section>
      <PrintButtonHint />
    </article>,
  )
}

/** Its date for a calendar (RFC 5545), which family and employers read. */
export const calendarFile = async (visit: Visit): Promise<Response> => {
  const seen = await seenEvent(visit, (visit.params.file ?? '').replace(/\.ics$/, ''))
  if (seen?.event.state !== 'veroeffentlicht') return visit.notFound()
  const text = offerCalendar({ ...calendarOf(visit, seen) }, visit.world.now())
  if (text === null) return visit.notFound()
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
      'cache-control': seen.isSensitive || seen.event.audience === 'netz' ? 'no-store' : 'no-cache',
    },
  })
}

const calendarOf = (visit: Visit, { event, house, isSensitive }: SeenEvent) => ({
  id: event.id,
  ...(isSensitive
    ? { title: eventWords(visit.locale).kinds.sonstiges }
    : {
        title: event.title,
        summary: event.summary,
        location: house?.name,
        url: `${visit.world.config.baseUrl}${visit.to(paths.one(event.id))}`,
      }),
  address: (house && addressOf(house)) ?? undefined,
  times: factsOf(event, house),
  land: landAt(house?.areaCode),
})
