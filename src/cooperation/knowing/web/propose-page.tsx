import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Hidden, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { limited, ofProposals } from '../../mail-limits.ts'
import { knowingWords } from '../messages/index.ts'
import { dayToPropose, proposedKinds } from '../proposal.ts'
import { proposeActivity } from '../propose.ts'
import { readPairs } from '../read.ts'
import { paths } from './paths.ts'
import { choices } from './record-page.tsx'
import { hereOf, look, mayTell } from './room.tsx'

/** One side proposes to the other to get to know each other; kind and day are already chosen, to be changed. */
export const proposePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const here = await hereOf(visit)
  if (!here) return visit.notFound()
  const t = knowingWords(visit.locale)
  const value = (name: string): string => (again ? text(again.form, name) : (visit.query.get(name) ?? ''))
  const { pairs } = await look(visit, (tx) => readPairs(tx, here.network.id, here.today))
  const own = pairs.filter(({ team, house }) => mayTell(here, team, house))
  const [team, house] = [value('team'), value('haus')]
  const pair = own.find((one) => one.team.key === team && one.house.id === house)
  if (!pair && team && house) return visit.notFound()
  if (own.length === 0) return visit.redirect(paths.contacts(here.network.id))
  const suggested = dayToPropose(pair?.house.opening ?? [], here.today)
  const errors = again ? visit.errors(again.refusal) : {}
  const asked = pair?.house.organizationId === here.organizationId ? 'team' : 'haus'
  return staffPage(
    visit,
    {
      title: t.proposeTitle,
      back: pair
        ? paths.pair(here.network.id, pair.team.key, pair.house.id)
        : paths.contacts(here.network.id),
      again,
    },
    <>
      {pair && (
        <p class="lead" lang="de">
          {t.pairOf(pair.team.name, pair.house.name)}
        </p>
      )}
      <p>{t.proposeIntro[asked]}</p>
      <Form action={visit.to(paths.proposals(here.network.id))}>
        {pair ? (
          <Hidden values={{ team, haus: house }} />
        ) : (
          <>
            <Select
              name="team"
              label={t.team}
              options={choices(own, 'team')}
              value={team}
              error={errors.team}
              empty
              required
            />
            <Select
              name="haus"
              id="house"
              label={t.house}
              options={choices(own, 'house')}
              value={house}
              error={errors.house}
              empty
              required
            />
          </>
        )}
        <Choices
          type="radio"
          name="art"
          id="kind"
          label={t.proposeKind}
          options={proposedKinds.map((kind) => ({
            value: kind,
            label: t.kinds[kind],
            hint: t.kindHints[kind],
          }))}
          value={value('art')}
          error={errors.kind}
          required
        />
        <TextField
          name="tag"
          id="day"
          type="date"
          label={t.proposeDay}
          value={again ? text(again.form, 'tag') : suggested.day}
          error={errors.day}
          min={here.today}
          short
          required
        />
        <TextField
          name="zeit"
          id="window"
          label={t.proposeWindow}
          hint={suggested.window ? t.proposeWindowOpen(suggested.window) : t.proposeWindowHint}
          value={again ? text(again.form, 'zeit') : ''}
          error={errors.window}
          maxlength={60}
          optional
        />
        <TextArea
          name="nachricht"
          id="message"
          label={t.message}
          hint={t.messageHint}
          value={again ? text(again.form, 'nachricht') : ''}
          error={errors.message}
          maxlength={300}
          rows={3}
          optional
        />
        <ClientDataNote visit={visit} again={again} field="message" />
        <Button>{t.propose}</Button>
      </Form>
    </>,
  )
}

export const receiveProposal = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const networkId = visit.params.network ?? ''
  const by = visit.account?.member.organizationId ?? ''
  const outcome = await limited(visit.world, ofProposals, by, () =>
    proposeActivity(visit.world, visit.actor, {
      networkId,
      team: text(form, 'team') || undefined,
      house: text(form, 'haus') || undefined,
      kind: text(form, 'art') || undefined,
      day: text(form, 'tag'),
      window: text(form, 'zeit'),
      message: text(form, 'nachricht'),
      noClient: text(form, 'noClient') || undefined,
    }),
  )
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.contacts(networkId)}?ok=vorschlag`),
    (again) => proposePage(visit, again),
  )
}
