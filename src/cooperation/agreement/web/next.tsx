import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { binding, daysFrom, stepsFrom, whoMustAgree } from '../agreement.ts'
import { agreementWords } from '../messages/index.ts'
import type { Shown } from './of-agreement.ts'
import { paths } from './paths.ts'

/** In one or two sentences; with the one button that matters now. */
export const Next = ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = agreementWords(visit.locale)
  const { agreement, version, today, isLed } = shown
  const lines: Child[] = []
  if (version.offeredAt && !version.inForceOn) {
    const must = whoMustAgree(shown.parties, today)
    const missing = must.filter(
      (party) => !shown.signatures.some(({ organizationId }) => organizationId === party.organizationId),
    )
    if (binding.includes(agreement.state)) lines.push(t.nextChange)
    lines.push(t.nextOffered(must.length - missing.length, must.length))
    if (missing.length > 0) lines.push(t.nextWaits(missing.map(({ name }) => name).join(', ')))
  } else if (agreement.state === 'anbahnung' && isLed) lines.push(t.nextDraft)
  else if (!version.offeredAt && binding.includes(agreement.state)) lines.push(t.nextChangeDraft)
  if (agreement.state === 'unterzeichnet') lines.push(t.nextSigned)
  if (agreement.state === 'modellphase' && agreement.modelUntil)
    lines.push(t.nextModel(daysFrom(today, agreement.modelUntil)))
  if (agreement.state === 'auswertung') lines.push(t.nextEvaluation)
  const agreedAlready =
    shown.own &&
    !shown.isAsked &&
    shown.signatures.some((one) => one.organizationId === shown.own?.organizationId)
  if (agreedAlready && !version.inForceOn) lines.push(t.agreedByUs)
  if (lines.length === 0 && !shown.isAsked) return null
  return (
    <section class="stack-s">
      <h2>{t.next}</h2>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {shown.isAsked && (
        <ButtonLink href={visit.to(paths.agree(agreement.id))}>
          {version.inForceOn ? t.accedeNow : t.agreeNow}
        </ButtonLink>
      )}
    </section>
  )
}

/** The steps that are open from here. */
export const MoveOn = ({ visit, shown }: { visit: Visit; shown: Shown }) => {
  const t = agreementWords(visit.locale)
  const steps = stepsFrom(shown.agreement.state)
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
