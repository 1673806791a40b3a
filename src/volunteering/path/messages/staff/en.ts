import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  title: 'Confirm engagement',
  lead: 'People who have volunteered with you ask you for a confirmation here. You see only what the person has sent you. It is erased 90 days after your answer, and at once when the person takes it back.',
  none: 'Nothing is waiting for you at the moment.',
  one: 'Asked to confirm',
  states: {
    sent: 'waits for your answer',
    confirmed: 'confirmed by you',
    nothing: 'you could say nothing about it',
  },
  sentOn: (day) => `sent on ${day}`,
  sent: 'Sent on',
  name: 'Name on the certificate',
  role: 'Task',
  period: 'Period',
  fromTo: (from, until) => `${from} to ${until}`,
  hours: 'Hours',
  withoutHours: 'without hours',
  strengths: 'Strengths to be named',
  whatYouSee: 'What you see',
  whatYouSeeText:
    'Only what stands here. Single days, other engagements and the person’s own path are seen by nobody. Please pass your confirmation on to nobody, either: the person shows the certificate to whom they want.',
  erasedOn: (day) => `This is erased on ${day}.`,
  hoursToConfirm: 'Hours that you confirm',
  hoursHint: 'If you know better, change the number, e.g. 42.5. The person sees both numbers.',
  confirm: 'Confirm',
  nothing: 'We can say nothing about this',
  nothingHint:
    '“We can say nothing about this” says nothing about the person. They read it in kind words, without a reason.',
  done: 'Thank you, your answer is saved. The person sees it with their code.',
  certificate: 'Certificate',
  certificateText:
    'The person can print it themselves and chooses what it says. You can print it here as well and hand it over signed.',
  printGerman: 'Certificate in German (PDF)',
  printEnglish: 'Certificate in English (PDF)',
  mail: {
    subject: 'Somebody asks you for a confirmation',
    body: (address: string) =>
      `Hello,\n\nsomebody has helped at your house and asks you to confirm it. The request waits for you after signing in:\n\n${address}\n\nKind regards`,
  },
  deeds: {
    'send-hours': 'A person asked for their engagement to be confirmed',
    'take-back': 'A person took back what they had asked to be confirmed',
    'answer-confirmation': 'Answered the confirmation of an engagement',
    confirmations: 'Looked at engagements to be confirmed',
    confirmation: 'Looked at an engagement to be confirmed',
  },
}
