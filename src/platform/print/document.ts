/**
 * A document on paper, as data. Chapters say what stands in it, never how it is set: no markup, no colours, no sizes.
 * Whatever a text holds is printed as it is.
 */
export interface PrintDocument {
  /** Heading of the first page, running head of the others, title of the window that shows the file. */
  readonly title: string
  readonly subtitle?: string | undefined
  /** BCP 47: `de`, `de-x-leicht`, `en`, `ar`, … Says the direction, the hyphenation and the words of the page. */
  readonly language: string
  /** Who answers for it: stands above the title and in the file as its author. */
  readonly publisher: string
  /** Of the document, printed below the title (Berlin time). Without it the file carries no date. */
  readonly date?: Date | undefined
  /** At the foot of each page, e.g. a number and a state; without it the publisher stands there. */
  readonly footer?: string | undefined
  /** Default `a4`; `a5` for booklets, `a3` for walls. */
  readonly paper?: 'a3' | 'a4' | 'a5' | undefined
  /**
   * `poster`: large, centred, for a wall; without running head and page numbers. `plain`: nothing stands on a page but its
   * blocks (portraits, labels, a cover).
   */
  readonly look?: 'document' | 'poster' | 'plain' | undefined
  readonly blocks: readonly Block[]
}

/** A part of a text that differs from the rest. */
export interface Span {
  readonly text: string
  readonly strong?: boolean | undefined
  /** BCP 47, where it is not that of the document: screen readers change their voice. */
  readonly language?: string | undefined
  /** `https:`, `http:`, `mailto:` or `tel:`; else the text stands there without a link. */
  readonly href?: string | undefined
}
/** A line break in it is a line break. */
export type Words = string | readonly (string | Span)[]

export type Block =
  /** The first one is of level 1, and no level is left out (PDF/UA). */
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: Words }
  /** An empty line in a plain text begins a new paragraph. */
  | { readonly is: 'paragraph'; readonly text: Words; readonly look?: 'lead' | 'small' | undefined }
  | { readonly is: 'list'; readonly items: readonly Words[]; readonly numbered?: boolean | undefined }
  | Table
  /** Labels and what they say, beside each other. */
  | { readonly is: 'facts'; readonly facts: readonly { readonly label: string; readonly value: Words }[] }
  /** What somebody must not overlook, in a frame. */
  | { readonly is: 'note'; readonly title?: string | undefined; readonly text: Words }
  | { readonly is: 'signatures'; readonly parties: readonly Signature[] }
  | Figure
  | Picture
  | Qr
  /** To cut out, two in a row, eight on a page; an empty name is left to a pen. */
  | { readonly is: 'badges'; readonly badges: readonly Badge[] }
  | Cover
  | Portrait
  /** To cut out, two in a row, eight on a page. */
  | { readonly is: 'labels'; readonly labels: readonly Label[] }
  /** Table of contents, headings of levels 1 and 2. */
  | { readonly is: 'contents' }
  | { readonly is: 'page-break' }
  /** Stays on one page; must be shorter than one. */
  | { readonly is: 'together'; readonly blocks: readonly Block[] }
  /** In another language (BCP 47) than the document, from the edge where that one begins. */
  | { readonly is: 'translation'; readonly language: string; readonly blocks: readonly Block[] }

/** The head is repeated on every page. */
export interface Table {
  readonly is: 'table'
  readonly caption: string
  /** Up to 12; from 6 on they are set smaller. */
  readonly columns: readonly Column[]
  /** As many cells as columns in each. */
  readonly rows: readonly (readonly Words[])[]
}
export interface Column {
  readonly title: string
  /** `end` for numbers. */
  readonly align?: 'start' | 'end' | undefined
  /** Its share of the width beside the others; default 2, of numbers 1, or what they need where there are few. */
  readonly share?: number | undefined
}

/** Who signs for a party; what is not known yet is left to a pen. */
export interface Signature {
  readonly party: string
  readonly name?: string | undefined
  /** What the person signs as, e.g. Geschäftsführerin. */
  readonly role?: string | undefined
  readonly placeAndDate?: string | undefined
}

/** The font of documents, for texts in a drawing. */
export const documentFont = 'Noto Sans'

export interface Figure {
  readonly is: 'figure'
  readonly svg: string
  /** What it shows, for those who do not see it. */
  readonly alt: string
  readonly caption?: string | undefined
  /** Part of the line, 0 to 1; default 1. */
  readonly width?: number | undefined
}

/** A photograph, as it comes out of `platform/picture`: nobody's bytes are read here for the first time. */
export interface Picture {
  readonly is: 'picture'
  readonly bytes: Uint8Array
  readonly type: 'jpeg' | 'png'
  /** What it shows, for those who do not see it. */
  readonly alt: string
  readonly caption?: string | undefined
  /** Part of the line, 0 to 1; default 1. */
  readonly width?: number | undefined
}

/** A first page: the title of the document, large, and what it is. */
export interface Cover {
  readonly is: 'cover'
  readonly text: string
}

/** What a picture shows: a photograph or a drawing. */
export type Shown = Pick<Picture, 'bytes' | 'type' | 'alt'> | Pick<Figure, 'svg' | 'alt'>

/** A page of its own: somebody's picture, name and words, as large as the paper lets them; its name is a heading. */
export interface Portrait {
  readonly is: 'portrait'
  /** BCP 47, of all that has no language of its own. */
  readonly language: string
  readonly name: string
  /** Below the name. */
  readonly line: Words
  readonly picture?: Shown | undefined
  /** What is said, large. */
  readonly quote?: string | undefined
  /** In the size of a text, below. */
  readonly text?: string | undefined
  readonly facts?: readonly { readonly label: Words; readonly value: Words }[] | undefined
  /** At the foot, beside the publisher. */
  readonly foot?: Words | undefined
}

/** Beside what hangs there. */
export interface Label {
  /** BCP 47, of its name. */
  readonly language: string
  readonly name: string
  readonly line: Words
  readonly below: Words
  readonly qr?: Pick<Qr, 'url' | 'caption'> | undefined
}

/** A name to wear, and what it is worn at. */
export interface Badge {
  readonly name: string
  readonly below: string
}

/** Its address stands below it. Only public ones: never a code, a token or a word about a person (R12). */
export interface Qr {
  readonly is: 'qr'
  readonly url: string
  /** What it opens. */
  readonly caption: string
}
