import type { de } from './de.ts'

export const en: typeof de = {
  vain: (n, field, place, period) =>
    n === 0
      ? `${place}, ${period}: nobody looked for “${field}” in vain.`
      : `${place}, ${period}: ${n} searches for “${field}” were in vain.`,
  nowhere: (nowhere, n) =>
    nowhere === 0
      ? 'Each time there was something farther away or online.'
      : nowhere === n
        ? 'There was nothing farther away either.'
        : `For ${nowhere} of them there was nothing farther away either.`,
  coarser: (place) => `For ${place} alone we give no number, so that nobody can be recognised.`,
  often: 'Most often looked for in vain',
  searches: (n) => `${n} searches`,
  how: 'In vain means: no offer within 5 km. Searches are counted, not people; from one connection at most one in half an hour.',
}
