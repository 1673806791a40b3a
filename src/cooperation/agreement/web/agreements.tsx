import type { Visit } from '#platform/http/visit.ts'
import { Card, EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import type { OwnNetwork } from '../../web/in-network.ts'
import { agreementWords, wordsOf } from '../messages/index.ts'
import type { listAgreements } from '../queries.ts'
import { paths } from './paths.ts'

/** The agreements of a network, each with where it stands; and the way to a new one for whoever coordinates. */
export const Agreements = ({
  visit,
  network,
  agreements,
}: {
  visit: Visit
  network: OwnNetwork
  agreements: Awaited<ReturnType<typeof listAgreements>>
}) => {
  const t = agreementWords(visit.locale)
  return (
    <section class="stack-s">
      <h2>{t.agreements}</h2>
      {agreements.length === 0 ? (
        <EmptyState title={t.agreementsNone} pictogram="handshake">
          <p>{t.agreementsNoneText}</p>
        </EmptyState>
      ) : (
        <div class="grid">
          {agreements.map((one) => {
            const words = wordsOf(visit.locale, one.kind)
            return (
              <Card title={one.title} level={3} lang="de" href={visit.to(paths.one(one.id))}>
                <p>
                  {t.kinds[one.kind]}: {words.states[one.state]}
                </p>
                <p class="muted small">
                  {[
                    t.partyCount(Number(one.parties)),
                    one.signedOn && words.signedOn(dayOf(visit, one.signedOn)),
                    one.state === 'modellphase' &&
                      one.modelUntil &&
                      t.modelUntil(dayOf(visit, one.modelUntil)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </Card>
            )
          })}
        </div>
      )}
      {network.isLed && (
        <p>
          <ButtonLink kind="secondary" href={visit.to(paths.create(network.id))}>
            {t.create}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
