/** Why somebody who lives there gets nothing of this estimate. */
export type Outside = 'own_community' | 'covers_own_need' | 'past_age_limit' | 'nobody_able'

export type StageReason = 'single' | 'partner' | 'partner_is_minor' | 'minor_partner' | 'child'

/**
 * What a line says, as a code with values; the words stand in `messages/`. Values that end in `_m` are euros.
 */
export interface LineValues {
  regelbedarf: { stage: number; why: StageReason }
  pregnancy: { percent: number }
  single_parent: { percent: number; children: number }
  housing: { heads: number }
  sofortzuschlag: Record<never, never>
  outside: { why: Outside }
  earnings: Record<never, never>
  deductions: Record<never, never>
  base: Record<never, never>
  bracket: { percent: number; from_m: number; to_m: number }
  other_income: Record<never, never>
  maintenance: Record<never, never>
  kindergeld: Record<never, never>
  kindergeld_of: { child: number }
  insurance: Record<never, never>
  kindergeld_passed: Record<never, never>
  kept: Record<never, never>
  own_need_first: Record<never, never>
  considered: Record<never, never>
  need_total: Record<never, never>
  income_total: Record<never, never>
  surplus: Record<never, never>
  assets_above: { assets_m: number; limit_m: number }
  benefit: { name: string }
  note_assets: { limit_m: number }
  note_estimate: Record<never, never>
  note_little_above: Record<never, never>
  note_former_assets: { until: string }
  note_reasonable: Record<never, never>
  note_karenz_cap: { times: number }
  note_warm_water: Record<never, never>
  note_pregnancy: Record<never, never>
  note_pupils: { limit_m: number }
  note_provable: { above_m: number }
  note_age_limit: Record<never, never>
  note_presumed_partners: Record<never, never>
  note_relatives: Record<never, never>
  note_kindergeld: { child: number; amount_m: number }
  note_other_benefits: Record<never, never>
}
export type LineId = keyof LineValues

/** Where a line belongs: what is needed, what counts as income, what comes of it, what else to know. */
export type Part = 'need' | 'income' | 'result' | 'note'

interface LineOf<K extends LineId> {
  readonly id: K
  readonly values: Readonly<LineValues[K]>
  readonly part: Part
  /** Euros; what is taken off income is negative, notes are 0. */
  readonly amount_m: number
  readonly paragraph: string
  readonly source: string
  /** Position in the household, from 0; missing where the line is about all. */
  readonly person?: number | undefined
}
export type Line = { [K in LineId]: LineOf<K> }[LineId]

/** One person's part of the estimate, in euros a month. */
export interface PersonEstimate {
  readonly regelbedarf_m: number
  readonly mehrbedarf_m: number
  readonly sofortzuschlag_m: number
  readonly housing_m: number
  readonly income_considered_m: number
}

/** What a household would get, explained line by line, in euros a month. */
export interface Estimate {
  readonly persons: readonly PersonEstimate[]
  readonly need_m: number
  readonly income_m: number
  readonly benefit_m: number
  readonly lines: readonly Line[]
}
