import { basename } from 'node:path'
import type { Unplannable } from './make-problem.ts'
import { limits } from './make-problem.ts'
import type { Wrong } from './table-lines.ts'

/** What is wrong in a file, in English, for the command line. */
export const sayWrong = (file: string, { line, what, value = '', other = '' }: Wrong): string => {
  const said: Record<Wrong['what'], string> = {
    empty: 'is empty',
    unreadable: 'cannot be read as a table: a quotation mark is not closed',
    columns: `the column ${value} is missing; found: ${other}`,
    'too-many': `has ${value} lines, more than ${other}: was the wrong file pasted?`,
    cells: `has ${value} cells instead of ${other}`,
    'id-missing': 'has no id',
    'id-twice': `the id ${value} stands here a second time`,
    time: `"${value}" is no time; write 09:30`,
    window: `ends at ${other}, before it begins at ${value}`,
    need: `the need "${value}" is not known; known are stufenlos, ruhig, dolmetschen:<language>`,
    'wish-twice': `wishes for ${value} twice`,
    tables: `"${value}" is no number of tables from 1 to 50 and no list of names`,
    'table-twice': `the table ${value} already belongs to ${other}`,
  }
  return `${basename(file)}${line > 0 ? `, line ${line}` : ''}: ${said[what]}`
}

/** What cannot be planned, in English, and what would have to give. */
export const sayUnplannable = (one: Unplannable): string => {
  switch (one.what) {
    case 'rounds':
      return `There must be 1 to ${limits.rounds} rounds.`
    case 'talk':
      return `A talk takes ${limits.talk[0]} to ${limits.talk[1]} minutes.`
    case 'change':
      return `The change takes 0 to ${limits.change} minutes.`
    case 'start':
      return 'The start is no time of a day.'
    case 'midnight':
      return 'The last round ends after midnight: fewer rounds, shorter talks, or an earlier start.'
    case 'nobody':
      return 'There are no applicants.'
    case 'no-firm':
      return 'There are no firms.'
    case 'wish-unknown':
      return `Applicants, line ${one.line}: ${one.applicant} wishes for ${one.firm}, and there is no such firm.`
    case 'window-short':
      return `Line ${one.line}: ${one.id} is not there for one whole round.`
    case 'pair-unknown':
      return `${one.applicant} and ${one.firm} cannot meet: one of them is not there.`
    case 'pair-both':
      return `${one.applicant} and ${one.firm} are to meet and not to meet.`
  }
}
