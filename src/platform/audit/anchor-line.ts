import { z } from 'zod'
import { sha256 } from '../secrets.ts'
import { firstHash, type Head } from './chain.ts'

/** The head of one chain at one time, written down outside of the database. */
export interface Anchor extends Head {
  readonly organization: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Hash of the line before; zeros in the first one of a file or a mail. */
  readonly previous: string
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const anchorLine = z.strictObject({
  organization: z.uuid(),
  seq: z.int().positive(),
  hash,
  at: z.iso.datetime(),
  previous: hash,
})

export const hashAnchor = (anchor: Anchor): string =>
  sha256([anchor.previous, anchor.organization, anchor.seq, anchor.hash, anchor.at].join('\u001f'))

/** Lines for some heads, each chained to the one before; `previous` is the hash of the last line there is. */
export const anchorLines = (
  heads: readonly (Head & { readonly organization: string })[],
  at: Date,
  previous: string = firstHash,
): readonly Anchor[] => {
  let before = previous
  return heads.map(({ organization, seq, hash }) => {
    const anchor: Anchor = { organization, seq, hash, at: at.toISOString(), previous: before }
    before = hashAnchor(anchor)
    return anchor
  })
}

/**
 * Reads one line of a file, or of a mail that was pasted into one (`> ` before it is no harm).
 * @returns undefined for everything else: the words of a mail, a line torn off by a power cut. One that is gone shows
 * in the line after it.
 */
export const readAnchor = (line: string): Anchor | undefined => {
  const text = line.replace(/^[>\s]+/, '').trim()
  if (!text.startsWith('{')) return undefined
  try {
    return anchorLine.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
