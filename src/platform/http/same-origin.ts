/**
 * Where a form was, as the browser says it: Sec-Fetch-Site where sent, else Origin. Old phones say nothing.
 * @param origin the configured public origin: behind a proxy the request's own URL says nothing
 */
export const originOf = (request: Request, origin: string): 'own' | 'foreign' | 'unsaid' => {
  const site = request.headers.get('sec-fetch-site')
  // `none`: typed or from a bookmark, which no other site can cause.
  if (site !== null) return site === 'same-origin' || site === 'none' ? 'own' : 'foreign'
  const sent = request.headers.get('origin')
  if (sent === null) return 'unsaid'
  return sent === new URL(origin).origin || sent === new URL(request.url).origin ? 'own' : 'foreign'
}
