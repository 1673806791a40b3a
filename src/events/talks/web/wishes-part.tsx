import type { Visit } from '#platform/http/visit.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import type { Firm } from '../../speed-dating/dating.ts'
import { proposeWishes } from '../../speed-dating/propose-wishes.ts'
import { talkWords } from '../messages/index.ts'
import type { WishStep } from '../talks.ts'
import { paths } from './paths.ts'
import type { SeenTalks } from './seen-talks.ts'

/** What an applicant wishes for, best first, and what else there is; the product proposes, they decide. */
export const WishesPart = ({ visit, seen }: { visit: Visit; seen: SeenTalks }) => {
  const { wishes: t, notYet } = talkWords(visit.locale)
  const { firms, applicants } = seen.dating
  const person = applicants.find(({ id }) => id === seen.opened.id)
  if (!person) return null
  const known = new Map(firms.map((firm) => [firm.id, firm]))
  const chosen = person.wishes.flatMap((id) => known.get(id) ?? [])
  const left = new Set(firms.map(({ id }) => id).filter((id) => !person.wishes.includes(id)))
  const proposed = proposeWishes(person, firms).filter((id) => left.has(id))
  const others = firms.filter(({ id }) => left.has(id) && !proposed.includes(id))
  const step = (step: WishStep, firm: Firm, verb: string) => (
    <StepButton visit={visit} seen={seen} step={step} firm={firm} verb={verb} />
  )
  const toAdd = (list: readonly Firm[]) => (
    <ul class="stack">
      {list.map((firm) => (
        <li>
          <FirmLine firm={firm} />
          {step('dazu', firm, t.add)}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <section class="stack" id="wuensche">
        <h2>{t.title}</h2>
        <p class="text">{notYet}</p>
        {chosen.length === 0 ? (
          <p>
            <strong>{t.none}</strong> {t.text}
          </p>
        ) : (
          <>
            <p class="text">{t.text}</p>
            <ol class="stack">
              {chosen.map((firm, index) => (
                <li>
                  <FirmLine firm={firm} rank={index + 1} />
                  <div class="cluster">
                    {index > 0 && step('hoch', firm, t.up)}
                    {index < chosen.length - 1 && step('runter', firm, t.down)}
                    {step('weg', firm, t.drop)}
                  </div>
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
      {proposed.length > 0 && (
        <section class="stack">
          <h2>{t.proposed}</h2>
          {toAdd(proposed.flatMap((id) => known.get(id) ?? []))}
        </section>
      )}
      {others.length > 0 && (
        <section class="stack">
          <h2>{t.others}</h2>
          {toAdd(others)}
        </section>
      )}
    </>
  )
}

const FirmLine = ({ firm, rank }: { firm: Firm; rank?: number }) => (
  <p lang="de">
    <strong>
      {rank !== undefined && `${rank}. `}
      <bdi>{firm.name}</bdi>
    </strong>
    {firm.trainings.length > 0 && (
      <>
        <br />
        <span class="muted">
          <bdi>{firm.trainings.map(({ occupation }) => occupation).join(', ')}</bdi>
        </span>
      </>
    )}
  </p>
)

const StepButton = (props: { visit: Visit; seen: SeenTalks; step: WishStep; firm: Firm; verb: string }) => {
  const { visit, seen, step, firm, verb } = props
  return (
    <Form action={`${visit.to(paths.wishes)}#wuensche`} plain>
      <Hidden values={{ code: seen.actor.typed, betrieb: firm.id, schritt: step }} />
      <Button kind={step === 'dazu' ? 'secondary' : 'tertiary'}>
        {verb}
        <span class="kern-sr-only">: {firm.name}</span>
      </Button>
    </Form>
  )
}
