/**
 * A PDF as the answer to a request; the headers of every answer (`http/headers.ts`) are added by the server.
 * @param fileName with or without `.pdf`; must say nothing about a person
 */
export const pdfResponse = (bytes: Uint8Array<ArrayBuffer>, fileName: string): Response => {
  const signs = [...fileName.toWellFormed().replace(/\.pdf$/i, '')].filter(isPrintable)
  const name = `${
    signs
      .join('')
      .replace(/^[\s.]+/, '')
      .trim() || 'dokument'
  }.pdf`
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${plain(name)}"; filename*=UTF-8''${encode(name)}`,
      'cache-control': 'no-store',
    },
  })
}

/** No control signs, no marks that turn the direction of what is read, nothing that means something in a path. */
const isPrintable = (sign: string): boolean => !/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|\ufffd]/u.test(sign)

const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }
const plain = (name: string): string => {
  const ascii = name
    .normalize('NFC')
    .replace(/[äöüÄÖÜß]/g, (sign) => german[sign] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|-+(?=\.pdf$)/g, '')
  return ascii === 'pdf' || ascii === '' ? 'dokument.pdf' : ascii
}

/** RFC 8187: `encodeURIComponent` leaves four signs that are none of a value there. */
const encode = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
