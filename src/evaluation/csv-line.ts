/** One line of a CSV file as German Excel reads it (RFC 4180 with `;`). What it would run as a formula gets an apostrophe. */
export const csvLine = (values: readonly (string | number)[]): string => values.map(field).join(';')

const field = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
