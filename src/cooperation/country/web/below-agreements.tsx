import type { Visit } from '#platform/http/visit.ts'
import { Filled } from '#platform/slots.tsx'
import { EmptyState, Facts } from '#platform/ui/content.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { agreementWords, wordsOf } from '../../agreement/messages/index.ts'
import { agreementRooms } from '../../slots.ts'
import { paths as front } from '../../web/paths.ts'
import { countryWords } from '../messages/index.ts'
import type { Found } from './of-below.ts'

/** What was agreed below, and who is a party: organizations, no people. */
export const Agreements = ({ visit, found }: { visit: Visit; found: Found }) => {
  const [t, a] = [countryWords(visit.locale), agreementWords(visit.locale)]
  if (found.agreements.length === 0) return <EmptyState title={a.agreementsNone} pictogram="handshake" />
  return (
    <div class="stack-l">
      {found.agreements.map((one) => (
        <article class="stack" id={`vereinbarung-${one.id}`}>
          <h3 lang="de">{one.title}</h3>
          <Facts
            items={[
              { label: t.kind, value: a.kinds[one.kind] },
              { label: t.columns.phase, value: wordsOf(visit.locale, one.kind).states[one.state] },
              { label: t.columns.signedOn, value: one.signedOn ? dayOf(visit, one.signedOn) : undefined },
              {
                label: t.modelUntil,
                value:
                  one.state === 'modellphase' && one.modelUntil ? dayOf(visit, one.modelUntil) : undefined,
              },
              { label: a.successor, value: one.successor, lang: 'de' },
            ]}
          />
          <Filled
            of={agreementRooms}
            visit={visit}
            props={{ agreementId: one.id, networkId: found.below.id, hasModelPhase: one.modelUntil !== null }}
          />
          {found.publicIds.has(one.id) && (
            <p>
              <a href={visit.to(front.onePublic(found.below.slug))}>{t.publicPage}</a>
            </p>
          )}
          <DataTable
            id={`parteien-${one.id}`}
            caption={t.partiesOf(one.title)}
            columns={[
              { key: 'name', label: t.organization },
              { key: 'joined', label: t.since },
            ]}
            rows={found.parties
              .filter(({ agreementId }) => agreementId === one.id)
              .map((party) => ({
                name: (
                  <>
                    <span lang="de">{party.name}</span>
                    <div class="muted small">{a.partyRoles[party.role]}</div>
                  </>
                ),
                joined: (
                  <>
                    {party.joinedOn ? dayOf(visit, party.joinedOn) : t.notYet}
                    {party.leftOn && <div class="muted small">{t.left(dayOf(visit, party.leftOn))}</div>}
                  </>
                ),
              }))}
            empty={a.partiesNone}
          />
        </article>
      ))}
    </div>
  )
}
