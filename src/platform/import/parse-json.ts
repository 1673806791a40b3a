import { importError } from './problems.ts'

/** The first thing wrong in a JSON text. `cut`: everything is right so far, but the text ends too early. */
export interface JsonError {
  /** Characters from the start. */
  readonly position: number
  readonly reason: string
  readonly cut: boolean
}

/** What is wrong with a JSON text, and where; undefined where nothing is. */
export const findJsonError = (text: string): JsonError | undefined => {
  const message = messageOf(text)
  if (message === undefined) return undefined
  const told = positionIn(message)
  const cut = isCut(message, text.length)
  const position = told ?? (cut ? text.length : shortestWrong(text) - 1)
  return { position, cut, reason: cut ? 'the text ends too early' : plain(message) }
}

/**
 * JSON.parse whose error names the line.
 * @param line the line of the file on which the text starts
 * @throws ImportError
 */
export const parseJson = (text: string, line: number, where: string): unknown => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw jsonImportError(findJsonError(text)!, text, line, where)
  }
  if (/\\u(0000|d[89a-f])/i.test(text)) refuseUnstorable(value, where)
  return value
}

/** PostgreSQL stores neither a NUL nor half of a letter (a lone surrogate); in JSON both may stand, escaped. */
const refuseUnstorable = (value: unknown, where: string): void => {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw importError(where, 'has a NUL character (\\u0000): take it out')
    if (!value.isWellFormed())
      throw importError(where, 'has half of a letter (\\ud800 to \\udfff without its other half): mend it')
  } else if (Array.isArray(value)) value.forEach((item, n) => void refuseUnstorable(item, `${where}[${n}]`))
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) {
      refuseUnstorable(name, `a name in ${where}`)
      refuseUnstorable(item, `${where}.${name}`)
    }
}

/** The error as a problem: place and line, reason, how to mend it. */
export const jsonImportError = (error: JsonError, text: string, line: number, where: string): Error => {
  const before = text.slice(0, error.position)
  const lines = before.split('\n').length - 1
  const column = error.position - (before.lastIndexOf('\n') + 1) + 1
  const at = lines === 0 && line > 1 ? `line ${line}` : `line ${line + lines}, column ${column}`
  return importError(
    `${where}, ${at}`,
    `broken JSON: ${error.reason}. Mend it there, or export the file again`,
  )
}

const messageOf = (text: string): string | undefined => {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return (error as SyntaxError).message
  }
}

const positionIn = (message: string): number | undefined => {
  const found = /at position (\d+)/.exec(message)
  return found ? Number(found[1]) : undefined
}

const isCut = (message: string, length: number): boolean =>
  /^Unexpected end|^Unterminated string/.test(message) || positionIn(message) === length

/** Some messages name no position. Every beginning up to the wrong character is merely cut: halve until it is found. */
const shortestWrong = (text: string): number => {
  let right = 0
  let wrong = text.length
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1
    const message = messageOf(text.slice(0, middle))
    if (message === undefined || isCut(message, middle)) right = middle
    else wrong = middle
  }
  return wrong
}

const plain = (message: string): string =>
  message.replace(/ in JSON at position.*$/s, '').replace(/, ?(\.\.\.)?".*$/s, '')
