import { marks, offerPath, offersPath, translated } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { lang, number } from '#platform/i18n.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { fieldsOfHelp, type HelpKind, helpKinds, helpNearby } from '../help-nearby.ts'
import { stepsWords } from '../messages/public/steps-words/index.ts'
import type { Practice } from '../practice.ts'
import type { StepId } from '../steps.ts'

type Found = Awaited<ReturnType<typeof helpNearby>>

/** Looks for help near the postcode; nothing where none was typed. */
export const lookForHelp = async (visit: Visit, practice: Practice, step: StepId): Promise<Found> => {
  const { postcode } = practice.case
  if (!postcode) return []
  return visit.world.look(visit.actor, (tx) => helpNearby(tx, helpKinds(practice, step), postcode))
}

/** Who helps in this step: the nearest offers, and the way to more of them. */
export const Helps = ({
  visit,
  practice,
  step,
  found,
}: {
  visit: Visit
  practice: Practice
  step: StepId
  found: Found
}) => {
  const t = stepsWords(visit.locale)
  const { postcode } = practice.case
  return (
    <section class="stack-s" aria-labelledby="hilfe">
      <h2 id="hilfe">{t.helps}</h2>
      {postcode ? (
        <>
          <p>{t.helpText}</p>
          {found.map(({ kind, found: offers }) => (
            <OneKind visit={visit} kind={kind} offers={offers} postcode={postcode} />
          ))}
        </>
      ) : (
        <>
          <p>
            {helpKinds(practice, step)
              .map((kind) => t.helpKinds[kind])
              .join(' · ')}
          </p>
          <p class="muted">{t.helpNeedsPlace}</p>
        </>
      )}
    </section>
  )
}

const OneKind = ({
  visit,
  kind,
  offers,
  postcode,
}: {
  visit: Visit
  kind: HelpKind
  offers: Found[number]['found']
  postcode: string
}) => {
  const t = stepsWords(visit.locale)
  return (
    <div class="stack-s">
      <h3>{t.helpKinds[kind]}</h3>
      {offers.length === 0 ? (
        <p>{t.helpNone}</p>
      ) : (
        <>
          <ul>
            {offers.map(({ offer, distance }) => {
              const { title } = translated(visit.locale, { ...offer, description: null })
              return (
                <li>
                  <a
                    href={visit.to(offerPath(offer.id))}
                    target="_blank"
                    {...marks(visit.locale, title.lang)}
                  >
                    {title.text}
                  </a>
                  {', '}
                  <bdi lang={visit.locale === 'de' ? undefined : 'de'}>
                    {offer.locationName ?? offer.organizationName}
                  </bdi>
                  {distance !== null && (
                    <span class="muted">
                      {' ('}
                      {t.away(number(lang[visit.locale], distance / 1000, { maximumFractionDigits: 1 }))}
                      {')'}
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
          <div class="flush">
            <Form action={visit.to(offersPath)} plain>
              <Hidden values={fieldsOfHelp(kind, postcode)} />
              <Button kind="tertiary" newWindow>
                {t.helpMore}
              </Button>
            </Form>
          </div>
        </>
      )}
    </div>
  )
}
