import type { Child } from 'hono/jsx'
import { dialled, locationPath, marks, unbroken } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Card, type Fact, Facts } from '#platform/ui/content.tsx'
import type { HeldConsultation } from '../consultation-queries.ts'
import { type WhoIsWhoWords, whoIsWhoWords } from '../messages/index.ts'
import { type Consultation, type Contact, linesOf, type TeamProfile } from '../profile.ts'
import { namesOf } from './language-names.ts'

/** Words that somebody wrote in German. */
export const german = (visit: Visit) => marks(staffLocale(visit.locale), 'de')

export const Phone = ({ number }: { number: string }) => (
  <a href={`tel:${dialled(number)}`}>
    <bdi dir="ltr">{unbroken(number)}</bdi>
  </a>
)
export const Mail = ({ address }: { address: string }) => (
  <a href={`mailto:${encodeURI(address)}`}>
    <bdi dir="ltr">{address}</bdi>
  </a>
)

const reachFacts = (
  visit: Visit,
  given: { phone: string | null; email: string | null; languages: readonly string[] },
  times: string | null,
): readonly Fact[] => {
  const t = whoIsWhoWords(visit.locale)
  return [
    { label: t.phone, value: given.phone && <Phone number={given.phone} />, pictogram: 'phone' },
    { label: t.mail, value: given.email && <Mail address={given.email} />, pictogram: 'mail' },
    {
      label: t.hours,
      value: times && (
        <span class="pre" {...german(visit)}>
          {times}
        </span>
      ),
      pictogram: 'time',
    },
    {
      label: t.languages,
      value: namesOf(staffLocale(visit.locale), given.languages),
      pictogram: 'language',
    },
  ]
}

/** One line is a sentence, several are a list. */
const Lines = ({ visit, text }: { visit: Visit; text: string }) => {
  const lines = linesOf(text)
  return lines.length > 1 ? (
    <ul {...german(visit)}>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  ) : (
    <p class="text" {...german(visit)}>
      {text}
    </p>
  )
}

const Said = ({
  visit,
  title,
  text,
  isBrief,
}: {
  visit: Visit
  title: string
  text: string | null
  isBrief: boolean
}) =>
  text ? (
    <section class="stack-s">
      {isBrief ? (
        <p>
          <strong>{title}</strong>
        </p>
      ) : (
        <h2>{title}</h2>
      )}
      <Lines visit={visit} text={text} />
    </section>
  ) : null

/** No list where nothing is known. */
const Known = ({ items }: { items: readonly Fact[] }) =>
  items.some(({ value }) => Boolean(value)) ? <Facts items={items} /> : null

/** What a team says of itself, without names; `isBrief`: one of many on a page. */
export const TeamTexts = ({
  visit,
  team,
  isBrief = false,
}: {
  visit: Visit
  team: TeamProfile
  isBrief?: boolean
}) => {
  const t = whoIsWhoWords(visit.locale)
  return (
    <>
      {team.tasks && (
        <p class="lead pre" {...german(visit)}>
          {team.tasks}
        </p>
      )}
      {(team.does ?? team.doesNot) && (
        <div class="columns columns--equal">
          <Said visit={visit} title={t.does} text={team.does} isBrief={isBrief} />
          <Said visit={visit} title={t.doesNot} text={team.doesNot} isBrief={isBrief} />
        </div>
      )}
      <Known
        items={[
          {
            label: t.house,
            value: team.locationId && (
              <a href={visit.to(locationPath(team.locationId))} {...german(visit)}>
                {team.locationName}
              </a>
            ),
            pictogram: 'house',
          },
          ...reachFacts(visit, team, team.hours),
        ]}
      />
    </>
  )
}

/** Named people, each with who stands in for them. `after` is what can be done with each. */
export const Contacts = ({
  visit,
  contacts,
  after,
}: {
  visit: Visit
  contacts: readonly Contact[]
  after?: ((contact: Contact, place: number) => Child) | undefined
}) => {
  const t = whoIsWhoWords(visit.locale)
  const nameOf = (id: string | null) => contacts.find((one) => one.id === id)?.name
  return (
    <div class="grid">
      {contacts.map((contact, place) => {
        const standsInFor = nameOf(contact.deputyOf)
        const deputies = contacts.filter(({ deputyOf }) => deputyOf === contact.id)
        return (
          <Card title={<bdi>{contact.name}</bdi>}>
            {contact.function && <p {...german(visit)}>{contact.function}</p>}
            {standsInFor && <p class="muted">{t.deputyFor(standsInFor)}</p>}
            {deputies.length > 0 && (
              <p class="muted">{t.deputyIs(deputies.map(({ name }) => name).join(', '))}</p>
            )}
            <Known items={reachFacts(visit, contact, contact.times)} />
            {after?.(contact, place)}
          </Card>
        )
      })}
    </div>
  )
}

/** "Montag, 9:00 bis 11:00 Uhr"; without a day, what the note says. */
export const whenText = (t: WhoIsWhoWords, { weekday, starts, ends, note }: Consultation): string => {
  const time = starts ? (ends ? t.between(short(starts), short(ends)) : t.from(short(starts))) : undefined
  return [weekday ? t.weekdays[weekday] : note, time].filter(Boolean).join(', ')
}
const short = (time: string): string => time.replace(/^0/, '')

/** Consultation hours, one below the other: when, where or who, what to know. */
export const Consultations = ({
  visit,
  hours,
  tell,
  after,
}: {
  visit: Visit
  hours: readonly HeldConsultation[]
  /** What stands beside the time. */
  tell: (hour: HeldConsultation) => Child
  after?: ((hour: HeldConsultation) => Child) | undefined
}) => (
  <ul class="stack-s">
    {hours.map((hour) => (
      <li>
        <strong>{whenText(whoIsWhoWords(visit.locale), hour)}</strong>: {tell(hour)}
        {hour.weekday && hour.note && (
          <span class="muted" {...german(visit)}>
            {' '}
            ({hour.note})
          </span>
        )}
        {after?.(hour)}
      </li>
    ))}
  </ul>
)
