import { catalogue, type Words } from '#platform/i18n.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { leicht } from './de-leicht.ts'
import { en } from './en.ts'

export type SurveyWords = Words<typeof de>
/** What somebody reads who answers a survey, on the screen and on paper. */
export const surveyWords = catalogue<typeof de>({ de, 'de-leicht': leicht, en, ar })
