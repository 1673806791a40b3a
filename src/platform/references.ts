/**
 * A reference to a law stays in one line, "§ 37 Abs. 2 SGB II": with spaces that do not break. In Arabic its halves would
 * stand at two ends of the page.
 */
const reference =
  /(?:§§?|المادة|المواد) \d+[a-z]?(?: (?:Abs\.|Absatz|الفقرة) \d+[a-z]?| \(\d+[a-z]?\))?(?: (?:من )?(?:SGB [IVX]+|[A-Z][A-Za-z]*[A-Z]\b))?|\b(?:Satz|sentence|Nr\.|no\.|SGB) (?=[\dIVX])/g

// Neither within a tag nor in a field of text: what fields hold is sent back as it was typed.
const inPage = new RegExp(`(?:${reference.source})(?![^<>]*>|[^<]*</textarea>)`, 'g')

const unbroken = (said: string): string => said.replaceAll(' ', '\u00a0')

export const unbrokenReferences = (text: string): string => text.replace(reference, unbroken)

/** The same in what a page shows. */
export const unbrokenReferencesIn = (html: string): string => html.replace(inPage, unbroken)
