import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Badge, type BadgeTone, Card, EmptyState } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { networkOf } from '../../web/in-network.ts'
import { paths as front } from '../../web/paths.ts'
import { type FormatState, isAlive } from '../format.ts'
import { type ListedFormat, listFormats } from '../list-formats.ts'
import { formatWords } from '../messages/index.ts'
import { paths } from './paths.ts'

const tones: Readonly<Record<FormatState, BadgeTone>> = {
  idee: 'open',
  vereinbart: 'info',
  erprobung: 'info',
  ausgewertet: 'warning',
  fortgefuehrt: 'success',
  beendet: 'plain',
}

export const StateBadge = ({ visit, state }: { visit: Visit; state: FormatState }) => (
  <Badge tone={tones[state]}>{formatWords(visit.locale).states[state]}</Badge>
)

const FormatCard = ({ visit, format }: { visit: Visit; format: ListedFormat }) => {
  const t = formatWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  return (
    <Card title={format.title} level={3} lang="de" href={visit.to(paths.one(format.id))}>
      <p>
        <StateBadge visit={visit} state={format.state} />
      </p>
      <p>{format.fields.map((field) => named.fields[field]).join(', ')}</p>
      <p class="muted small">
        {t.partnerCount(format.partners.length)} · {t.sinceDay(dayOf(visit, format.since))}
      </p>
    </Card>
  )
}

const done = (visit: Visit): string | undefined => {
  const t = formatWords(visit.locale)
  return visit.query.get('ok') === 'weg' ? t.dropped : undefined
}

/** All joint formats of a network. */
export const listPage = async (visit: Visit): Promise<Response> => {
  const network = await networkOf(visit)
  if (!network) return visit.notFound()
  const t = formatWords(visit.locale)
  const formats = await visit.world.look(visit.actor, (tx) => listFormats(tx, network.id))
  const parts = [
    { title: t.groups.alive, of: formats.filter(({ state }) => isAlive(state)) },
    { title: t.groups.ideas, of: formats.filter(({ state }) => state === 'idee') },
    { title: t.groups.ended, of: formats.filter(({ state }) => state === 'beendet') },
  ].filter(({ of }) => of.length > 0)
  const said = done(visit)
  const mayPropose = network.isLed || visit.holds('counsellor', 'host', 'lead')
  return staffPage(
    visit,
    { title: t.title, back: front.network(network.id), wide: true, ...(said ? { done: said } : {}) },
    <div class="stack-l">
      <div class="stack">
        <p class="lead">{t.intro}</p>
        {mayPropose && (
          <p class="no-print">
            <ButtonLink href={visit.to(paths.propose(network.id))}>{t.propose}</ButtonLink>
          </p>
        )}
      </div>
      {parts.length === 0 && (
        <EmptyState title={t.none} pictogram="handshake">
          <p>{t.noneText}</p>
        </EmptyState>
      )}
      {parts.map(({ title, of }) => (
        <section class="stack-s">
          <h2>{title}</h2>
          <div class="grid">
            {of.map((format) => (
              <FormatCard visit={visit} format={format} />
            ))}
          </div>
        </section>
      ))}
    </div>,
  )
}
