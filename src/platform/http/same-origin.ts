/**
 * May this request change anything? Browsers say where a form was: Sec-Fetch-Site where sent, else Origin.
 * Without both (no browser, or an old one) the SameSite=Lax cookie is what protects.
 * @param origin the configured public origin: behind a proxy the request's own URL says nothing
 */
export const isSameOrigin = (request: Request, origin: string): boolean => {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const sent = request.headers.get('origin')
  if (sent === null) return true
  return sent === new URL(origin).origin || sent === new URL(request.url).origin
}
