import type { Visit } from '#platform/http/visit.ts'
import { Details, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import type { Applicant } from '../../speed-dating/dating.ts'
import { paths as datingPaths } from '../../speed-dating/web/paths.ts'
import { clock } from '../../timetable/times.ts'
import type { arrivals } from '../mark-arrival.ts'
import { hallWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { namesOf, type SeenDay } from './seen-day.ts'

/** At once on the page: the list becomes shorter with every press. */
const most = 100

interface Press {
  readonly arrival: (typeof arrivals)[number]
  readonly label: string
  readonly of: (name: string) => string
  readonly kind: 'primary' | 'secondary'
}

/** Who is not there yet, the next to talk first; who did not come; who is there. */
export const PeopleLists = ({ visit, seen }: { visit: Visit; seen: SeenDay }) => {
  const t = hallWords(visit.locale).people
  const { dating, presence } = seen
  const isHere = ({ id }: Applicant) => presence.here.has(id)
  const first = new Map<string, number>()
  for (const { applicant, round } of seen.talks)
    first.set(applicant, Math.min(first.get(applicant) ?? round, round))
  const awaited = dating.applicants
    .filter((one) => !one.absent && !isHere(one))
    .sort((a, b) => (first.get(a.id) ?? 99) - (first.get(b.id) ?? 99))
  const absent = dating.applicants.filter((one) => one.absent)
  const here = dating.applicants.filter((one) => !one.absent && isHere(one))
  const came: Press = { arrival: 'da', label: t.isHere, of: t.isHereOf, kind: 'primary' }
  const missing: Press = { arrival: 'fehlt', label: t.didNotCome, of: t.didNotComeOf, kind: 'secondary' }
  const late: Press = { arrival: 'da', label: t.cameAfterAll, of: t.cameAfterAllOf, kind: 'secondary' }
  const left: Press = { arrival: 'fehlt', label: t.left, of: t.leftOf, kind: 'secondary' }
  return (
    <section class="stack" aria-labelledby="menschen">
      <h2 id="menschen">{awaited.length > 0 ? t.awaited(awaited.length) : t.allSeen}</h2>
      <List visit={visit} seen={seen} people={awaited} first={first} presses={[came, missing]} />
      {absent.length > 0 && (
        <>
          <h3>{t.absent(absent.length)}</h3>
          <List visit={visit} seen={seen} people={absent} first={first} presses={[late]} />
        </>
      )}
      {here.length > 0 && (
        <Details summary={t.here(here.length)}>
          <List visit={visit} seen={seen} people={here} first={first} presses={[left]} />
        </Details>
      )}
    </section>
  )
}

const List = (props: {
  visit: Visit
  seen: SeenDay
  people: readonly Applicant[]
  first: ReadonlyMap<string, number>
  presses: readonly Press[]
}) => {
  const { visit, seen, people, first, presses } = props
  const t = hallWords(visit.locale).people
  const { rounds } = namesOf(visit, seen)
  if (people.length === 0) return null
  return (
    <div class="stack">
      <ul class="stack">
        {people.slice(0, most).map(({ id, name }) => {
          const round = first.get(id)
          return (
            <li class="cluster cluster--apart">
              <span>
                <a href={visit.to(datingPaths.applicant(seen.event.id, id))}>
                  <bdi>{name}</bdi>
                </a>{' '}
                <span class="muted small">
                  {round === undefined ? t.noTalk : t.firstTalk(round + 1, clock(rounds[round]?.start ?? 0))}
                </span>
              </span>
              <Form action={visit.to(paths.arrival(seen.event.id))} plain>
                <Hidden values={{ applicantId: id }} />
                <div class="cluster">
                  {presses.map(({ arrival, label, of, kind }) => (
                    <Button kind={kind} name="arrival" value={arrival}>
                      <span aria-hidden="true">{label}</span>
                      <VisuallyHidden>{of(name)}</VisuallyHidden>
                    </Button>
                  ))}
                </div>
              </Form>
            </li>
          )
        })}
      </ul>
      {people.length > most && <p class="muted">{t.more(people.length - most)}</p>}
    </div>
  )
}
