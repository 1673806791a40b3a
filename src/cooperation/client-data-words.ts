import { type Locale, staffCatalogue } from '#platform/i18n.ts'
import type { SuspicionKind } from './client-data.ts'

const de = {
  kinds: {
    number: 'eine Kundennummer oder BG-Nummer',
    insurance: 'eine Versicherungsnummer',
    bank: 'eine Kontonummer',
    birth: 'ein Geburtsdatum',
    file: 'ein Aktenzeichen',
    contact: 'eine private Telefonnummer oder Mailadresse',
    address: 'eine Wohnadresse',
    person: 'eine einzelne Person',
    situation: 'die Lage einer einzelnen Person',
  } satisfies Record<SuspicionKind, string>,
  found: (kind: string, words: string) => `${kind} („${words}“)`,
  note: (all: string) =>
    `Das sieht nach Angaben über einen Menschen aus: ${all}. Hier steht nichts über einzelne Menschen.`,
  ask: 'Geht es hier um eine Klientin oder einen Klienten?',
  askText: 'Dann schreiben Sie es bitte allgemein: was fehlt, was hilft, was beschlossen ist.',
  change: 'Ich ändere den Text',
  keep: 'Es geht um keine Klientin und keinen Klienten: so speichern',
}
const en: typeof de = {
  kinds: {
    number: 'a customer or household number',
    insurance: 'an insurance number',
    bank: 'a bank account',
    birth: 'a date of birth',
    file: 'a file number',
    contact: 'a private phone number or mail address',
    address: 'a home address',
    person: 'a single person',
    situation: 'the situation of a single person',
  },
  found: (kind, words) => `${kind} (“${words}”)`,
  note: (all) => `This looks like data about a person: ${all}. Nothing about single people is kept here.`,
  ask: 'Is this about a client?',
  askText: 'Then please put it in general words: what is missing, what helps, what is decided.',
  change: 'I will change the text',
  keep: 'It is about no client: save it as it is',
}
export const clientDataWords = staffCatalogue<typeof de>({ de, en })

/** What `askAboutClients` refused, in words; undefined for other keys. */
export const clientDataRefusals = (
  locale: Locale,
  key: string,
  values: Record<string, string | number>,
): string | undefined => {
  if (key !== 'cooperation.clientData') return undefined
  const t = clientDataWords(locale)
  const kinds: Record<string, string> = t.kinds
  const found = String(values.found ?? '').split('\n')
  const said = String(values.kinds ?? '')
    .split('\n')
    .map((kind, index) => t.found(kinds[kind] ?? kind, found[index] ?? ''))
  return t.note(said.join(', '))
}
