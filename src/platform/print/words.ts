/** What the page itself says, in the languages of the interface; a document in another one has them in German. */
export interface PageWords {
  readonly language: string
  readonly page: (page: string, pages: string) => string
  readonly contents: string
  readonly placeAndDate: string
  readonly signature: string
  readonly qr: string
}

const german: PageWords = {
  language: 'de',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  contents: 'Inhalt',
  placeAndDate: 'Ort, Datum',
  signature: 'Unterschrift',
  qr: 'QR-Code',
}

const others: Record<string, PageWords> = {
  en: {
    language: 'en',
    page: (page, pages) => `Page ${page} of ${pages}`,
    contents: 'Contents',
    placeAndDate: 'Place, date',
    signature: 'Signature',
    qr: 'QR code',
  },
  ar: {
    language: 'ar',
    page: (page, pages) => `صفحة ${page} من ${pages}`,
    contents: 'المحتويات',
    placeAndDate: 'المكان والتاريخ',
    signature: 'التوقيع',
    qr: 'رمز QR',
  },
}

export const pageWords = (language: string): PageWords => others[language] ?? german
