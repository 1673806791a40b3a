import type { Visit } from '#platform/http/visit.ts'
import { Facts, PrintButtonHint } from '#platform/ui/content.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { ofOrganizations } from '../../disclosure.ts'
import { isEntered, isOfThemselves } from '../catalogue.ts'
import { indicatorWords } from '../messages/index.ts'
import { EnterForm, TargetForm } from './forms.tsx'
import { Numbers, Targets, Trend } from './indicator-parts.tsx'
import { paths } from './paths.ts'
import { sayShown, wordsOf } from './say.ts'
import { oneSeen } from './seen.ts'

/** One indicator: what it says and does not say, its numbers, its targets; whoever coordinates writes. */
export const indicatorPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await oneSeen(visit)
  if (!seen) return visit.notFound()
  const { network, one } = seen
  const t = indicatorWords(visit.locale)
  const { indicator, own, today } = one
  const words = wordsOf(t, one)
  const isWriting = network.isLed
  return staffPage(
    visit,
    {
      title: words.name,
      back: paths.all(network.id),
      wide: true,
      again,
      ...(visit.query.get('ok') ? { done: t.saved } : {}),
    },
    <div class="stack-l">
      <div class="stack">
        <p class="lead" lang={own ? 'de' : undefined}>
          {words.definition}
        </p>
        <Facts
          items={[
            { label: t.today, value: today && today.is !== 'open' && sayShown(visit, indicator, today) },
            { label: t.counted, value: words.counted },
            { label: t.not, value: words.not },
            { label: t.level, value: t.levels[indicator.level] },
            { label: t.unit, value: t.units[indicator.unit] },
            { label: t.better, value: t.betters[indicator.better] },
            { label: t.source, value: t.sources[indicator.source] },
          ]}
        />
        {indicator.about === 'persons' && <p class="muted small">{t.persons}</p>}
        {indicator.about === 'organizations' && (
          <p class="muted small">
            {t.organizations(ofOrganizations.minimum, ofOrganizations.dominance * 100)}
          </p>
        )}
        {own && isWriting && (
          <p class="no-print cluster">
            <a href={visit.to(paths.change(network.id, own.id))}>{t.change}</a>
            <a href={visit.to(paths.remove(network.id, own.id))}>{t.remove}</a>
          </p>
        )}
        <PrintButtonHint />
      </div>
      <Trend visit={visit} one={one} />
      <Numbers visit={visit} one={one} />
      <Targets visit={visit} one={one} />
      {isWriting && isEntered(indicator) && (
        <EnterForm visit={visit} networkId={network.id} indicator={indicator} again={again} />
      )}
      {isWriting && !isOfThemselves(indicator) && (
        <TargetForm visit={visit} networkId={network.id} indicator={indicator} again={again} />
      )}
    </div>,
  )
}
