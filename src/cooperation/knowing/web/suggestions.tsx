import type { Visit } from '#platform/http/visit.ts'
import { Card } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { type Pair, suggestedKind } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import { dayToPropose } from '../proposal.ts'
import { paths } from './paths.ts'
import { type Here, weekdayOf } from './room.tsx'

/** White spots worth a proposal, each with a kind, a day and the button to it. */
export const Suggestions = ({ visit, here, pairs }: { visit: Visit; here: Here; pairs: readonly Pair[] }) => {
  const t = knowingWords(visit.locale)
  if (pairs.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.suggestions}</h2>
      <div class="grid">
        {pairs.map((pair) => {
          const { team, house, standing } = pair
          const kind = suggestedKind(pair)
          const { day, window } = dayToPropose(house.opening, here.today)
          const said = standing === 'unbekannt' ? t.suggestStrange : t.suggestLong
          return (
            <Card title={said(team.name, house.name)}>
              <p>
                {t.suggestWhen(t.kinds[kind], weekdayOf(visit, day))} {window && t.suggestOpen(window)}
              </p>
              {house.space && <p class="muted">{t.suggestSpace(house.space)}</p>}
              <Buttons>
                <ButtonLink
                  kind="secondary"
                  href={visit.to(paths.propose(here.network.id, team.key, house.id, kind))}
                >
                  {t.suggest(t.kinds[kind])}
                </ButtonLink>
              </Buttons>
            </Card>
          )
        })}
      </div>
    </section>
  )
}
