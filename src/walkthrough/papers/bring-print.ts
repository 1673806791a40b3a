import { direction, type Locale, lang } from '#platform/i18n.ts'
import type { Block, PrintDocument, Words } from '#platform/print/document.ts'
import type { Case } from '../case.ts'
import { bringList, type Paper, paperGroups } from './bring.ts'
import { type BringWords, bringWords } from './messages/public/bring-words/index.ts'

/** The list on paper: in the person's language, with German beside it; no name, no number, nobody's case. */
export const bringDocument = (kase: Case, locale: Locale): PrintDocument => {
  const t = bringWords(locale)
  const papers = bringList(kase)
  const notes: readonly (readonly [string, readonly string[]])[] = [
    [t.idTitle, [t.id, t.idSource]],
    [t.missingTitle, [t.missing]],
    [t.companionTitle, [t.companion, t.companionSource]],
    [t.interpreterTitle, [t.interpreter, t.sign, t.interpreterSource]],
  ]
  return {
    title: t.listTitle,
    language: lang[locale],
    publisher: 'Trittstein',
    blocks: [
      ...paperGroups.flatMap((group): readonly Block[] => {
        const some = papers.filter((paper) => paper.group === group)
        return some.length === 0 ? [] : [table(t, locale, group, some)]
      }),
      ...notes.flatMap(([title, texts]): readonly Block[] => [
        {
          is: 'together',
          blocks: [
            { is: 'heading', level: 1, text: title },
            ...texts.map((text): Block => ({ is: 'paragraph', text })),
          ],
        },
      ]),
      { is: 'paragraph', text: t.originals },
      { is: 'paragraph', text: t.blacken },
      { is: 'paragraph', look: 'small', text: `${t.sources}: ${t.listSource}` },
    ],
  }
}

const table = (t: BringWords, locale: Locale, group: Paper['group'], papers: readonly Paper[]): Block => {
  const cell = (words: BringWords, { id, way }: Paper, language?: string): Words => [
    { text: words.papers[id], strong: true, language },
    { text: `\n${words.ways[way]}`, language },
  ]
  const isGerman = locale === 'de'
  return {
    is: 'table',
    caption: t.groups[group],
    columns: [
      { title: t.tick, share: 1 },
      { title: t.own, share: 4 },
      // From right to left, German begins at the other edge.
      ...(isGerman
        ? []
        : [
            {
              title: t.german,
              share: 4,
              align: direction(locale) === 'rtl' ? ('end' as const) : ('start' as const),
            },
          ]),
    ],
    rows: papers.map((paper) => [
      '☐',
      cell(t, paper),
      ...(isGerman ? [] : [cell(bringWords('de'), paper, 'de')]),
    ]),
  }
}
