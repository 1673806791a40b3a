import { findJsonError, jsonImportError, parseJson } from './parse-json.ts'
import { importError } from './problems.ts'

/** One item of a list: its place in the list, the line it starts on, its value. */
export interface Item {
  readonly index: number
  readonly line: number
  readonly value: unknown
}

/** Characters. Nothing honest is larger; a file that never closes a string ends here and not in memory. */
const maxItem = 16_000_000
const maxAround = 4_000_000
const maxDepth = 200

interface Container {
  readonly list: boolean
  key: string | undefined
  expectsKey: boolean
}

const [tab, lineFeed, carriage, space, quote, comma] = [9, 10, 13, 32, 34, 44]
const [openList, backslash, closeList, openObject, closeObject] = [91, 92, 93, 123, 125]
const isSpace = (code: number): boolean =>
  code === space || code === lineFeed || code === carriage || code === tab

/**
 * Cuts the items of one list out of a JSON text that comes in pieces, and parses each with JSON.parse.
 * What stands around the list is kept and parsed at the end, so that no broken file passes.
 * Memory: one item and what is around the list.
 */
export class ItemScanner {
  readonly #path: readonly string[]
  readonly #name: string
  #line = 1
  #mode: 'around' | 'between' | 'item' = 'around'
  /** The text without the items, and where in it the rest after the list starts. */
  #around = ''
  #after: { at: number; line: number } | undefined
  #stack: Container[] = []
  #key: string | undefined
  #escaped = false
  #expects: 'item or end' | 'item' | 'comma or end' = 'item or end'
  #item: string[] = []
  #itemSize = 0
  #itemLine = 1
  #itemDepth = 0
  #itemKind: 'nested' | 'string' | 'plain' = 'nested'
  #inString = false
  #index = 0

  /** @param path the keys that lead to the list, none where the whole text is the list; `name` of the file for messages */
  constructor(path: readonly string[], name: string) {
    this.#path = path
    this.#name = name
  }

