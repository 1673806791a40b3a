const list = (network: string) => `/kooperation/${network}/luecken`

/** What somebody looks at: coded words and numbers of areas only. */
export interface Asked {
  readonly field?: string | undefined
  readonly group?: string | undefined
  readonly space?: string | undefined
  readonly map?: string | undefined
}

/** Paths of gaps and synergies, after the language. */
export const paths = {
  list,
  at: (network: string, { field, group, space, map }: Asked) => {
    const query = new URLSearchParams()
    if (space) query.set('raum', space)
    if (field) query.set('feld', field)
    if (group) query.set('gruppe', group)
    if (map) {
      query.set('karte', '1')
      query.set('wert', map)
    }
    const text = query.toString()
    return text ? `${list(network)}?${text}` : list(network)
  },
  point: (network: string) => `${list(network)}/punkt`,
}
