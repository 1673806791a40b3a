import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Card, EmptyState } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form } from '#platform/ui/forms.tsx'
import { after, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { networksOf } from '../../web/in-network.ts'
import { paths as home } from '../../web/paths.ts'
import { confirmTeam } from '../describe-team.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { houseBeside, isToCheck } from '../profile.ts'
import { contactsOf } from '../queries.ts'
import { listOwnProfiles } from '../store.ts'
import { paths } from './paths.ts'

/** How one's own organization introduces itself: its teams, and which of them somebody should look at again. */
export const ownPage = async (visit: Visit): Promise<Response> => {
  const t = whoIsWhoWords(visit.locale)
  const today = berlinDay(visit.world.now())
  const networks = await networksOf(visit)
  const { teams, contacts } = await visit.world.look(visit.actor, async (tx) => {
    const teams = await listOwnProfiles(tx, visit.account?.member.organizationId ?? '')
    return { teams, contacts: await contactsOf(tx, teams) }
  })
  const done = visit.query.get('ok')
  return staffPage(
    visit,
    {
      title: t.ownTitle,
      back: home.networks,
      ...(done === 'removed' ? { done: t.removed } : {}),
    },
    <div class="stack-l">
      <p>{t.ownIntro}</p>
      {teams.length === 0 ? (
        <EmptyState title={t.ownNone} pictogram="leute">
          <p>{t.ownNoneText}</p>
          <ButtonLink href={visit.to(paths.introduce)}>{t.introduce}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <div class="grid">
            {teams.map((team) => {
              const count = contacts.get(team.id)?.length ?? 0
              return (
                <Card title={<bdi>{team.name}</bdi>} level={2} href={visit.to(paths.ownTeam(team.id))}>
                  {houseBeside(team) && (
                    <p class="muted">
                      <bdi>{houseBeside(team)}</bdi>
                    </p>
                  )}
                  <p>{count > 0 ? t.ownCards.contacts(count) : t.ownCards.nobody}</p>
                  {isToCheck(team.checkedOn, today) ? (
                    <Still visit={visit} id={team.id} />
                  ) : (
                    <p class="muted">{t.checked(dayOf(visit, team.checkedOn))}</p>
                  )}
                </Card>
              )
            })}
          </div>
          <p>
            <ButtonLink kind="secondary" href={visit.to(paths.introduce)}>
              {t.introduce}
            </ButtonLink>
          </p>
        </>
      )}
      {networks.length > 0 && (
        <section class="stack-s">
          <h2>{t.asOthersSee}</h2>
          <ul>
            {networks.map((network) => (
              <li>
                <a href={visit.to(paths.list(network.id))}>
                  <bdi>{network.name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>,
  )
}

/** "Stimmt das noch?" with the one click that answers it. */
const Still = ({ visit, id }: { visit: Visit; id: string }) => {
  const t = whoIsWhoWords(visit.locale)
  return (
    <Form plain action={visit.to(paths.confirm(id))}>
      <div class="stack-s">
        <p>
          <strong>{t.still}</strong>
        </p>
        <div>
          <Button kind="secondary" pictogram="check">
            {t.confirm}
          </Button>
        </div>
      </div>
    </Form>
  )
}

export const receiveConfirmation = async (visit: Visit): Promise<Response> => {
  const id = visit.params.profile ?? ''
  return after(
    visit,
    await confirmTeam(visit.world, visit.actor, { profileId: id }),
    () => visit.redirect(`${paths.ownTeam(id)}?ok=checked`),
    () => visit.notFound(),
  )
}
