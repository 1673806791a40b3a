import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  fields: {
    begegnung: 'Meeting people in the neighbourhood',
    sprache: 'German, reading and writing',
    familie: 'Family and children',
    gesundheit: 'Health and well-being',
    beratung: 'Money, letters and advice',
    digitales: 'Phone and computer',
    mobilitaet: 'Getting around',
    alter: 'Growing older',
    engagement: 'Joining in and volunteering',
    arbeit: 'Work and training',
  },
  targetGroups: {
    alleinerziehende: 'People raising children on their own',
    familien: 'Families with children',
    jugendliche: 'Young people up to 26',
    aeltere: 'People aged 55 and over',
    zugewanderte: 'People who have moved to Germany',
    langzeit: 'People who have been out of work for a long time',
    eingeschraenkte: 'People with a disability or an illness',
    rueckkehrende: 'People returning to work',
  },
}
