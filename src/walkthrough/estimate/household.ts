/** One person of a household, with amounts in euros a month. Positions of others are counted from 0. */
export interface Person {
  /** Completed years of life. */
  readonly age: number
  readonly partner_of?: number | undefined
  readonly child_of?: readonly number[] | undefined
  readonly gross_m: number
  readonly income_tax_m: number
  readonly social_contributions_m: number
  /** Entered on the child for whom it is paid. */
  readonly kindergeld_m: number
  readonly maintenance_m: number
  readonly other_income_m: number
  readonly pregnant?: boolean | undefined
}

/** What the estimate is made of: who lives together, and what there is (the words of the interface). */
export interface Household {
  /** `2026-11-29`: the law of this day. */
  readonly date: string
  readonly persons: readonly Person[]
  readonly rent_m: number
  readonly heating_m: number
  /** In euros. */
  readonly assets: number
  /** True unless said otherwise. */
  readonly karenzzeit?: boolean | undefined
}
