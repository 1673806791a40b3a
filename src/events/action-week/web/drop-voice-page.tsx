import type { Visit } from '#platform/http/visit.ts'
import { type Again, after } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { dropVoice } from '../conclusion.ts'
import { weekStaffWords } from '../messages/index.ts'
import { voicesOf } from '../public-store.ts'
import { paths } from './paths.ts'
import { lookAtWeek, weekIdIn } from './seen-week.ts'

/** Somebody takes back what they said. */
export const dropVoicePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await lookAtWeek(visit, (tx, { week }) => voicesOf(tx, week.id))
  const voice = seen?.more.find(({ id }) => id === visit.params.voice)
  if (!voice) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  return surePage(visit, {
    title: t.dropVoiceTitle,
    text: (
      <>
        <p lang="de">„{voice.quote}“</p>
        <p>{t.dropVoiceText}</p>
      </>
    ),
    action: paths.dropVoice(weekIdIn(visit), voice.id),
    back: paths.writeConclusion(weekIdIn(visit)),
    yes: t.dropVoiceYes,
    no: t.no,
    again,
  })
}

export const receiveDropVoice = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropVoice(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      voiceId: visit.params.voice ?? '',
    }),
    () => visit.redirect(`${paths.writeConclusion(weekIdIn(visit))}?ok=weg`),
    (again) => dropVoicePage(visit, again),
  )
