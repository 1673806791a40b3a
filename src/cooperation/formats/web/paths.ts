const list = (network: string) => `/kooperation/${network}/formate`
const one = (id: string) => `/format/${id}`

/** Paths of joint formats, after the language. */
export const paths = {
  list,
  propose: (network: string) => `${list(network)}/neu`,
  one,
  edit: (id: string) => `${one(id)}/angaben`,
  step: (id: string) => `${one(id)}/schritt`,
  join: (id: string) => `${one(id)}/mitmachen`,
  leave: (id: string) => `${one(id)}/aufhoeren`,
  link: (id: string) => `${one(id)}/angebot`,
  unlink: (id: string) => `${one(id)}/angebot-loesen`,
  drop: (id: string) => `${one(id)}/zuruecknehmen`,
}
