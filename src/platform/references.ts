/**
 * A reference to a law stays in one line, "§ 37 Abs. 2 SGB II": with spaces that do not break. In Arabic its halves would
 * stand at two ends of the page. So does the number of a judgment.
 */
const reference =
  /(?:§§?|المادة|المواد) \d+[a-z]?(?: (?:Abs\.|Absatz|الفقرة) \d+[a-z]?| \(\d+[a-z]?\))?(?: (?:من )?(?:SGB [IVX]+|[A-Z][A-Za-z]*[A-Z]\b))?|\b(?:Satz|sentence|Nr\.|no\.|SGB) (?=[\dIVX])|\b[A-Z] \d+ AS \d+\/\d+(?: [A-Z]{1,2}\b)?/g

// Tags and fields of text, or else what is read: what fields hold is sent back as it was typed. Each sign is looked at twice
// at most, however long the page is.
const partsOfPage = /(<textarea\b[^>]*>[^<]*<\/textarea>|<[^>]*>)|[^<]+/g

const unbroken = (said: string): string => said.replaceAll(' ', '\u00a0')

export const unbrokenReferences = (text: string): string => text.replace(reference, unbroken)

/** The same in what a page shows. */
export const unbrokenReferencesIn = (html: string): string =>
  html.replace(partsOfPage, (part, tag) => (tag === undefined ? unbrokenReferences(part) : part))
