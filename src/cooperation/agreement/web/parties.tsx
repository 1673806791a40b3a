import type { Visit } from '#platform/http/visit.ts'
import { Badge, EmptyState } from '#platform/ui/content.tsx'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { ended, isLived } from '../agreement.ts'
import { wordsOf } from '../messages/index.ts'
import type { PartyRow } from '../party-store.ts'
import { mayStay } from '../stay.ts'
import type { Shown } from './of-agreement.ts'
import { mayAddParty } from './party-pages.tsx'
import { paths } from './paths.ts'

/** Who belongs to it, as what, and whether they have agreed. */
export const Parties = async ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, parties, isLed, asked, signed, missingOf } = shown
  const standing = (party: PartyRow): string => {
    const said = t.partyStates
    if (party.leftOn) return said.left(dayOf(visit, party.leftOn))
    const yes = signed(asked?.number).get(party.organizationId)
    if (yes) return said.agreed(dayOf(visit, yes.signedOn))
    const missing = missingOf(party)
    if (missing?.accedes) return said.accedes
    if (missing) return said.waits
    return party.joinedOn ? said.in(dayOf(visit, party.joinedOn)) : said.asked
  }
  const isWaited = !isLived(agreement.kind) && parties.some((party) => missingOf(party) !== undefined)
  const mayAdd = mayAddParty(shown)
  const canEnd = (party: PartyRow): boolean =>
    party.joinedOn !== null &&
    party.leftOn === null &&
    !ended.includes(agreement.state) &&
    (isLed || (party === shown.own && visit.holds('lead')))
  const mayBack = new Set<string>()
  await visit.world.look(visit.actor, async (tx) => {
    for (const party of parties)
      if ((isLed || party === shown.own) && (await mayStay(tx, agreement, party))) mayBack.add(party.id)
  })
  const linksOf = (party: PartyRow): readonly { path: string; label: string }[] => [
    ...(isLed && !party.leftOn ? [{ path: paths.party(agreement.id, party.id), label: t.change }] : []),
    ...(canEnd(party) ? [{ path: paths.endParty(agreement.id, party.id), label: t.endParty }] : []),
    ...(mayBack.has(party.id) ? [{ path: paths.stay(agreement.id, party.id), label: t.stayLink }] : []),
  ]
  return (
    <section class="stack-s" id="parteien">
      <h2>{t.parties}</h2>
      {parties.length === 0 ? (
        <EmptyState title={t.partiesNone} pictogram="handshake" />
      ) : (
        <DataTable
          id="parties"
          caption={<span class="kern-sr-only">{t.parties}</span>}
          columns={[
            { key: 'party', label: t.party },
            { key: 'role', label: t.role },
            { key: 'by', label: t.represented },
            { key: 'standing', label: t.standing },
          ]}
          rows={parties.map((party) => ({
            party: (
              <>
                <span lang="de">{party.name}</span>
                {party.paidServices && (
                  <>
                    {' '}
                    <Badge tone="warning">{t.paid}</Badge>
                  </>
                )}
              </>
            ),
            role: t.partyRoles[party.role],
            by: party.representedBy ? (
              <span lang="de">
                {party.representedBy}
                {party.representedAs && `, ${party.representedAs}`}
              </span>
            ) : (
              '–'
            ),
            standing: (
              <>
                {standing(party)}
                {linksOf(party).map(({ path, label }) => (
                  <>
                    {' · '}
                    <a href={visit.to(path)} aria-label={`${label}: ${party.name}`}>
                      {label}
                    </a>
                  </>
                ))}
              </>
            ),
          }))}
        />
      )}
      {isLed && (mayAdd || isWaited) && (
        <p>
          {mayAdd && <a href={visit.to(paths.addParty(agreement.id))}>{t.addParty}</a>}
          {isWaited && (
            <>
              {mayAdd && ' · '}
              <a href={visit.to(paths.paper(agreement.id))}>{t.paper}</a>
            </>
          )}
        </p>
      )}
    </section>
  )
}
