// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Certificate of voluntary engagement',
  file: 'Certificate engagement',
  lead: (name, house) => `${name} has volunteered with us: ${house}.`,
  name: 'Name',
  role: 'Task',
  period: 'Period',
  fromTo: (from, until) => `${from} to ${until}`,
  extent: 'Extent',
  strengths: 'What stood out',
  thanks: 'We are grateful for the time given.',
  signsFor: 'for the house',
  translationTitle: 'Translation',
  translationNote: 'This page is a translation. The first page is the one that counts.',
  sentences: {
    zuhoeren: 'Listens carefully and takes time for others.',
    kontakt: 'Approaches people openly and builds trust.',
    geduld: 'Stays patient, even when things take longer.',
    verlaesslich: 'Is reliable and keeps agreements.',
    team: 'Enjoys working with others and thinks for the team.',
    organisieren: 'Plans ahead and keeps an overview.',
    erklaeren: 'Explains and shows things so that others understand.',
    sprachen: 'Bridges between people who speak different languages.',
    kinder: 'Is caring and attentive with children.',
    kochen: 'Cooks and bakes with care, also for many.',
    handwerk: 'Works with skilled hands and precision.',
    anpacken: 'Lends a hand where needed and sees what is to be done.',
    draussen: 'Works outdoors gladly and with stamina.',
    kreativ: 'Brings in ideas and puts them into practice.',
    zahlen: 'Handles numbers and money with care.',
    computer: 'Uses computers confidently and helps others with them.',
  },
}
