import type { NeedId } from '../need-ids.ts'

/** German words that offers for a need use of themselves; added when somebody asks in another language. */
export const searchWords: Record<NeedId, string> = {
  deutsch: 'Deutsch Sprachkurs Sprachcafé',
  leute: 'Treff Café Begegnung',
  kinder: 'Kinder Eltern Familie',
  gesundheit: 'Gesundheit Bewegung',
  seele: 'Selbsthilfe Sucht Angst',
  geld: 'Schuldnerberatung Geld',
  briefe: 'Anträge Sozialberatung Briefe',
  lesen: 'Lesen Schreiben Alphabetisierung',
  digital: 'Handy Computer digital',
  wege: 'Begleitung Fahrdienst Mobilität',
  aelter: 'Senioren ältere',
  mitmachen: 'Ehrenamt freiwillig mitmachen',
  arbeit: 'Arbeit Bewerbung Ausbildung',
}

/** Words that mean the same in offers: who types one of them also finds the others. */
export const synonyms: readonly string[] = [
  'Handy Smartphone Mobiltelefon',
  'Computer PC Laptop',
  'Kita Kindergarten Krippe',
  'Schulden Schuldner Insolvenz',
  'Senioren Ältere Rentner',
  'Arbeit Job Beruf',
  'Amt Behörde',
  'Reparieren Reparatur Repair',
  'Chor Singen',
  'Sport Bewegung Gymnastik',
  'Sprachcafé Konversation Sprachtreff',
  'Antrag Formular',
  'Mittagstisch Mittagessen',
  'Ehrenamt freiwillig Engagement',
  'Sucht Alkohol Drogen',
  'Baby Krabbelgruppe',
  'Alphabetisierung Grundbildung',
  'Dolmetschen Übersetzen Sprachmittlung',
]
