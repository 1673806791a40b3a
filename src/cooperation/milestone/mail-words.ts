import { shortDate } from '#platform/i18n.ts'
import { agreementWords } from '../agreement/messages/index.ts'
import type { Milestone } from './milestone.ts'

/** Mails are German and neutral (R12). */
export const mailWords = (milestone: Milestone, url: string): { subject: string; body: string } => {
  const t = agreementWords('de')
  const title = milestone.title ?? t.milestoneKinds[milestone.kind]
  const day = shortDate('de', new Date(`${milestone.dueOn}T12:00:00Z`))
  return {
    subject: `Erinnerung an einen Termin am ${day}`,
    body: [
      'Guten Tag,',
      '',
      `bald ist es so weit: „${title}“ ist am ${day} fällig.`,
      '',
      'Was dazu gehört, steht hier:',
      url,
      '',
      'Diese Erinnerung kommt nur einmal.',
      '',
    ].join('\n'),
  }
}
