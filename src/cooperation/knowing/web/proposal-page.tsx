import { findOrganization } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, Buttons, Form, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { answerProposal } from '../answer-proposal.ts'
import { knowingWords } from '../messages/index.ts'
import { type ProposalStep, proposalStepOf, stepsOf } from '../proposal.ts'
import { readPairs } from '../read.ts'
import { findProposal } from '../store.ts'
import { paths } from './paths.ts'
import { type ShownProposal, shownProposals, standOf, whenOf } from './proposals.tsx'
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

/** The asked side may say a word and name another day; for all others a button says it. */
const Answers = ({
  visit,
  one,
  steps,
  again,
  path,
}: {
  visit: Visit
  one: ShownProposal
  steps: readonly ProposalStep[]
  again: Again | undefined
  path: string
}) => {
  const t = knowingWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const asked = steps.filter((step) => proposalStepOf(step).by === 'asked')
  const over = steps.filter((step) => proposalStepOf(step).needs === 'over')
  const plain = steps.filter((step) => !asked.includes(step) && !over.includes(step))
  const typed = (name: string) => (again ? text(again.form, name) : '')
  return (
    <>
      {over.length > 0 && (
        <section class="stack-s">
          <h2>{t.overTitle}</h2>
          <Steps visit={visit} steps={over} path={path} />
        </section>
      )}
      {asked.length > 0 && (
        <section class="stack-s">
          <h2>{t.answerTitle}</h2>
          <Form action={visit.to(path)}>
            {asked.includes('other') && (
              <TextField
                name="tag"
                id="day"
                type="date"
                label={t.otherDay}
                hint={t.otherDayHint}
                value={typed('tag') || (one.proposal.otherDay ?? '')}
                error={errors.day}
                short
                optional
              />
            )}
            <TextArea
              name="antwort"
              id="answer"
              label={t.answer}
              hint={t.messageHint}
              value={typed('antwort')}
              error={errors.answer}
              maxlength={300}
              rows={2}
              optional
            />
            <Buttons>
              {asked.map((step, index) => (
                <Button kind={index === 0 ? 'primary' : 'secondary'} name="schritt" value={step}>
                  {t.steps[step]}
                </Button>
              ))}
            </Buttons>
          </Form>
        </section>
      )}
      {plain.length > 0 && <Steps visit={visit} steps={plain} path={path} />}
    </>
  )
}

const Steps = ({ visit, steps, path }: { visit: Visit; steps: readonly ProposalStep[]; path: string }) => {
  const t = knowingWords(visit.locale)
  return (
    <Form action={visit.to(path)} plain>
      <Buttons>
        {steps.map((step) => (
          <Button kind="secondary" name="schritt" value={step}>
            {t.steps[step]}
          </Button>
        ))}
      </Buttons>
    </Form>
  )
}

export const receiveAnswer = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const networkId = visit.params.network ?? ''
  const outcome = await answerProposal(visit.world, visit.actor, {
    networkId,
    id: visit.params.proposal,
    step: text(form, 'schritt'),
    day: text(form, 'tag'),
    answer: text(form, 'antwort'),
  })
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
