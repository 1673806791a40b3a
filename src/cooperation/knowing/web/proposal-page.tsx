import { findOrganization } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { limited, ofAnswers } from '../../mail-limits.ts'
import { answerProposal } from '../answer-proposal.ts'
import { knowingWords } from '../messages/index.ts'
import { stepsOf } from '../proposal.ts'
import { readPairs } from '../read.ts'
import { findProposal } from '../store.ts'
import { Answers } from './answers.tsx'
import { paths } from './paths.ts'
import { shownProposals, standOf, whenOf } from './proposals.tsx'
import { backTo, hereOf, look, withQuery } from './room.tsx'

/** One proposal, and the steps that are open to the visitor. */
export const proposalPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const here = await hereOf(visit)
  if (!here) return visit.notFound()
  const read = await look(visit, async (tx) => {
    const proposal = await findProposal(tx, here.network.id, visit.params.proposal ?? '')
    return {
      proposals: proposal ? [proposal] : [],
      ...(await readPairs(tx, here.network.id, here.today)),
      proposer: proposal && (await findOrganization(tx, proposal.proposedBy)),
    }
  })
  const [one] = shownProposals(visit, here, read)
  if (!one) return visit.notFound()
  const t = knowingWords(visit.locale)
  const { proposal, team, house, part } = one
  const steps = stepsOf(proposal, part, here.today)
  return staffPage(
    visit,
    {
      title: `${t.kinds[proposal.kind]}: ${t.pairOf(team.name, house.name)}`,
      back: paths.contacts(here.network.id),
      again,
    },
    <div class="stack-l">
      <Facts
        items={[
          { label: t.standing, value: t.stateFor[standOf(one, here.today)] },
          {
            label:
              proposal.state === 'angenommen'
                ? t.whenAgreed
                : proposal.state === 'anderer_termin'
                  ? t.otherDayIs
                  : t.when,
            value: whenOf(visit, proposal),
          },
          { label: t.proposedBy, value: read.proposer?.name, lang: 'de' },
          { label: t.message, value: proposal.message, lang: 'de' },
          { label: t.answerSaid, value: proposal.answer, lang: 'de' },
        ]}
      />
      <Answers
        visit={visit}
        one={one}
        steps={steps}
        again={again}
        path={paths.proposal(here.network.id, proposal.id)}
      />
    </div>,
  )
}

export const receiveAnswer = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const networkId = visit.params.network ?? ''
  const id = visit.params.proposal ?? ''
  const outcome = await limited(visit.world, ofAnswers, id, () =>
    answerProposal(visit.world, visit.actor, {
      networkId,
      id,
      // Whoever says that it is about no client means the step that was asked about.
      step: text(form, 'schritt') || text(form, 'gemeint'),
      day: text(form, 'tag'),
      answer: text(form, 'antwort'),
      noClient: text(form, 'noClient') || undefined,
    }),
  )
  return after(
    visit,
    outcome,
    (made) =>
      made
        ? visit.redirect(withQuery(backTo(networkId, '', made.pair), `neu=${made.id}`))
        : visit.redirect(`${paths.contacts(networkId)}?ok=antwort`),
    (again) => proposalPage(visit, again),
  )
}
