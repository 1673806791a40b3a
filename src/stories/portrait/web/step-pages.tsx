import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { TextArea } from '#platform/ui/forms.tsx'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { storyStaffWords } from '../messages/index.ts'
import { canStep, type StepName } from '../story.ts'
import { dropStory, giveBackStory, releaseStory, sendStory, takeDownStory } from '../take-step.ts'
import { ownPage } from './own-page.tsx'
import { paths } from './paths.ts'
import { ownStory } from './seen-story.ts'

const idIn = (visit: Visit): string => visit.params.story ?? ''

export const receiveSend = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await sendStory(visit.world, visit.actor, { storyId: idIn(visit) }),
    () => visit.redirect(`${paths.own(idIn(visit))}?ok=gegeben`),
    (again) => ownPage(visit, again),
  )

export const receiveRelease = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await releaseStory(visit.world, visit.actor, {
      storyId: idIn(visit),
      hash: text(await visit.form(), 'hash'),
    }),
    () => visit.redirect(`${paths.own(idIn(visit))}?ok=gezeigt`),
    (again) => ownPage(visit, again),
  )

/** Asked before a story goes back or down, with what the person shall read about it. */
const becausePage =
  (step: StepName & ('giveBack' | 'takeDown')) =>
  async (visit: Visit, again?: Again): Promise<Response> => {
    const seen = await ownStory(visit)
    if (!seen || !canStep(step, seen.story.state)) return visit.notFound()
    const t = storyStaffWords(visit.locale)
    return surePage(visit, {
      title: t[`${step}Title`],
      text: t[`${step}Text`],
      action: paths[step](seen.story.id),
      back: paths.own(seen.story.id),
      yes: t[step],
      no: t.no,
      fields: (
        <TextArea
          name="reason"
          label={t.reason}
          value={again && text(again.form, 'reason')}
          error={again && visit.errors(again.refusal).reason}
          maxlength={500}
          lang="de"
          required
        />
      ),
      again,
    })
  }
const receive =
  (action: typeof giveBackStory, page: ReturnType<typeof becausePage>, ok: string) =>
  async (visit: Visit): Promise<Response> =>
    after(
      visit,
      await action(visit.world, visit.actor, {
        storyId: idIn(visit),
        reason: text(await visit.form(), 'reason'),
      }),
      () => visit.redirect(`${paths.own(idIn(visit))}?ok=${ok}`),
      (again) => page(visit, again),
    )
const giveBack = becausePage('giveBack')
const takeDown = becausePage('takeDown')
export const giveBackPage = (visit: Visit) => giveBack(visit)
export const receiveGiveBack = receive(giveBackStory, giveBack, 'zurueck')
export const takeDownPage = (visit: Visit) => takeDown(visit)
export const receiveTakeDown = receive(takeDownStory, takeDown, 'unten')

export const dropPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await ownStory(visit)
  if (!seen?.content) return visit.notFound()
  const t = storyStaffWords(visit.locale)
  return surePage(visit, {
    title: t.dropTitle,
    text: t.dropText,
    action: paths.drop(seen.story.id),
    back: paths.own(seen.story.id),
    yes: t.dropYes,
    no: t.no,
    again,
  })
}
export const receiveDrop = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropStory(visit.world, visit.actor, { storyId: idIn(visit) }),
    () => visit.redirect(`${paths.staff}?ok=weg`),
    (again) => dropPage(visit, again),
  )
