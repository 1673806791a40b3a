// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'What do I bring?',
  lead: 'You can print this list and tick things off.',
  asking: 'Which papers you need depends on how you live.',
  listTitle: 'My list for the Jobcenter',
  send: 'Show the list',
  pdf: 'List as PDF',
  printHint: 'Or print this page.',
  tick: 'Got it',
  own: 'What you bring',
  german: 'In German',
  groups: {
    wer: 'Who you are',
    wohnen: 'How you live',
    geld: 'Money that comes in and that is there',
    kinder: 'Children',
    lage: 'Your situation',
  },
  ways: {
    show: 'show it, no copy',
    copy: 'a copy is enough',
    write: 'write down the number',
  },
  idTitle: 'Identity papers are only shown',
  id: 'You need not hand in or upload a copy of your identity card. Showing it is enough. If somebody wants a copy all the same, ask kindly for the reason.',
  idSource:
    'Federal Commissioner for Data Protection, 24th activity report; Landessozialgericht Berlin-Brandenburg, 30 April 2019, L 26 AS 2621/17; § 20 (2) Personalausweisgesetz',
  originals: 'Do not hand in originals. The Jobcenter scans papers and then destroys them.',
  blacken:
    'On bank statements you may black out what tells something about religion, health, party or trade union, for example. Amounts and the word “Beitrag” or “Spende” stay legible.',
  missingTitle: 'Something is missing?',
  missing:
    'Bring what you have. You can apply all the same. The Jobcenter writes to you what is missing and by when. If you need longer, phone before then.',
  companionTitle: 'You may bring somebody along',
  companion:
    'A friend, a neighbour, somebody from a house nearby: a person you trust may be there as your Beistand. You need no power of attorney. The person may be asked to show their identity card.',
  companionSource: '§ 13 (4) SGB X',
  interpreterTitle: 'If you need help with the language',
  interpreter:
    'The official language is German. Say beforehand which language you speak: many Jobcenter have an interpreting hotline or people who know your language. You may also bring somebody yourself.',
  sign: 'People who are hard of hearing or speech have a right to sign language or other help. The office pays for it.',
  interpreterSource: '§ 19 (1) SGB X, § 17 (2) SGB I',
  sources: 'Sources',
  listSource:
    'Lists of the Jobcenter Regensburg, Herford and Essen; notes on the forms by the Bundesagentur für Arbeit (2023). Your Jobcenter may ask for other things.',
  papers: {
    ausweis: 'Identity card or passport of everybody',
    aufenthaltstitel: 'Residence title or Fiktionsbescheinigung; with a passport of the EU you need none',
    anmeldung: 'Certificate of registration, if the address is not on the identity card',
    nummern: 'Tax identification number, pension insurance number, bank account (IBAN)',
    krankenkasse: 'Health insurance card',
    privatversicherung: 'Last bill of the private health and care insurance',
    mietvertrag: 'Rental contract and the last rent increase',
    nebenkosten: 'Last statement of service charges and heating',
    untermiete: 'Sublease, or who pays which part of the rent',
    eigenheim: 'Costs of the house or flat: interest, property tax, charges, heating',
    kontoauszuege: 'Bank statements of the last 3 months, of all accounts',
    lohn: 'Payslips of the last 3 months',
    kuendigung: 'Notice of dismissal, and the decision on unemployment benefit if there is one',
    selbststaendig: 'What your business took in and spent in the last months',
    'andere-leistungen': 'Decisions about other money: pension, parental allowance, housing benefit, BAföG',
    vermoegen: 'Savings book, building savings, life insurance, papers of the car',
    kindergeld: 'Decision on child benefit',
    geburtsurkunde: 'Birth certificates of the children',
    schule: 'School certificate or training contract for children from 15 years on',
    unterhalt: 'What is agreed about maintenance; decision on advance maintenance',
    trennung: 'Papers about the separation or divorce, if there are any',
    mutterpass: 'Maternity record (Mutterpass)',
    attest: 'Doctor’s certificate, in a sealed envelope',
    'besonderer-bedarf': 'Receipts for your special costs',
    unfall: 'Letters of the insurance or the police about the accident',
    ausbildung: 'Training contract or certificate of studies, decision on BAföG or BAB',
  },
}
