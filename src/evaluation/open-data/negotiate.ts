export const turtle = 'text/turtle'
export const jsonLd = 'application/ld+json'
const page = 'text/html'

/**
 * Which of page and catalogue an `Accept` header (RFC 9110, 12.5.1) likes best; the page for whoever does not say, takes
 * everything, or nothing of it.
 */
export const wanted = (accept: string | null): typeof page | typeof turtle | typeof jsonLd => {
  const likes = (accept ?? '').split(',').map((part) => {
    const [type = '', ...params] = part.split(';').map((text) => text.trim().toLowerCase())
    const q = params.find((param) => param.startsWith('q='))
    return { type, q: q === undefined ? 1 : Number(q.slice(2)) || 0 }
  })
  /** The most exact one counts. */
  const weight = (type: string): number => {
    const [kind] = type.split('/')
    return (
      [type, `${kind}/*`, '*/*'].map((range) => likes.find((like) => like.type === range)).find(Boolean)?.q ??
      0
    )
  }
  const [best = page] = ([page, turtle, jsonLd] as const)
    .filter((type) => weight(type) > 0)
    .toSorted((a, b) => weight(b) - weight(a))
  return best
}
