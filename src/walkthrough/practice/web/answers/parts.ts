import { home } from './home.tsx'
import { money } from './money.tsx'
import type { Part, PartId } from './part.ts'
import { savings } from './savings.tsx'
import { special } from './special.tsx'
import { who } from './who.tsx'

/** The small steps of the questions. */
export const parts: Readonly<Record<PartId, Part>> = {
  wer: who,
  geld: money,
  wohnen: home,
  erspartes: savings,
  besonderes: special,
}
