import type { Child } from 'hono/jsx'
import { landAt, OfferFact, offerPath, offerSentences, translated } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Filled } from '#platform/slots.tsx'
import { Alert, BackLink, type Column, DataTable } from '#platform/ui/content.tsx'
import { recallAsked } from '../counsel.ts'
import { counselWords } from '../messages/staff/index.ts'
import { distanceText, questionText, reasonText } from '../reason-text.ts'
import { type Hit, search } from '../search.ts'
import { hitActions } from '../slots.ts'
import { overPage } from './counsel-results.tsx'
import { counselResultsPath } from './paths.ts'

/** Two or three hits side by side. */
export const comparePage = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const asked = await recallAsked(visit.world, visit.account!, id)
  if (!asked) return overPage(visit)
  const wanted = new Set([...visit.query.getAll('angebot[]'), ...visit.query.getAll('angebot')])
  const { results } = await visit.world.look(visit.actor, (tx) => search(tx, asked))
  const hits = results.filter(({ offer }) => wanted.has(offer.id))
  const t = counselWords(visit.locale)
  const few = hits.length < 2 || wanted.size > 3
  return visit.page(
    { title: t.compareTitle, staff: true, noStore: true, wide: true, status: few ? 422 : 200 },
    <div class="stack">
      <BackLink href={visit.to(counselResultsPath(id))}>{t.back}</BackLink>
      <h1>{t.compareTitle}</h1>
      {few ? (
        <Alert tone="warning">
          <p>{t.compareTwo}</p>
        </Alert>
      ) : (
        <Comparison visit={visit} id={id} hits={hits} />
      )}
    </div>,
  )
}

const Lines = ({ of }: { of: readonly Child[] }) => (
  <>
    {of.map((line) => (
      <p>{line}</p>
    ))}
  </>
)

const Comparison = async ({ visit, id, hits }: { visit: Visit; id: string; hits: readonly Hit[] }) => {
  const locale = staffLocale(visit.locale)
  const t = counselWords(locale)
  const now = visit.world.now()
  const told = hits.map(({ offer }) =>
    offerSentences(locale, offer.facts, { now, land: landAt(offer.areaCode) }),
  )
  const keys = [...new Map(told.flat().map(({ key, label }) => [key, label]))].filter(
    ([key]) => key !== 'checked',
  )
  const columns: Column[] = [
    { key: 'feature', label: t.all },
    ...hits.map(({ offer }, index) => {
      const { title } = translated(locale, { ...offer, description: null })
      return {
        key: String(index),
        label: <a href={visit.to(offerPath(offer.id))}>{title.text}</a>,
        lang: title.lang,
      }
    }),
  ]
  const row = (feature: string, cell: (hit: Hit, index: number) => Child): Record<string, Child> => ({
    feature,
    ...Object.fromEntries(hits.map((hit, index) => [String(index), cell(hit, index)])),
  })
  const actions = await Promise.all(
    hits.map((hit) => Filled({ of: hitActions, visit, props: { hit, profileId: id } })),
  )
  return (
    <DataTable
      id="vergleich"
      caption={t.compareTitle}
      columns={columns}
      rows={[
        row(t.house, ({ offer }) => <span lang="de">{offer.locationName ?? offer.organizationName}</span>),
        row(t.away, ({ distance }) => (distance === null ? '–' : distanceText(locale, distance))),
        row(t.fits, ({ match }) => <Lines of={match.reasons.map((reason) => reasonText(locale, reason))} />),
        row(t.open, ({ match }) =>
          match.open.length === 0 ? '–' : <Lines of={match.open.map((one) => questionText(locale, one))} />,
        ),
        ...keys.map(([key, label]) =>
          row(label, (_hit, index) => {
            const group = told[index]?.find((one) => one.key === key)
            return group && <OfferFact locale={locale} group={group} />
          }),
        ),
        row(t.actions, (_hit, index) => actions[index]),
      ]}
    />
  )
}
