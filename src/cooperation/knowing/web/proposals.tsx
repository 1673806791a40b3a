import type { Visit } from '#platform/http/visit.ts'
import { Badge, Card } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form } from '#platform/ui/forms.tsx'
import { partIn } from '../answer-proposal.ts'
import { type House, type Team, teamKey } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import { isOpen, isOver, type Part } from '../proposal.ts'
import type { Proposal } from '../store.ts'
import { paths } from './paths.ts'
import { type Here, weekdayOf } from './room.tsx'

/** A proposal with the names of its two sides and what the visitor is in it. */
export interface ShownProposal {
  readonly proposal: Proposal
  readonly team: Team
  readonly house: House
  readonly part: Part
  /** Something is expected of the visitor. */
  readonly isMine: boolean
}

/** How it stands, for whoever looks at it. */
export const standOf = (
  { proposal, part }: Pick<ShownProposal, 'proposal' | 'part'>,
  today: string,
): keyof ReturnType<typeof knowingWords>['stateFor'] => {
  if (isOver(proposal, today)) return 'over'
  switch (proposal.state) {
    case 'vorgeschlagen':
      return part.isAsked ? 'answer' : 'waiting'
    case 'anderer_termin':
      return part.isProposer ? 'agree' : 'other'
    case 'angenommen':
      return 'agreed'
    default:
      return proposal.state
  }
}

/** The day it is about; the time belongs to the day that was proposed first. */
export const whenOf = (visit: Visit, { state, day, otherDay, timeWindow }: Proposal): string => {
  if (state === 'anderer_termin' && otherDay) return weekdayOf(visit, otherDay)
  return weekdayOf(visit, day) + (timeWindow && day !== otherDay ? `, ${timeWindow}` : '')
}

/** What concerns the visitor, of these; what waits for them comes first. Sides that left the network are not there. */
export const shownProposals = (
  visit: Visit,
  here: Here,
  all: { proposals: readonly Proposal[]; teams: readonly Team[]; houses: readonly House[] },
): readonly ShownProposal[] =>
  all.proposals
    .flatMap((proposal) => {
      const team = all.teams.find(({ key }) => key === teamKey(proposal))
      const house = all.houses.find(({ id }) => id === proposal.locationId)
      const part = partIn(visit.actor, here, proposal)
      if (!team || !house || !(part.isAsked || part.isProposer || part.isAny)) return []
      const stand = standOf({ proposal, part }, here.today)
      return [{ proposal, team, house, part, isMine: ['over', 'answer', 'agree'].includes(stand) }]
    })
    .sort((a, b) => Number(b.isMine) - Number(a.isMine))

/** Proposals that are open, each with what can be done about it here. */
export const OpenProposals = ({
  visit,
  here,
  shown,
}: {
  visit: Visit
  here: Here
  shown: readonly ShownProposal[]
}) => {
  const t = knowingWords(visit.locale)
  const open = shown.filter(({ proposal }) => isOpen(proposal.state))
  if (open.length === 0) return null
  return (
    <section class="stack" id="verabredungen">
      <h2>{t.proposals}</h2>
      <div class="grid">
        {open.map((one) => {
          const { proposal, team, house, isMine } = one
          const stand = standOf(one, here.today)
          const path = visit.to(paths.proposal(here.network.id, proposal.id))
          return (
            <Card title={`${t.kinds[proposal.kind]}: ${t.pairOf(team.name, house.name)}`} href={path}>
              <p>{whenOf(visit, proposal)}</p>
              <p>
                <Badge tone={isMine ? 'warning' : 'plain'}>{t.stateFor[stand]}</Badge>
              </p>
              {stand === 'over' ? (
                <Form action={path} plain>
                  <Buttons>
                    <Button kind="secondary" name="schritt" value="happened">
                      {t.happened}
                    </Button>
                    <Button kind="secondary" name="schritt" value="fellThrough">
                      {t.fellThrough}
                    </Button>
                  </Buttons>
                </Form>
              ) : (
                isMine && (
                  <Buttons>
                    <ButtonLink kind="secondary" href={path}>
                      {t.reply}
                    </ButtonLink>
                  </Buttons>
                )
              )}
            </Card>
          )
        })}
      </div>
    </section>
  )
}
