import { type Quad, Writer } from 'n3'
import { prefixes, rdfType } from './vocabulary.ts'

/** Turtle (RDF 1.1). */
export const turtleOf = (quads: readonly Quad[]): string => {
  const writer = new Writer({ prefixes })
  // A subject that comes again later is written again: so each stands together.
  for (const group of Map.groupBy(quads, ({ subject }) => subject.value).values()) writer.addQuads([...group])
  let text = ''
  writer.end((error: Error | null, result: string) => {
    if (error) throw error
    text = result
  })
  return text
}

type Spoken = { '@id': string } | { '@value': string; '@language'?: string; '@type'?: string }

const plain = 'http://www.w3.org/2001/XMLSchema#string'
const spokenOf = ({ object }: Quad): Spoken => {
  if (object.termType !== 'Literal') return { '@id': object.value }
  if (object.language) return { '@value': object.value, '@language': object.language }
  const type = object.datatype.value
  return { '@value': object.value, ...(type === plain ? {} : { '@type': type }) }
}

/** The same triples as JSON-LD 1.1, expanded and flattened: to be read without fetching a context from anywhere. */
export const jsonLdOf = (quads: readonly Quad[]): string => {
  const things = [...Map.groupBy(quads, ({ subject }) => subject.value)].map(([id, about]) => {
    const types = about.filter(({ predicate }) => predicate.equals(rdfType))
    const said = Map.groupBy(
      about.filter(({ predicate }) => !predicate.equals(rdfType)),
      ({ predicate }) => predicate.value,
    )
    return {
      '@id': id,
      '@type': types.map(({ object }) => object.value),
      ...Object.fromEntries([...said].map(([predicate, all]) => [predicate, all.map(spokenOf)])),
    }
  })
  return `${JSON.stringify(things, null, 1)}\n`
}
