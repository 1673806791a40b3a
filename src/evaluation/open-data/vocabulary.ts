import { DataFactory, type NamedNode } from 'n3'

const { namedNode } = DataFactory

/** Prefixes of the catalogue, also for the eyes of whoever reads the Turtle. */
export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** `name('dcterms:title')` */
export const name = (short: `${keyof typeof prefixes}:${string}`): NamedNode => {
  const [prefix = '', local = ''] = short.split(':')
  return namedNode(`${prefixes[prefix as keyof typeof prefixes]}${local}`)
}
export const rdfType = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')

const authority = (list: string) => (code: string) =>
  namedNode(`http://publications.europa.eu/resource/authority/${list}/${code}`)
/** The EU's lists of codes, as DCAT-AP wants them. */
export const codes = {
  theme: authority('data-theme'),
  language: authority('language'),
  frequency: authority('frequency'),
  fileType: authority('file-type'),
  access: authority('access-right'),
  availability: authority('planned-availability'),
  country: authority('country'),
} as const
export const mediaType = (type: string): NamedNode =>
  namedNode(`https://www.iana.org/assignments/media-types/${type}`)

const geocoding = (code: string) => namedNode(`http://dcat-ap.de/def/politicalGeocoding/${code}`)
export const level = (code: 'federal' | 'state'): NamedNode => geocoding(`Level/${code}`)

/** Länder as in `landOf`, by the number that begins their AGS. */
const stateKeys: Readonly<Record<string, string>> = {
  SH: '01',
  HH: '02',
  NI: '03',
  HB: '04',
  NW: '05',
  HE: '06',
  RP: '07',
  BW: '08',
  BY: '09',
  SL: '10',
  BE: '11',
  BB: '12',
  MV: '13',
  SN: '14',
  ST: '15',
  TH: '16',
}
export const landNode = (land: string): NamedNode | undefined =>
  stateKeys[land] ? geocoding(`stateKey/${stateKeys[land]}`) : undefined
