import type { Locale } from '#platform/i18n.ts'
import { type AgreementKind, type State, stepsFrom } from './agreement.ts'
import { wordsOf } from './messages/index.ts'
import { paths } from './web/paths.ts'

/** The page of an agreement. */
export const agreementPath = paths.one

/** The decisions that are open from a state, each with its form. */
export const decisionSteps = (
  locale: Locale,
  { state, kind }: { readonly state: State; readonly kind: AgreementKind },
): readonly { readonly label: string; readonly path: (agreementId: string) => string }[] =>
  stepsFrom(state, kind)
    .filter((step) => step !== 'begin')
    .map((step) => ({
      label: wordsOf(locale, kind).steps[step],
      path: (agreementId) => paths.step(agreementId, step),
    }))
