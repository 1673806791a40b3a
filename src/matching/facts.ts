import { fact } from '#platform/facts.ts'
import type { SoughtInVain } from './in-vain.ts'

/**
 * Somebody looked for something and found no house near by. Nothing in it tells who, with which words, or on which
 * day: a coded need, a social space (Bezirksregion; else Bezirk or Kreis) and the Monday of the week.
 */
export const foundNothing = fact<
  SoughtInVain & {
    /** Random, made when it is told: whoever hears it twice counts it once. */
    countKey: string
    areaCode: string
    week: string
    by: 'person' | 'counsel'
  }
>('matching.found-nothing')
