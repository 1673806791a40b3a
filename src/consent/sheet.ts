/**
 * What may happen to a sheet. `decided` is a draft after its "Ja" or its "Nein": it does not say which (R6), and its
 * page looks as before (decision 0004). A "Ja" gives a sheet of its own, under a new code.
 */
export type SheetState = 'slip' | 'draft' | 'decided' | 'given' | 'withdrawn'
/**
 * What became of it, as far as the sender knows it too. The counsellor has seen the code on the print-out: a sheet
 * that told more would tell it to them (decision 0004).
 */
export type Progress = 'sent' | 'accepted' | 'declined'
export type Channel = 'beratung' | 'eigenes-geraet' | 'papier'

export const steps = {
  decide: { from: ['draft'], into: 'decided' },
  withdraw: { from: ['given'], into: 'withdrawn' },
} as const satisfies Record<string, { from: readonly SheetState[]; into: SheetState }>

export const can = (step: keyof typeof steps, state: SheetState): boolean =>
  (steps[step].from as readonly SheetState[]).includes(state)

/** Not told apart on any page. */
export const isDraft = (state: SheetState): boolean => state === 'draft' || state === 'decided'

/**
 * A draft is gone after a week, decided or not, a slip after 120 days. A given sheet outlives the house's copy
 * (180 days open, 90 after the end): as long as there is a copy, it can be withdrawn.
 */
export const sheetDays = (state: SheetState): number =>
  ({ draft: 7, decided: 7, slip: 120, given: 300, withdrawn: 300 })[state]
