// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  noticeTitle: 'You are not applying here',
  notice: 'This is only practice. We store nothing of what you enter.',
  daysLeft: (days) =>
    days === 1
      ? 'A real application counts for the whole month in which you make it. Today is the last day of this month.'
      : `A real application counts for the whole month in which you make it. There are ${days} days left this month, today included.`,
  where: 'Where you make a real application',
  whereText:
    'At the Jobcenter where you live. One sentence is enough, for example: “Hiermit beantrage ich Grundsicherung.” You can write it, e-mail it, say it on the phone or at the counter. The forms come afterwards. Ask them to confirm the day.',
  online: 'Online, it is done at',
  town: 'Your town hall and any other office for social benefits must accept your application, too, and pass it on. The day it arrives there counts (§ 16 SGB I).',
  backDated:
    'The application works back to the first of the month (§ 37 (2) SGB II). So do not wait until you have all the papers.',
  postcode: 'Your postcode',
  postcodeHint: 'Then we name your Jobcenter and advice near you.',
  postcodeWrong: 'Please enter five digits, for example 13353.',
  postcodeShow: 'Show the Jobcenter',
  postcodeChange: 'Another postcode',
  officeFor: (postcode) => `Usually responsible for ${postcode}:`,
  noOffice: (postcode) =>
    `We do not know the Jobcenter for ${postcode}. Your town hall or the phone number 115 can tell you.`,
  phone: 'Phone',
  mail: 'E-mail',
  web: 'Internet',
  back: 'Back',
  toTasks: 'To the nine steps',
  lostTitle: 'Please begin again',
  lost: 'What you entered is only on your page, not with us. This page came without it, or it is older than twelve hours.',
}
