/** Fields of action and target groups (vocabulary.ts) in everyday words. German is the source. */
export const de = {
  fields: {
    begegnung: 'Begegnung und Nachbarschaft',
    sprache: 'Deutsch, Lesen und Schreiben',
    familie: 'Familie und Kinder',
    gesundheit: 'Gesundheit und Wohlbefinden',
    beratung: 'Geld, Briefe und Beratung',
    digitales: 'Handy und Computer',
    mobilitaet: 'Unterwegs sein',
    alter: 'Älter werden',
    engagement: 'Mitmachen und Ehrenamt',
    arbeit: 'Arbeit und Ausbildung',
  },
  targetGroups: {
    alleinerziehende: 'Menschen, die allein erziehen',
    familien: 'Familien mit Kindern',
    jugendliche: 'Junge Menschen bis 26',
    aeltere: 'Menschen ab 55',
    zugewanderte: 'Menschen, die zugewandert sind',
    langzeit: 'Menschen, die lange keine Arbeit haben',
    eingeschraenkte: 'Menschen mit Behinderung oder Krankheit',
    rueckkehrende: 'Menschen, die in den Beruf zurückkehren',
  },
}
