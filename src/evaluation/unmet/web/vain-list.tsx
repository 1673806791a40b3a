import { type FieldOfAction, vainNeeds, vocabularyWords } from '#cooperation'
import { findArea } from '#places'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { fill } from '#platform/slots.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { tellPeriod } from '../../web/tell.ts'
import { unmetWords } from '../messages/index.ts'
import { vainestIn } from '../reading.ts'

/** So many are named: enough to talk about in one round. */
const most = 5

/** What was looked for in vain most often, each with the way on; nothing where nothing may be told. */
const VainList = async ({
  visit,
  areaCodes,
  hrefOf,
}: {
  visit: Visit
  areaCodes: readonly string[]
  hrefOf: (field: FieldOfAction, areaCode: string) => string
}) => {
  const found = await visit.world.look(visit.actor, async (tx) => {
    const all = await vainestIn(tx, areaCodes, most)
    return Promise.all(
      all.map(async (one) => ({ ...one, name: (await findArea(tx, one.areaCode))?.name ?? one.areaCode })),
    )
  })
  if (found.length === 0) return null
  const t = unmetWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale)).fields
  return (
    <section class="stack-s" id="vergeblich">
      <h2>{t.often}</h2>
      <ul>
        {found.map(({ field, areaCode, name, n, period }) => (
          <li>
            <a href={visit.to(hrefOf(field, areaCode))}>{named[field]}</a>
            <div class="muted small">
              <span lang="de">{name}</span>, {tellPeriod(staffWords(visit.locale), period)}: {t.searches(n)}
            </div>
          </li>
        ))}
      </ul>
      <p class="muted small">{t.how}</p>
    </section>
  )
}

export const fills = [fill(vainNeeds, (visit, props) => <VainList visit={visit} {...props} />)]
