import { findNetworkBySlug } from '#directory'
import { visitor } from '#platform/actor.ts'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import { BackLink, Card, EmptyState, Facts } from '#platform/ui/content.tsx'
import { type AgreementKind, isLived, type State } from '../agreement/agreement.ts'
import { publicWords } from '../agreement/messages/public/index.ts'
import { listPublic, publicAgreements } from '../agreement/public-queries.ts'
import { Paragraphs } from '../agreement/web/text-view.tsx'
import { vocabularyWords } from '../messages/public/index.ts'
import type { FieldOfAction, TargetGroup } from '../vocabulary.ts'
import { paths } from './paths.ts'

/** Which cooperations there are; for everybody. */
export const publicListPage = async (visit: Visit): Promise<Response> => {
  const t = publicWords(visit.locale)
  const networks = await visit.world.look(visitor, listPublic)
  return visit.page(
    { title: t.listTitle },
    <div class="stack">
      <h1>{t.listTitle}</h1>
      <p class="lead">{t.listText}</p>
      {networks.length === 0 ? (
        <EmptyState title={t.listNone} pictogram="handshake" />
      ) : (
        <div class="grid">
          {networks.map(({ slug, name }) => (
            <Card title={name} level={2} lang="de" href={visit.to(paths.onePublic(slug))} />
          ))}
        </div>
      )}
    </div>,
  )
}

const standing = (visit: Visit, { kind, state }: { kind: AgreementKind; state: State }): string => {
  const t = publicWords(visit.locale)
  if (isLived(kind) && (state === 'abgestimmt' || state === 'unterzeichnet')) return t.lived[state]
  return t.states[state]
}

/** What a cooperation is about, how far it is, who takes part; without names of people. */
export const publicPage = async (visit: Visit): Promise<Response> => {
  const t = publicWords(visit.locale)
  const named = vocabularyWords(visit.locale)
  const now = visit.world.now()
  const found = await visit.world.look(visitor, async (tx) => {
    const network = await findNetworkBySlug(tx, visit.params.slug ?? '')
    const agreements = network ? await publicAgreements(tx, network.id, berlinDay(now)) : []
    return network && agreements.length > 0 ? { network, agreements } : undefined
  })
  if (!found) return visit.notFound()
  const day = (iso: string): string => longDate(visit.locale, new Date(`${iso}T12:00:00Z`))
  return visit.page(
    { title: found.network.name },
    <div class="stack-l">
      <div class="stack-s">
        <BackLink href={visit.to(paths.public)}>{t.listTitle}</BackLink>
        <h1 lang="de">{found.network.name}</h1>
        <p>{t.voluntary}</p>
      </div>
      {found.agreements.map((one) => (
        <section class="stack">
          <h2 lang="de">{one.title}</h2>
          {one.about && <Paragraphs text={one.about} />}
          <Facts
            items={[
              { label: t.standing, value: standing(visit, one) },
              {
                label: isLived(one.kind) ? t.lived.since : t.signedOn,
                value: one.signedOn && day(one.signedOn),
              },
              {
                label: t.modelUntil,
                value: one.state === 'modellphase' && one.modelUntil && day(one.modelUntil),
              },
              { label: t.successor, value: one.successor, lang: 'de' },
            ].map((fact) => ({ ...fact, value: fact.value || undefined }))}
          />
          {one.fields.length > 0 && (
            <div class="stack-s">
              <h3>{t.fields}</h3>
              <ul>
                {one.fields.map((field) => (
                  <li>{named.fields[field as FieldOfAction]}</li>
                ))}
              </ul>
            </div>
          )}
          {one.targetGroups.length > 0 && (
            <div class="stack-s">
              <h3>{t.targetGroups}</h3>
              <ul>
                {one.targetGroups.map((group) => (
                  <li>{named.targetGroups[group as TargetGroup]}</li>
                ))}
              </ul>
            </div>
          )}
          {one.parties.length + one.more > 0 && (
            <div class="stack-s">
              <h3>{t.parties}</h3>
              {one.parties.length > 0 && (
                <ul lang="de">
                  {one.parties.map(({ name }) => (
                    <li>{name}</li>
                  ))}
                </ul>
              )}
              {one.more > 0 && <p>{t.more(one.more)}</p>}
            </div>
          )}
        </section>
      ))}
    </div>,
  )
}
