import { costShort, frameShort, signUpShort, whenShort } from '#directory'
import type { Locale } from '#platform/i18n.ts'
import type { PictogramName } from '#platform/ui/pictogram.tsx'
import { distanceText, questionText, reasonText } from '../reason-text.ts'
import type { Reason } from '../reasons.ts'
import type { Hit } from '../search.ts'

interface FactChip {
  readonly pictogram: PictogramName
  readonly text: string
  readonly warns?: boolean | undefined
}

/** A hit in a few words each: what it is, why it fits, what is open. Nothing is said twice. */
export interface HitChips {
  readonly away: string | undefined
  readonly facts: readonly FactChip[]
  readonly fits: readonly string[]
  readonly open: readonly string[]
}

/** Said elsewhere in the card: the distance behind the house, the day in the date. */
const saidElsewhere: readonly Reason['kind'][] = ['distance', 'soon']

/** @param needs how many needs were asked for: where it was one, every hit answers it and need not say so */
export const chipsOf = (locale: Locale, hit: Hit, needs: number): HitChips => {
  const { offer, match, distance, next } = hit
  const reasons = match.reasons.filter(
    ({ kind }) => !saidElsewhere.includes(kind) && !(kind === 'need' && needs <= 1),
  )
  const said = (kind: Reason['kind']) => reasons.some((reason) => reason.kind === kind)
  const facts: (FactChip | false)[] = [
    { pictogram: 'time', text: whenShort(locale, offer.facts, next) },
    !said('free') && { pictogram: 'euro', text: costShort(locale, offer.facts.cost) },
    !said('no_sign_up') && { pictogram: 'door', text: signUpShort(locale, offer.facts.access) },
    {
      pictogram: 'handshake',
      text: frameShort(locale, offer.rechtsrahmen),
      warns: offer.rechtsrahmen === 'massnahme',
    },
  ]
  return {
    away: distance === null ? undefined : distanceText(locale, distance),
    facts: facts.filter((fact) => fact !== false),
    fits: reasons.map((reason) => reasonText(locale, reason)),
    // Without a date the time already says so.
    open: match.open
      .filter(({ kind }) => kind !== 'next_date')
      .map((question) => questionText(locale, question)),
  }
}
