import type { Visit } from '#platform/http/visit.ts'
import { EmptyState, Facts } from '#platform/ui/content.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { agreementWords } from '../../agreement/messages/index.ts'
import { listAgreements, listEvents } from '../../agreement/queries.ts'
import { Milestones } from '../../agreement/web/milestones.tsx'
import { Timeline } from '../../agreement/web/timeline.tsx'
import { listMilestones } from '../../milestone/store.ts'
import { countryWords } from '../messages/index.ts'
import { rowOf } from '../overview.ts'
import { findBelow, listBelow, organizationsOf, partiesOf } from '../queries.ts'
import { listAccompaniments } from '../store.ts'
import { Companions } from './companions.tsx'
import { Lines } from './lines.tsx'
import { type InFrame, inFrame } from './of-frame.ts'
import { paths } from './paths.ts'
import { phaseName, tellRegion, tellStuck } from './tell.ts'

/** A network below the frame in the address, with what the owner of the frame reads of it; undefined where it is not. */
export const seenBelow = (visit: Visit) =>
  inFrame(visit, async (tx, frame, today) => {
    const below = await findBelow(tx, frame.id, visit.params.below ?? '')
    if (!below) return undefined
    const [listed] = await listBelow(tx, frame.id, today, below.id)
    return {
      below,
      row: listed && rowOf(listed, today),
      agreements: await listAgreements(tx, below.id),
      parties: await partiesOf(tx, below.id),
      milestones: await listMilestones(tx, { networkId: below.id }),
      events: await listEvents(tx, { networkId: below.id }, 50),
      companions: await listAccompaniments(tx, below.id),
      organizations: frame.isLed ? await organizationsOf(tx, frame.id, today) : [],
    }
  })
type Found = Exclude<NonNullable<Awaited<ReturnType<typeof seenBelow>>>['found'], undefined>
export type SeenBelow = InFrame<Found>

/** One cooperation, seen from the frame above it: no minutes, no tasks, no names of people. */
export const belowPage = async (visit: Visit): Promise<Response> => {
  const seen = await seenBelow(visit)
  if (!seen?.found) return visit.notFound()
  const { below, row, milestones, events } = seen.found
  const [t, a] = [countryWords(visit.locale), agreementWords(visit.locale)]
  const shown = { ...seen, found: seen.found }
  return staffPage(
    visit,
    {
      title: below.name,
      back: paths.all(seen.frame.id),
      wide: true,
      ...(visit.query.get('ok') === '1' ? { done: t.saved } : {}),
    },
    <div class="stack-l">
      <section class="stack">
        <Facts
          items={[
            { label: t.columns.phase, value: row && phaseName(visit, row.phase) },
            { label: t.region, value: row && tellRegion(visit, row), lang: 'de' },
            { label: t.coordinatedBy, value: below.coordinator, lang: 'de' },
            {
              label: t.stuckTitle,
              value:
                row && row.stuck.length > 0 ? (
                  <Lines lines={row.stuck.map((one) => tellStuck(visit, one))} />
                ) : undefined,
            },
          ]}
        />
        <p class="muted small">{t.seen}</p>
      </section>
      <Companions visit={visit} seen={shown} />
      <section class="stack-s">
        <h2>{t.agreements}</h2>
        <Agreements visit={visit} found={seen.found} />
      </section>
      <section class="stack-s">
        <h2>{a.milestones}</h2>
        <Milestones visit={visit} milestones={milestones} isLed={false} today={seen.today} />
      </section>
      <section class="stack-s">
        <h2>{a.timeline}</h2>
        <Timeline visit={visit} events={events} titles />
      </section>
    </div>,
  )
}

const Agreements = ({ visit, found }: { visit: Visit; found: Found }) => {
  const [t, a] = [countryWords(visit.locale), agreementWords(visit.locale)]
  if (found.agreements.length === 0) return <EmptyState title={a.agreementsNone} pictogram="handshake" />
  return (
    <div class="stack">
      {found.agreements.map((one) => (
        <article class="stack-s">
          <h3 lang="de">{one.title}</h3>
          <Facts
            items={[
              { label: t.kind, value: a.kinds[one.kind] },
              { label: t.columns.phase, value: a.states[one.state] },
              { label: t.columns.signedOn, value: one.signedOn && dayOf(visit, one.signedOn) },
              {
                label: t.modelUntil,
                value: one.state === 'modellphase' && one.modelUntil && dayOf(visit, one.modelUntil),
              },
              { label: a.successor, value: one.successor, lang: 'de' },
            ]}
          />
          <DataTable
            id={`parteien-${one.id}`}
            caption={t.partiesOf(one.title)}
            columns={[
              { key: 'name', label: t.organization },
              { key: 'role', label: t.role },
              { key: 'joined', label: t.since },
              { key: 'left', label: t.until },
            ]}
            rows={found.parties
              .filter(({ agreementId }) => agreementId === one.id)
              .map((party) => ({
                name: <span lang="de">{party.name}</span>,
                role: a.partyRoles[party.role],
                joined: party.joinedOn ? dayOf(visit, party.joinedOn) : t.notYet,
                left: party.leftOn ? dayOf(visit, party.leftOn) : '–',
              }))}
            empty={a.partiesNone}
          />
        </article>
      ))}
    </div>
  )
}
