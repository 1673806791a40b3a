import { belowFigures } from '#cooperation'
import { holds } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { number, staffLocale } from '#platform/i18n.ts'
import { fill } from '#platform/slots.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { type Below, sumsBelow } from '../store.ts'
import { belowWords } from '../words.ts'

const columns = ['alle', 'angenommen', 'nicht_moeglich', 'ohne_antwort'] as const

/** How many hand-overs were published below a frame, quarter by quarter. */
const BelowFigures = async ({ visit, frameId }: { visit: Visit; frameId: string }) => {
  if (!holds(visit.actor, 'coordinator', 'evaluator', 'lead')) return null
  const t = belowWords(visit.locale)
  const found = await visit.world.look(visit.actor, (tx) => sumsBelow(tx, frameId, 4))
  return (
    <section class="stack-s">
      <h2>{t.title}</h2>
      <p class="muted small">{t.text}</p>
      <DataTable
        id="below"
        caption={<span class="kern-sr-only">{t.title}</span>}
        columns={[
          { key: 'quarter', label: t.quarter },
          { key: 'networks', label: t.networks, numeric: true },
          ...columns.map((key) => ({ key, label: t[key], numeric: true })),
        ]}
        rows={found.map((one) => ({
          quarter: `${one.quarter.slice(5)} ${one.quarter.slice(0, 4)}`,
          networks: number(staffLocale(visit.locale), one.networks),
          alle: <Sum visit={visit} one={one} column="alle" />,
          angenommen: <Sum visit={visit} one={one} column="angenommen" />,
          nicht_moeglich: <Sum visit={visit} one={one} column="nicht_moeglich" />,
          ohne_antwort: <Sum visit={visit} one={one} column="ohne_antwort" />,
        }))}
        empty={t.none}
      />
    </section>
  )
}

/** A sum, and how many networks it is of where some of them could not tell theirs. */
const Sum = ({ visit, one, column }: { visit: Visit; one: Below; column: (typeof columns)[number] }) => {
  const t = belowWords(visit.locale)
  const { n, told } = one.sums[column]
  if (told === 0)
    return (
      <span role="img" aria-label={t.suppressed}>
        –
      </span>
    )
  return (
    <>
      {number(staffLocale(visit.locale), n)}
      {told < one.networks && <div class="muted small">{t.told(told)}</div>}
    </>
  )
}

export const fills = [
  fill(belowFigures, (visit, { frameId }) => <BelowFigures visit={visit} frameId={frameId} />),
]
