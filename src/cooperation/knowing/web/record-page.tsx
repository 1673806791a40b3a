import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Facts } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Choices, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { activityKinds, type Pair, suggestedKind, teamKey } from '../knowing.ts'
import { knowingWords } from '../messages/index.ts'
import { isOpen } from '../proposal.ts'
import { readPairs } from '../read.ts'
import { recordActivity } from '../record-activity.ts'
import { listProposals } from '../store.ts'
import { History } from './history.tsx'
import { lastOf } from './one-side-pages.tsx'
import { paths } from './paths.ts'
import { backTo, CalledToday, type Here, hereOf, JustRecorded, look, mayTell, withQuery } from './room.tsx'

/** A team or a house to choose: each of these pairs once, with its organization where several are there. */
export const choices = (pairs: readonly Pair[], of: 'team' | 'house') => {
  const all = pairs.map(({ team, house }) =>
    of === 'team' ? { ...team, value: team.key } : { ...house, value: house.id },
  )
  const isOne = new Set(all.map(({ organizationId }) => organizationId)).size === 1
  return [
    ...new Map(
      all.map(({ value, name, organizationName }) => [
        value,
        {
          value,
          label: isOne || name === organizationName ? name : `${name} (${organizationName})`,
          lang: 'de',
        },
      ]),
    ).values(),
  ]
}

/** What a team and a house did together: what was recorded so far, and something new; of any pair where none is named. */
export const recordPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const here = await hereOf(visit)
  if (!here) return visit.notFound()
  const named = (name: string) => (again ? text(again.form, name) : (visit.query.get(name) ?? ''))
  const [team, house] = [named('team'), named('haus')]
  const { pairs, proposals } = await look(visit, async (tx) => ({
    ...(await readPairs(tx, here.network.id, here.today)),
    proposals: team && house ? await listProposals(tx, here.network.id, here.today) : [],
  }))
  const pair = pairs.find((one) => one.team.key === team && one.house.id === house)
  if (pair) {
    const open = proposals.find(
      (one) => isOpen(one.state) && teamKey(one) === team && one.locationId === house,
    )
    return pairPage(visit, here, { ...pair, open: open?.id }, again)
  }
  if (team && house) return visit.notFound()
  const own = pairs.filter((one) => mayTell(here, one.team, one.house))
  if (own.length === 0) return visit.redirect(paths.contacts(here.network.id))
  const t = knowingWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  return staffPage(
    visit,
    { title: t.record, back: paths.contacts(here.network.id), again },
    <>
      <p>{t.recordIntro}</p>
      <Form action={visit.to(paths.record(here.network.id))}>
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
        <WhatAndWhen visit={visit} here={here} again={again} />
        <Button>{t.save}</Button>
      </Form>
    </>,
  )
}

const pairPage = async (
  visit: Visit,
  here: Here,
  pair: Pair & { readonly open: string | undefined },
  again?: Again,
): Promise<Response> => {
  const t = knowingWords(visit.locale)
  const { team, house } = pair
  const keys = { team: team.key, house: house.id }
  return staffPage(
    visit,
    { title: t.pairOf(team.name, house.name), back: paths.contacts(here.network.id), again },
    <div class="stack-l">
      <div class="stack">
        <JustRecorded visit={visit} here={here} back={undefined} />
        <Facts
          items={[
            { label: t.last, value: lastOf(visit, pair) },
            {
              label: t.team,
              value: <a href={visit.to(paths.team(here.network.id, team.key))}>{team.name}</a>,
              lang: 'de',
            },
            {
              label: t.house,
              value: <a href={visit.to(paths.house(here.network.id, house.id))}>{house.name}</a>,
              lang: 'de',
            },
            { label: t.space, value: house.space, lang: 'de' },
          ]}
        />
        {mayTell(here, team, house) && (
          <Buttons>
            <CalledToday visit={visit} here={here} pair={keys} back={undefined} name={house.name} />
            <ButtonLink
              kind="secondary"
              href={visit.to(
                pair.open
                  ? paths.proposal(here.network.id, pair.open)
                  : paths.propose(here.network.id, team.key, house.id, suggestedKind(pair)),
              )}
            >
              {pair.open ? t.proposedAlready : t.suggestOther}
            </ButtonLink>
          </Buttons>
        )}
      </div>
      {mayTell(here, team, house) && (
        <section class="stack">
          <h2>{t.record}</h2>
          <p>{t.recordIntro}</p>
          <Form action={visit.to(paths.record(here.network.id))}>
            <Hidden values={{ team: team.key, haus: house.id }} />
            <WhatAndWhen visit={visit} here={here} again={again} />
            <Button>{t.save}</Button>
          </Form>
        </section>
      )}
      <History visit={visit} here={here} pair={pair} />
    </div>,
  )
}

const WhatAndWhen = ({ visit, here, again }: { visit: Visit; here: Here; again: Again | undefined }) => {
  const t = knowingWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  return (
    <>
      <Choices
        type="radio"
        name="art"
        id="kind"
        label={t.kind}
        options={activityKinds.map((kind) => ({
          value: kind,
          label: t.kinds[kind],
          ...(t.kindHints[kind] ? { hint: t.kindHints[kind] } : {}),
        }))}
        value={again ? text(again.form, 'art') : ''}
        error={errors.kind}
        required
      />
      <TextField
        name="tag"
        id="day"
        type="date"
        label={t.day}
        value={again ? text(again.form, 'tag') : here.today}
        error={errors.day}
        max={here.today}
        short
        required
      />
    </>
  )
}

export const receiveRecord = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const networkId = visit.params.network ?? ''
  const [team, house, day] = [text(form, 'team'), text(form, 'haus'), text(form, 'tag')]
  // A row's own button names no day: it is today. The form does, and must.
  const outcome = await recordActivity(visit.world, visit.actor, {
    networkId,
    team: team || undefined,
    house: house || undefined,
    kind: text(form, 'art') || undefined,
    ...('tag' in form ? { day } : {}),
  })
  return after(
    visit,
    outcome,
    ({ id }) => visit.redirect(withQuery(backTo(networkId, text(form, 'von'), { team, house }), `neu=${id}`)),
    (again) => recordPage(visit, again),
  )
}
