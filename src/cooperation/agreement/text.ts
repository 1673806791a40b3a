/** A part of an agreement's text; paragraphs are separated by an empty line. */
export interface Block {
  /** One of `blockKeys`, or `weitere-…` for a part of one's own. */
  readonly key: string
  readonly title: string
  readonly text: string
}

/** What an agreement of this field contains (DOMAIN 1.2), in the order of the document. */
export const blockKeys = [
  'ziel',
  'rechtsgrundlage',
  'handlungsfelder',
  'zielgruppen',
  'angebote',
  'aufgaben',
  'ansprechpersonen',
  'steuerung',
  'datenschutz',
  'oeffentlichkeit',
  'kosten',
  'auswertung',
  'laufzeit',
  'kuendigung',
] as const
export type BlockKey = (typeof blockKeys)[number]
export const isBlockKey = (key: string): key is BlockKey => (blockKeys as readonly string[]).includes(key)

export const longestBlock = 8000
export const mostBlocks = 30

/**
 * The text as it is signed: title, then every part with its heading. White space at line ends and doubled empty lines
 * are no difference; everything else is.
 */
export const canonicalText = (title: string, blocks: readonly Block[]): string =>
  [title, ...blocks.flatMap((block) => [`## ${block.title}`, block.text])].map(tidy).join('\n\n')

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t\u00a0]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

/** Parts without any words; they must be filled or taken out before the text is laid before the parties. */
export const emptyBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(({ text }) => text.trim() === '')

/** Places that the template leaves open ("[Ort]"): to be filled before anybody signs. */
export const openPlaces = (
  blocks: readonly Block[],
): readonly { readonly title: string; readonly place: string }[] =>
  blocks.flatMap(({ title, text }) =>
    [...text.matchAll(/\[[^\]\n]{2,200}\]/g)].map(([place]) => ({ title, place })),
  )

/** A part moves one place up or down; the same where it cannot. */
export const moved = (blocks: readonly Block[], key: string, by: -1 | 1): readonly Block[] => {
  const from = blocks.findIndex((block) => block.key === key)
  const to = from + by
  if (from < 0 || to < 0 || to >= blocks.length) return blocks
  const list = [...blocks]
  const [block] = list.splice(from, 1)
  list.splice(to, 0, block!)
  return list
}
