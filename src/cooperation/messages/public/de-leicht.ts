import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const leicht: Words<typeof de> = {
  fields: {
    begegnung: 'Menschen treffen',
    sprache: 'Deutsch lernen, lesen und schreiben',
    familie: 'Familie und Kinder',
    gesundheit: 'Gesundheit',
    beratung: 'Hilfe bei Geld und Briefen',
    digitales: 'Handy und Computer',
    mobilitaet: 'Unterwegs sein',
    alter: 'Älter werden',
    engagement: 'Mitmachen und anderen helfen',
    arbeit: 'Arbeit und Ausbildung',
  },
  targetGroups: {
    alleinerziehende: 'Mütter und Väter, die allein erziehen',
    familien: 'Familien mit Kindern',
    jugendliche: 'Junge Menschen bis 26 Jahre',
    aeltere: 'Menschen ab 55 Jahren',
    zugewanderte: 'Menschen aus anderen Ländern',
    langzeit: 'Menschen, die schon lange Arbeit suchen',
    eingeschraenkte: 'Menschen mit Behinderung oder mit einer Krankheit',
    rueckkehrende: 'Menschen, die nach einer Pause wieder arbeiten wollen',
  },
}
