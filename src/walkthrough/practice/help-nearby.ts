import type { OfferRow } from '#directory'
import { nothingAsked, search } from '#matching'
import type { Tx } from '#platform/transaction.ts'
import type { Practice } from './practice.ts'
import type { StepId } from './steps.ts'

/** Who helps with what, and what is asked of the search for it. */
const asked = {
  sozialberatung: { text: 'Sozialberatung' },
  formulare: { needs: ['briefe'] },
  sprachmittlung: { text: 'Sprachmittlung' },
  arbeit: { needs: ['arbeit'] },
  schulden: { text: 'Schuldnerberatung' },
} as const satisfies Record<string, { text: string } | { needs: readonly ['briefe' | 'arbeit'] }>
export type HelpKind = keyof typeof asked

const bySteps: Readonly<Record<StepId, HelpKind>> = {
  vorrang: 'sozialberatung',
  antrag: 'sozialberatung',
  formulare: 'formulare',
  gespraech: 'arbeit',
  abgabe: 'formulare',
  nachreichen: 'formulare',
  bescheid: 'sozialberatung',
  pruefen: 'sozialberatung',
  aendern: 'schulden',
}

/** Who helps in a step; whoever speaks another language finds help with that first. */
export const helpKinds = (practice: Practice, step: StepId): readonly HelpKind[] =>
  practice.case.situations.includes('dolmetschen') ? ['sprachmittlung', bySteps[step]] : [bySteps[step]]

/** The same question as fields of the search form: it travels by POST. */
export const fieldsOfHelp = (kind: HelpKind, near: string): Record<string, string> => {
  const ask = asked[kind]
  return 'text' in ask ? { text: ask.text, near } : { need: ask.needs[0], near }
}

/** An offer that helps, with its distance in metres where there is one. */
export interface Help {
  readonly offer: OfferRow
  readonly distance: number | null
}

const shown = 2

/** The nearest offers to a postcode, for each kind of help. Keeps nothing. */
export const helpNearby = async (
  tx: Tx,
  kinds: readonly HelpKind[],
  postcode: string,
): Promise<readonly { readonly kind: HelpKind; readonly found: readonly Help[] }[]> => {
  const answers = []
  for (const kind of kinds) {
    const { results } = await search(
      tx,
      { ...nothingAsked, ...asked[kind], near: postcode },
      { limit: shown, offset: 0 },
    )
    answers.push({ kind, found: results.map(({ offer, distance }) => ({ offer, distance })) })
  }
  return answers
}
