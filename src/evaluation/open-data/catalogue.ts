import { DataFactory, type Literal, type NamedNode, type Quad } from 'n3'
import { landOf } from '#places'
import type { Config } from '#platform/config.ts'
import { lang } from '#platform/i18n.ts'
import { openDataWords } from '../messages/public/index.ts'
import type { Coverage, Dataset } from './dataset.ts'
import { type FormatName, formatNames, formats } from './formats.ts'
import { licenceOf } from './licences.ts'
import { cataloguePath, filePath } from './paths.ts'
import { codes, landNode, level, mediaType, name, rdfType } from './vocabulary.ts'

const { namedNode, literal, quad } = DataFactory

/** Leichte Sprache has a private tag, and portals would take it for German. */
const languages = ['de', 'en', 'ar'] as const
const euCodes = { de: 'DEU', en: 'ENG', ar: 'ARA' } as const

type Term = NamedNode | Literal
type Short = Parameters<typeof name>[0]
/** A thing with what it is and what is said of it; what is not known is left out. */
type Said = Readonly<Partial<Record<Short, Term | readonly Term[] | undefined>>>

const told = (say: (locale: (typeof languages)[number]) => string): readonly Literal[] =>
  languages.map((locale) => literal(say(locale), lang[locale]))
const day = (date: string): Literal => literal(date, name('xsd:date'))

/**
 * The catalogue of all open data after DCAT-AP.de 3.0, as triples: the one source of Turtle and JSON-LD. It tells of the
 * operator and of no person.
 */
export const catalogueOf = (
  config: Config,
  entries: readonly { readonly dataset: Dataset; readonly coverage: Coverage }[],
): readonly Quad[] => {
  const { baseUrl, operator, openData } = config
  const at = (path: string): NamedNode => namedNode(`${baseUrl}${path}`)
  const quads: Quad[] = []
  const describe = (subject: NamedNode, types: readonly Short[], said: Said = {}): NamedNode => {
    for (const type of types) quads.push(quad(subject, rdfType, name(type)))
    for (const [short, terms = []] of Object.entries(said))
      for (const term of [terms].flat()) quads.push(quad(subject, name(short as Short), term as Term))
    return subject
  }
  const known = new Set<string>()
  /** A term of a list, with its class: a validator does not fetch the list. */
  const listed = (term: NamedNode, type: Short): NamedNode => {
    if (!known.has(term.value)) describe(term, [type])
    known.add(term.value)
    return term
  }

  const home = listed(at(cataloguePath), 'foaf:Document')
  const spoken = languages.map((locale) =>
    listed(codes.language(euCodes[locale]), 'dcterms:LinguisticSystem'),
  )
  const german = listed(codes.language('DEU'), 'dcterms:LinguisticSystem')
  const licence = licenceOf(config)
  const terms = listed(namedNode(licence.iri), 'dcterms:LicenseDocument')
  const publisher = describe(at(`${cataloguePath}#publisher`), ['foaf:Agent'], {
    'foaf:name': literal(operator.name),
    'foaf:homepage': listed(at('/'), 'foaf:Document'),
  })
  const contact = describe(at(`${cataloguePath}#contact`), ['vcard:Kind', 'vcard:Organization'], {
    'vcard:fn': literal(operator.name),
    'vcard:hasEmail': namedNode(`mailto:${encodeURI(operator.contact)}`),
  })

  const distribution = (dataset: Dataset, format: FormatName): NamedNode => {
    const file = at(filePath(dataset.id, format))
    const { fileType, mediaType: type } = formats[format]
    return describe(at(`${cataloguePath}#${dataset.id}-${format}`), ['dcat:Distribution'], {
      'dcterms:title': told((locale) => `${dataset.words(locale).title} (${fileType})`),
      'dcat:accessURL': file,
      'dcat:downloadURL': file,
      'dcterms:license': terms,
      'dcatde:licenseAttributionByText': licence.attribution ? literal(operator.name, 'de') : undefined,
      'dcterms:format': listed(codes.fileType(fileType), 'dcterms:MediaTypeOrExtent'),
      'dcat:mediaType': listed(mediaType(type), 'dcterms:MediaType'),
      'dcterms:language': german,
      'dcatap:availability': listed(codes.availability('AVAILABLE'), 'skos:Concept'),
    })
  }

  const described = entries.map(({ dataset, coverage: { areas, from, to, modified } }) => {
    const lands = [...new Set(areas.map(landOf))].sort().flatMap((land) => (land && landNode(land)) || [])
    const places = lands.length > 0 ? lands : [codes.country('DEU')]
    const iri = at(`${cataloguePath}#${dataset.id}`)
    const period =
      from || to
        ? describe(at(`${cataloguePath}#${dataset.id}-period`), ['dcterms:PeriodOfTime'], {
            'dcat:startDate': from ? day(from) : undefined,
            'dcat:endDate': to ? day(to) : undefined,
          })
        : undefined
    return describe(iri, ['dcat:Dataset'], {
      'dcterms:title': told((locale) => dataset.words(locale).title),
      'dcterms:description': told((locale) => dataset.words(locale).description),
      'dcterms:identifier': literal(iri.value),
      'dcatde:contributorID': openData.contributor ? namedNode(openData.contributor) : undefined,
      'dcterms:publisher': publisher,
      'dcat:contactPoint': contact,
      'dcat:theme': listed(codes.theme('SOCI'), 'skos:Concept'),
      'dcat:keyword': languages.flatMap((locale) =>
        openDataWords(locale).keywords.map((word) => literal(word, lang[locale])),
      ),
      'dcterms:language': german,
      'dcat:landingPage': home,
      'dcterms:accessRights': listed(codes.access('PUBLIC'), 'dcterms:RightsStatement'),
      'dcterms:accrualPeriodicity': listed(codes.frequency(dataset.frequency), 'dcterms:Frequency'),
      'dcterms:spatial': places.map((place) => listed(place, 'dcterms:Location')),
      'dcatde:politicalGeocodingLevelURI': level(lands.length === 1 ? 'state' : 'federal'),
      'dcterms:temporal': period,
      'dcterms:modified': modified ? day(modified) : undefined,
      'dcat:distribution': formatNames.map((format) => distribution(dataset, format)),
    })
  })

  describe(at(`${cataloguePath}#catalog`), ['dcat:Catalog'], {
    'dcterms:title': told((locale) => openDataWords(locale).catalogueTitle(operator.name)),
    'dcterms:description': told((locale) => openDataWords(locale).lead),
    'dcterms:publisher': publisher,
    'dcterms:license': terms,
    'dcterms:language': spoken,
    'foaf:homepage': home,
    'dcat:dataset': described,
  })
  return quads
}
