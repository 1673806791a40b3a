import type { Locale } from '#platform/i18n.ts'
import { type State, stepsFrom } from './agreement.ts'
import { agreementWords } from './messages/index.ts'
import { paths } from './web/paths.ts'

/** The page of an agreement. */
export const agreementPath = paths.one

/** What the states of an agreement are called. */
export const agreementStates = (locale: Locale): Readonly<Record<State, string>> =>
  agreementWords(locale).states

/** The decisions that are open from a state, each with its form. */
export const decisionSteps = (
  locale: Locale,
  state: State,
): readonly { readonly label: string; readonly path: (agreementId: string) => string }[] =>
  stepsFrom(state)
    .filter((step) => step !== 'begin')
    .map((step) => ({
      label: agreementWords(locale).steps[step],
      path: (agreementId) => paths.step(agreementId, step),
    }))
