import type { Child } from 'hono/jsx'
import { type FactGroup, landAt, offerPath, offerSentences, translated } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Filled } from '#platform/slots.tsx'
import { Alert, BackLink, type Column, DataTable } from '#platform/ui/content.tsx'
import type { Asked } from '../asked.ts'
import { recallAsked } from '../counsel.ts'
import { counselWords } from '../messages/staff/index.ts'
import { distanceText, questionText, reasonText } from '../reason-text.ts'
import { type Hit, search } from '../search.ts'
import { hitActions } from '../slots.ts'
import { overPage } from './counsel-results.tsx'
import { counselResultsPath } from './paths.ts'
import { perPage } from './results-page.tsx'

/** Two or three hits side by side. */
export const comparePage = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const asked = await recallAsked(visit.world, visit.account!, id)
  if (!asked) return overPage(visit)
  const wanted = new Set([...visit.query.getAll('angebot[]'), ...visit.query.getAll('angebot')])
  const hits = (await allHits(visit, asked)).filter(({ offer }) => wanted.has(offer.id))
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

const allHits = async (visit: Visit, asked: Asked): Promise<readonly Hit[]> => {
  const everything = perPage * 1000
  return (await visit.world.look(visit.actor, (tx) => search(tx, asked, { limit: everything, offset: 0 })))
    .results
}

const Lines = ({ of, lang }: { of: readonly Child[]; lang?: string | undefined }) => (
  <>
    {of.map((line) => (
      <p lang={lang}>{line}</p>
    ))}
  </>
)

const Told = ({ group, locale }: { group: FactGroup | undefined; locale: string }) => (
  <>
    <Lines of={group?.sentences ?? []} />
    {group?.free.map(({ text, lead, lang }) => (
      <p>
        {lead && `${lead} `}
        <span lang={lang === locale ? undefined : lang}>{text}</span>
      </p>
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
          row(label, (_hit, index) => (
            <Told group={told[index]?.find((group) => group.key === key)} locale={locale} />
          )),
        ),
        row(t.actions, (_hit, index) => actions[index]),
      ]}
    />
  )
}
