/** What a page may load and do. Scripts and requests: the passkey ceremony, the lock, the clock of a hall. */
const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
/** Files, data and plain words load nothing. */
const otherPolicy = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** On every answer, errors and files included. */
export const securityHeaders = (secure: boolean, isPage: boolean): Record<string, string> => ({
  'Content-Security-Policy': isPage ? pagePolicy : otherPolicy,
  'X-Content-Type-Options': 'nosniff',
  // no-referrer would make browsers send `Origin: null` with forms.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
})
