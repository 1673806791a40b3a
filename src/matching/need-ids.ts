/** The thirteen needs a person can pick to begin with, in the order of the start page. */
export const needIds = [
  'deutsch',
  'leute',
  'kinder',
  'gesundheit',
  'seele',
  'geld',
  'briefe',
  'lesen',
  'digital',
  'wege',
  'aelter',
  'mitmachen',
  'arbeit',
] as const
export type NeedId = (typeof needIds)[number]

export const isNeedId = (text: string): text is NeedId => (needIds as readonly string[]).includes(text)

/** Needs that tell of health, soul or debt: they travel by POST and are never logged. */
export const isSensitiveNeed = (need: NeedId): boolean =>
  need === 'gesundheit' || need === 'seele' || need === 'geld'
