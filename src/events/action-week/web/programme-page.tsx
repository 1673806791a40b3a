import { type Location, marks } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { type Locale, longDate } from '#platform/i18n.ts'
import { Alert, BackLink, Badge, EmptyState, PrintButtonHint } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Select } from '#platform/ui/forms.tsx'
import { type Event, eventKinds, isOpen, isOver } from '../../event/event.ts'
import { eventWords } from '../../event/messages/public/index.ts'
import { aroundEvent } from '../../event/publish-service.ts'
import { paths as eventPaths } from '../../event/web/paths.ts'
import { weekWords } from '../messages/public/index.ts'
import { findConclusion, findPress } from '../public-store.ts'
import { type Partner, partnersOf } from '../store.ts'
import { itemsOf } from '../week.ts'
import { paths } from './paths.ts'
import { daysOf, languagesOf, publicWeekOf, timeOf } from './seen-week.ts'

/** Whether one gets in without steps, where the house says so. */
export const stepFreeOf = (locale: Locale, house: Location | undefined): string | undefined => {
  const said = house?.facts.accessibility?.wheelchair
  const t = weekWords(locale)
  return said === 'ja' ? t.stepFree : said === 'teilweise' ? t.partlyStepFree : undefined
}

/** The programme of a week, day by day; by kind where wished. */
export const programmePage = async (visit: Visit): Promise<Response> => {
  const seen = await publicWeekOf(visit, visit.params.id ?? '')
  if (!seen) return visit.notFound()
  const { locale } = visit
  const t = weekWords(locale)
  const { week, days, houses } = seen
  const around = await visit.world.look(visit.actor, async (tx) => ({
    organization: (await aroundEvent(tx, week)).organization,
    partners: (
      await partnersOf(
        tx,
        itemsOf(seen).map(({ id }) => id),
      )
    ).filter(({ state }) => state === 'ja'),
    hasPress: (await findPress(tx, week.id))?.publishedAt != null,
    hasConclusion: (await findConclusion(tx, week.id))?.publishedAt != null,
  }))
  const german = locale === 'de' ? undefined : 'de'
  const kinds = eventKinds.filter((kind) => itemsOf(seen).some((item) => item.kind === kind))
  const kind = kinds.find((one) => one === visit.query.get('art')) ?? ''
  return visit.page(
    { title: week.title, noStore: week.audience === 'netz' },
    <article class="stack-l">
      <BackLink href={visit.to(eventPaths.list)}>{eventWords(locale).title}</BackLink>
      <header class="stack-s">
        <h1 {...marks(locale, german)}>{week.title}</h1>
        <p class="lead">{daysOf(locale, seen)}</p>
        <p {...marks(locale, german)}>{week.summary}</p>
        <p>
          {t.by} <bdi>{around.organization?.name}</bdi>. {t.lead}
        </p>
      </header>
      <Notice visit={visit} week={week} />
      {around.hasConclusion && (
        <p class="no-print">
          <ButtonLink href={visit.to(paths.conclusion(week.id))}>{t.conclusion}</ButtonLink>
        </p>
      )}
      {kinds.length > 1 && (
        <div class="no-print">
          <Form method="get" action={visit.to(paths.one(week.id))} label={t.filter}>
            <Select
              name="art"
              label={t.what}
              empty={t.everything}
              value={kind}
              options={kinds.map((one) => ({ value: one, label: eventWords(locale).kinds[one] }))}
            />
            <Button kind="secondary" pictogram="search">
              {t.show}
            </Button>
          </Form>
        </div>
      )}
      {days.length === 0 && <EmptyState title={t.empty} pictogram="calendar" />}
      {days.map(({ day, items }) => {
        const shown = items.filter((item) => kind === '' || item.kind === kind)
        return (
          <section class="stack" id={`tag-${day.id}`}>
            <h2>
              {longDate(locale, day.startsAt)}
              <br />
              <span {...marks(locale, german)}>{day.title}</span>
            </h2>
            {shown.length === 0 && <p class="muted">{items.length > 0 ? t.noneToday : t.empty}</p>}
            {shown.map((item) => (
              <Item
                visit={visit}
                item={item}
                house={item.locationId ? houses.get(item.locationId) : undefined}
                partners={around.partners.filter(({ eventId }) => eventId === item.id)}
              />
            ))}
          </section>
        )
      })}
      <div class="no-print stack">
        <Buttons>
          {week.state === 'veroeffentlicht' && !isOver(week, visit.world.now()) && (
            <ButtonLink kind="secondary" pictogram="calendar" href={visit.to(paths.calendar(week.id))}>
              {t.calendar}
            </ButtonLink>
          )}
          <ButtonLink kind="secondary" pictogram="print" href={visit.to(paths.leaflet(week.id))}>
            {t.leaflet}
          </ButtonLink>
        </Buttons>
        {around.hasPress && (
          <p>
            <a href={visit.to(paths.press(week.id))}>{t.press}</a>
          </p>
        )}
      </div>
      <PrintButtonHint />
    </article>,
  )
}

