import { diffWordsWithSpace } from 'diff'
import type { Block } from './text.ts'

export interface Piece {
  readonly text: string
  readonly is: 'same' | 'added' | 'removed'
}
export interface Difference {
  readonly key: string
  readonly title: readonly Piece[]
  readonly text: readonly Piece[]
  readonly is: 'same' | 'changed' | 'added' | 'removed' | 'moved'
}

const pieces = (before: string, after: string): readonly Piece[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  }))

/** The order of the parts that both have, as `before` has it. */
const rank = (blocks: readonly Block[], other: readonly Block[]): ReadonlyMap<string, number> =>
  new Map(
    blocks.filter(({ key }) => other.some((one) => one.key === key)).map(({ key }, index) => [key, index]),
  )

/** What is different between two versions, part by part in the order of the later one; parts that are gone come last. */
export const compare = (before: readonly Block[], after: readonly Block[]): readonly Difference[] => {
  const from = rank(before, after)
  const to = rank(after, before)
  const there = after.map((block): Difference => {
    const old = before.find(({ key }) => key === block.key)
    if (!old)
      return {
        key: block.key,
        title: [{ text: block.title, is: 'added' }],
        text: [{ text: block.text, is: 'added' }],
        is: 'added',
      }
    const isSame = old.title === block.title && old.text === block.text
    const hasMoved = from.get(block.key) !== to.get(block.key)
    return {
      key: block.key,
      title: pieces(old.title, block.title),
      text: pieces(old.text, block.text),
      is: isSame ? (hasMoved ? 'moved' : 'same') : 'changed',
    }
  })
  const gone = before
    .filter(({ key }) => !after.some((one) => one.key === key))
    .map(
      ({ key, title, text }): Difference => ({
        key,
        title: [{ text: title, is: 'removed' }],
        text: [{ text, is: 'removed' }],
        is: 'removed',
      }),
    )
  return [...there, ...gone]
}
