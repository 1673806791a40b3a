import { paths as walk } from '../../practice/paths.ts'

/** Paths without the language. What somebody says about themselves is in none of them. */
export const paths = {
  forms: walk.forms,
  bring: walk.bring,
  bringPdf: `${walk.bring}/liste.pdf`,
} as const
