import { paths as walk } from '../../practice/paths.ts'
import type { LetterId } from '../letters.ts'

/** Paths without the language. What somebody says about themselves is in none of them. */
export const paths = {
  forms: walk.forms,
  bring: walk.bring,
  bringPdf: `${walk.bring}/liste.pdf`,
  letters: walk.letters,
  group: walk.group,
  groupSheet: `${walk.group}/ablauf.pdf`,
  groupCards: `${walk.group}/rollenkarten.pdf`,
  groupStones: `${walk.group}/stolpersteine`,
  groupStonesPdf: `${walk.group}/stolpersteine.pdf`,
  groupCertificate: `${walk.group}/urkunde.pdf`,
  letter: (letter: LetterId) => `${walk.letters}/${letter}`,
} as const
