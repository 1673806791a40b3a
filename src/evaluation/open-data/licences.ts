import type { Config } from '#platform/config.ts'

interface Licence {
  /** As DCAT-AP.de's list of licences names it. */
  readonly iri: string
  readonly name: string
  /** What `name` is written in. */
  readonly lang: 'de' | 'en'
  readonly url: string
  /** Whether whoever uses the data must say where they are from. */
  readonly attribution: boolean
}

const of = (code: string) => `http://dcat-ap.de/def/licenses/${code}`
const licences: Readonly<Record<Config['openData']['licence'], Licence>> = {
  'dl-by-de/2.0': {
    iri: of('dl-by-de/2.0'),
    name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    lang: 'de',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    attribution: true,
  },
  'dl-zero-de/2.0': {
    iri: of('dl-zero-de/2.0'),
    name: 'Datenlizenz Deutschland – Zero – Version 2.0',
    lang: 'de',
    url: 'https://www.govdata.de/dl-de/zero-2-0',
    attribution: false,
  },
  'cc-by/4.0': {
    iri: of('cc-by/4.0'),
    name: 'Creative Commons Attribution 4.0 International',
    lang: 'en',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    attribution: true,
  },
  'cc-zero': {
    iri: of('cc-zero'),
    name: 'Creative Commons CC0 1.0 Universal',
    lang: 'en',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    attribution: false,
  },
}

/** The terms under which the operator gives the data away. */
export const licenceOf = (config: Config): Licence => licences[config.openData.licence]
