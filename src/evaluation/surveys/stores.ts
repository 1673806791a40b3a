import type { PersonalData } from '#platform/chapter.ts'

/** What the two rooms hold, for the record of processing activities. */
export const stores: readonly PersonalData[] = [
  {
    table: 'survey_answer, survey_count',
    what: 'how often which answer was given to which question in which quarter; no person, address, account or time, and nothing that holds the answers of one person together',
    owner: 'organization',
    purpose: 'results of short anonymous surveys, under disclosure control (R16)',
    erased: 'single answers every night, when they are counted; counts with the survey',
  },
  {
    table: 'survey_text, survey_voice',
    what: 'what somebody wrote to the house without a name, and what the house lets into a report of its network',
    owner: 'organization',
    purpose: 'to learn what would help',
    erased: 'by the house at any time; a text after 12 months, what is in a report after two years',
  },
  {
    table: 'ladder',
    what: 'up to three steps on which somebody says they stand, each with its quarter, by a keyed hash of their code',
    owner: 'person',
    purpose: 'own view; moves are counted for whole networks, under disclosure control (R16)',
    erased: 'by the person at any time; 12 months after the quarter of the last step',
  },
]
