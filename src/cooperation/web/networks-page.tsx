import type { Visit } from '#platform/http/visit.ts'
import { Card, EmptyState } from '#platform/ui/content.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { agreementWords } from '../agreement/messages/index.ts'
import { askedInto, networksOf } from './in-network.ts'
import { paths } from './paths.ts'

/** The cooperations of one's organization; with one alone, that one. */
export const networksPage = async (visit: Visit): Promise<Response> => {
  const networks = [...(await networksOf(visit)), ...(await askedInto(visit))]
  if (networks.length === 1) return visit.redirect(paths.network(networks[0]!.id))
  const t = agreementWords(visit.locale)
  return staffPage(
    visit,
    { title: t.networksTitle },
    networks.length === 0 ? (
      <EmptyState title={t.networksNone} pictogram="handshake">
        <p>{t.networksNoneText}</p>
      </EmptyState>
    ) : (
      <div class="grid">
        {networks.map((network) => (
          <Card title={network.name} level={2} lang="de" href={visit.to(paths.network(network.id))} />
        ))}
      </div>
    ),
  )
}
