/** What a spreadsheet would run: a formula or a command. A number or the number of a phone does nothing there. */
const isFormula = (text: string): boolean =>
  /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !/^[+-][\d\s()/.-]*$/.test(text)

/** One line (RFC 4180, without its end); what a spreadsheet would run gets an apostrophe in front. */
export const csvLine = (values: readonly (string | number)[], between: ',' | ';'): string =>
  values
    .map((value) => {
      if (typeof value === 'number') return String(value)
      const text = isFormula(value) ? `'${value}` : value
      return /["\r\n]/.test(text) || text.includes(between) ? `"${text.replaceAll('"', '""')}"` : text
    })
    .join(between)

/** A file for people: UTF-8 with a byte order mark and `;`, as German Excel reads it. Kept by nobody on the way. */
export const csvFile = (name: string, lines: readonly (readonly (string | number)[])[]): Response =>
  new Response(`\ufeff${lines.map((line) => `${csvLine(line, ';')}\r\n`).join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  })
