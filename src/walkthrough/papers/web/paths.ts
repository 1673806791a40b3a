import { paths as walk } from '../../practice/paths.ts'
import type { LetterId } from '../letters.ts'

/** Paths without the language. What somebody says about themselves is in none of them. */
export const paths = {
  forms: walk.forms,
  bring: walk.bring,
  bringPdf: `${walk.bring}/liste.pdf`,
  letters: walk.letters,
  letter: (letter: LetterId) => `${walk.letters}/${letter}`,
} as const
