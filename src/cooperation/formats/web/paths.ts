const list = (network: string) => `/kooperation/${network}/formate`
const one = (id: string) => `/format/${id}`

/** Paths of joint formats, after the language. */
export const paths = {
  list,
  propose: (network: string) => `${list(network)}/neu`,
  fromGap: (network: string, gapKey: string) => `${list(network)}/neu?luecke=${gapKey}`,
  one,
  edit: (id: string) => `${one(id)}/angaben`,
  step: (id: string) => `${one(id)}/schritt`,
  join: (id: string) => `${one(id)}/mitmachen`,
  leave: (id: string) => `${one(id)}/aufhoeren`,
  link: (id: string) => `${one(id)}/angebot`,
  unlink: (id: string) => `${one(id)}/angebot-loesen`,
  toAgenda: (id: string) => `${one(id)}/punkt`,
  drop: (id: string) => `${one(id)}/zuruecknehmen`,
}