const Notice = ({ visit, week }: { visit: Visit; week: Event }) => {
  const t = weekWords(visit.locale)
  if (week.state === 'abgesagt')
    return (
      <Alert tone="warning" title={t.weekCancelled}>
        {week.cancelledBecause && (
          <p>
            {t.reason}{' '}
            <span {...marks(visit.locale, visit.locale === 'de' ? undefined : 'de')}>
              {week.cancelledBecause}
            </span>
          </p>
        )}
      </Alert>
    )
  return isOver(week, visit.world.now()) ? (
    <Alert>
      <p>{t.over}</p>
    </Alert>
  ) : null
}

const Item = ({
  visit,
  item,
  house,
  partners,
}: {
  visit: Visit
  item: Event
  house: Location | undefined
  partners: readonly Partner[]
}) => {
  const { locale } = visit
  const t = weekWords(locale)
  const german = locale === 'de' ? undefined : 'de'
  const place = [house?.name, item.room].filter(Boolean).join(', ')
  const stepFree = stepFreeOf(locale, house)
  return (
    <article class="kern-card">
      <div class="stack-s">
        <h3 {...marks(locale, german)}>{item.title}</h3>
        <p>
          <strong>{timeOf(locale, item)}</strong>
          {place && (
            <>
              <br />
              <bdi {...marks(locale, german)}>{place}</bdi>
            </>
          )}
        </p>
        <p {...marks(locale, german)}>{item.summary}</p>
        <p class="cluster">
          <Badge>{eventWords(locale).kinds[item.kind]}</Badge>
          {item.state === 'abgesagt' ? (
            <Badge tone="warning" pictogram="warning">
              {t.cancelled}
            </Badge>
          ) : (
            <Badge>{item.registration === 'noetig' ? t.withRegistration : t.withoutRegistration}</Badge>
          )}
          {stepFree && <Badge pictogram="wheelchair">{stepFree}</Badge>}
        </p>
        {item.languages.length > 0 && (
          <p>
            {t.languages}: {languagesOf(locale, item)}
          </p>
        )}
        {partners.length > 0 && (
          <p>
            {t.partners}:{' '}
            {partners.map(({ name, contribution }, index) => (
              <>
                {index > 0 && '; '}
                <bdi {...marks(locale, german)}>
                  {name}
                  {contribution && ` (${contribution})`}
                </bdi>
              </>
            ))}
          </p>
        )}
        <p class="no-print">
          <a href={visit.to(eventPaths.one(item.id))}>
            {isOpen(item, visit.world.now()) ? t.moreAnd : t.more}
            <span class="kern-sr-only">
              : <span {...marks(locale, german)}>{item.title}</span>
            </span>
          </a>
        </p>
      </div>
    </article>
  )
}
