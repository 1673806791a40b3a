import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Official figures of the social spaces',
  none: 'No official figures of these social spaces have been imported yet. The operator can do that.',
  caption: 'Official figures',
  space: 'Social space',
  indicators: {
    einwohner: 'Residents',
    unter18: 'Under 18',
    ab65: '65 and over',
    migrationshintergrund: 'Migration background',
    arbeitslosigkeit: 'Unemployed',
    langzeitarbeitslosigkeit: 'Long-term unemployed',
    jugendarbeitslosigkeit: 'Under 25 unemployed',
    leistungsbezug: 'On benefits',
    kinderarmut: 'Children in poverty',
    altersarmut: 'Older people in poverty',
    alleinerziehende: 'Lone parents',
    statusindex: 'Social status',
  },
  status: ['high', 'medium', 'low', 'very low'],
  ofParts: (n, of) => `${n} of ${of}`,
  method:
    'Figures exist for planning areas. For a larger space we add up people and weight shares by residents; where their number is missing we do not calculate. Of the status the most frequent one is named, and in how many planning areas.',
  source: (indicators, source, day) => `${indicators}: ${source}, as of ${day}`,
  map: 'Show as a map',
  mapAway: 'Hide the map',
  mapOf: 'What does the map show?',
  mapTitle: (what, where) => `${what}: ${where}`,
  mapNote: 'For comparison also the spaces in which the cooperation has no house.',
  noOutlines: 'The outlines for a map are missing; the list shows the same figures.',
  from: (low, high) => `${low} to under ${high}`,
  fromLast: (low) => `${low} and more`,
  below: (high) => `under ${high}`,
}