  *push(text: string): Generator<Item> {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === lineFeed) this.#line++
      if (this.#mode === 'item') {
        if (!this.#endsItem(code)) continue
        const plain = this.#itemKind === 'plain'
        yield this.#finish(text.slice(from, plain ? at : at + 1))
        // A plain value ends before the comma or bracket, which is then looked at.
        if (!plain) continue
      }
      if (this.#mode === 'between') {
        if (isSpace(code)) continue
        if (code === closeList && this.#expects !== 'item') this.#leaveList()
        else if (code === comma && this.#expects === 'comma or end') this.#expects = 'item'
        else if (code === comma || code === closeList) throw this.#wrong('there is a comma too many')
        else if (this.#expects === 'comma or end') throw this.#wrong('a comma is missing between two items')
        else this.#begin(code)
        from = at
      } else if (this.#entersList(code, text[at]!)) {
        this.#around += text.slice(from, at + 1)
        this.#mode = 'between'
      }
    }
    if (this.#mode === 'item') this.#keep(text.slice(from))
    else if (this.#mode === 'around') this.#keepAround(text.slice(from))
  }

  /** What stands around the list. @throws ImportError where the text is cut off, broken, or has no such list */
  end(): unknown {
    if (this.#mode === 'item')
      throw this.#unfinished('the text ends in the middle of it: the file was cut off, fetch it again')
    const around = this.#parseAround()
    if (this.#after) return around
    const keys = around && typeof around === 'object' && !Array.isArray(around) ? Object.keys(around) : []
    const found = keys.length > 0 ? `Found: ${keys.slice(0, 12).join(', ')}` : 'Found no keys at all'
    throw importError(
      this.#name,
      `${this.#path.length > 0 ? `has no list "${this.#path.join('.')}"` : 'is not a list'}. ${found}`,
    )
  }

  #begin(code: number): void {
    this.#mode = 'item'
    this.#item = []
    this.#itemSize = 0
    this.#itemLine = this.#line
    this.#itemKind = code === openObject || code === openList ? 'nested' : code === quote ? 'string' : 'plain'
    this.#itemDepth = 1
    this.#inString = this.#itemKind === 'string'
    this.#escaped = false
  }

  /** Does the item end with this character (nested, string) or before it (plain)? */
  #endsItem(code: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (code === backslash) this.#escaped = true
      else if (code === quote) {
        this.#inString = false
        return this.#itemKind === 'string'
      }
      return false
    }
    if (this.#itemKind === 'plain') return code === comma || code === closeList || isSpace(code)
    if (code === quote) this.#inString = true
    else if (code === openObject || code === openList) this.#itemDepth++
    else if (code === closeObject || code === closeList) return --this.#itemDepth === 0
    return false
  }

  #keep(text: string): void {
    this.#item.push(text)
    this.#itemSize += text.length
    if (this.#itemSize > maxItem)
      throw this.#unfinished(
        `is larger than ${maxItem / 1_000_000} MB. A quotation mark or a bracket may be missing`,
      )
  }

  #finish(text: string): Item {
    this.#keep(text)
    const value = parseJson(this.#item.join(''), this.#itemLine, this.#itemName())
    this.#item = []
    this.#mode = 'between'
    this.#expects = 'comma or end'
    return { index: this.#index++, line: this.#itemLine, value }
  }

  /** An item without an end: what is broken in it, where something is; else the reason given. */
  #unfinished(reason: string): Error {
    const text = this.#item.join('')
    const error = findJsonError(text)
    if (error && !error.cut) return jsonImportError(error, text, this.#itemLine, this.#itemName())
    return importError(`${this.#itemName()}, line ${this.#itemLine}`, reason)
  }

  /** Follows keys and brackets around the list. True where the wanted list starts with this character. */
  #entersList(code: number, character: string): boolean {
    const top = this.#stack.at(-1)
    if (this.#key !== undefined) {
      if (this.#escaped) this.#escaped = false
      else if (code === backslash) this.#escaped = true
      else if (code === quote) {
        if (top?.expectsKey) {
          top.key = this.#key
          top.expectsKey = false
        }
        this.#key = undefined
        return false
      }
      if (this.#key.length < 200) this.#key += character
      return false
    }
    if (code === quote) this.#key = ''
    else if (code === openObject || code === openList) {
      const wanted = code === openList && !this.#after && this.#isHere()
      if (this.#stack.length >= maxDepth) throw this.#wrong(`brackets are nested more than ${maxDepth} deep`)
      this.#stack.push({ list: code === openList, key: undefined, expectsKey: code === openObject })
      return wanted
    } else if (code === closeObject || code === closeList) this.#stack.pop()
    else if (code === comma && top && !top.list) top.expectsKey = true
    return false
  }

  #isHere(): boolean {
    return (
      this.#stack.length === this.#path.length &&
      this.#stack.every((c, at) => !c.list && c.key === this.#path[at])
    )
  }

  #leaveList(): void {
    this.#mode = 'around'
    this.#stack.pop()
    this.#after = { at: this.#around.length, line: this.#line }
  }

  #keepAround(text: string): void {
    this.#around += text
    if (this.#around.length <= maxAround) return
    const error = findJsonError(this.#around)
    if (error && !error.cut) this.#parseAround()
    throw importError(
      this.#name,
      `no list "${this.#path.join('.')}" in its first ${maxAround / 1_000_000} MB: is this the right file?`,
    )
  }

  #parseAround(): unknown {
    const error = findJsonError(this.#around)
    if (!error) return JSON.parse(this.#around)
    const after = this.#after
    if (!after || error.position < after.at) throw jsonImportError(error, this.#around, 1, this.#name)
    const rest = { ...error, position: error.position - after.at }
    throw jsonImportError(rest, this.#around.slice(after.at), after.line, `${this.#name}, after the list`)
  }

  #wrong(reason: string): Error {
    return importError(
      `${this.#itemName()}, line ${this.#line}`,
      `broken JSON: ${reason}. Mend it there, or export the file again`,
    )
  }

  #itemName(): string {
    return `${this.#path.join('.')}[${this.#index}]`
  }
}
