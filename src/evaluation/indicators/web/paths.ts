const base = (network: string) => `/kooperation/${network}/wirkung`

/** URLs of this room, without the language. */
export const paths = {
  all: base,
  csv: (network: string) => `/kooperation/${network}/wirkung.csv`,
  add: (network: string) => `${base(network)}/neu`,
  one: (network: string, indicator: string) => `${base(network)}/${indicator}`,
  target: (network: string, indicator: string) => `${base(network)}/${indicator}/ziel`,
  value: (network: string, indicator: string) => `${base(network)}/${indicator}/wert`,
  change: (network: string, indicator: string) => `${base(network)}/${indicator}/aendern`,
  remove: (network: string, indicator: string) => `${base(network)}/${indicator}/entfernen`,
} as const
