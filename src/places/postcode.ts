/**
 * A German postcode from a table: tables that took it for a number lost its leading zero (1067 → '01067').
 * Undefined where it is none.
 */
export const asPostcode = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  if (/^\d{5}$/.test(text)) return text
  return /^[1-9]\d{3}$/.test(text) ? `0${text}` : undefined
}
