import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { binding, daysFrom, ended, isLived, stepsFrom, whoMustAgree } from '../agreement.ts'
import { wordsOf } from '../messages/index.ts'
import { beforeEnd } from '../take-back.ts'
import { mayChangeHead } from './create-page.tsx'
import type { Shown } from './of-agreement.ts'
import { paths } from './paths.ts'

/** In one or two sentences; with the one button that matters now. */
export const Next = ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, asked, draft, inForce, today, isLed, own, toSign } = shown
  const agreed = shown.signed(asked?.number)
  const lines: Child[] = []
  if (asked && !ended.includes(agreement.state)) {
    const must = whoMustAgree(shown.parties, today)
    const missing = must.filter(({ organizationId }) => !agreed.has(organizationId))
    if (inForce) lines.push(t.nextChange)
    lines.push(t.nextOffered(must.length - missing.length, must.length))
    if (missing.length > 0) lines.push(t.nextWaits(missing.map(({ name }) => name).join(', ')))
    else if (isLived(agreement.kind) && agreement.state === 'abgestimmt')
      lines.push(isLed ? t.nextLive : t.nextLiveWaits)
  } else if (agreement.state === 'anbahnung' && isLed) lines.push(t.nextDraft)
  else if (draft && binding.includes(agreement.state))
    lines.push(isLed ? t.nextChangeDraft : t.nextChangeWritten)
  if (agreement.state === 'unterzeichnet') lines.push(t.nextSigned)
  if (agreement.state === 'modellphase' && agreement.modelUntil)
    lines.push(t.nextModel(daysFrom(today, agreement.modelUntil)))
  if (agreement.state === 'auswertung') lines.push(t.nextEvaluation)
  if (own && agreed.has(own.organizationId)) lines.push(t.agreedByUs)
  if (lines.length === 0 && !toSign) return null
  return (
    <section class="stack-s">
      <h2>{t.next}</h2>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {toSign && (
        <ButtonLink href={visit.to(paths.agree(agreement.id))}>
          {toSign.accedes ? t.accedeNow : t.agreeNow}
        </ButtonLink>
      )}
    </section>
  )
}

/** The steps that are open from here. */
export const MoveOn = async ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { state, kind } = shown.agreement
  // Since when it is so, is asked once all have said that it is.
  const isOpen = shown.parties.some((party) => shown.missingOf(party) !== undefined)
  const steps = stepsFrom(state, kind).filter((step) => step !== 'live' || !isOpen)
  const before = await visit.world.look(visit.actor, (tx) => beforeEnd(tx, shown.agreement))
  if (before)
    return (
      <p>
        <a href={visit.to(paths.takeBack(shown.agreement.id))}>{t.takeBackTitle(t.states[state])}</a>
      </p>
    )
  if (steps.length === 0) return null
  return (
    <section class="stack-s">
      <h2>{t.moveOn}</h2>
      <ul class="stack-s">
        {steps.map((step) => (
          <li>
            <a href={visit.to(paths.step(shown.agreement.id, step))}>{t.steps[step]}</a>
            <div class="muted small">{t.stepHints[step]}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Another title or frame; or away with a preparation. */
export const HeadLinks = ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const { agreement } = shown
  if (!mayChangeHead(shown)) return null
  const t = wordsOf(visit.locale, agreement.kind)
  const isPrepared = agreement.state === 'anbahnung'
  return (
    <p>
      <a href={visit.to(paths.head(agreement.id))}>{isPrepared ? t.head : t.headFramework}</a>
      {isPrepared && (
        <>
          {' · '}
          <a href={visit.to(paths.drop(agreement.id))}>{t.drop}</a>
        </>
      )}
    </p>
  )
}
