import type { Words } from '#platform/i18n.ts'
import type { noticeDe } from './notice-de.ts'

export const noticeEn: Words<typeof noticeDe> = {
  title: 'Secrecy and purpose',
  intro: 'People trust us with something about themselves. So this holds for everybody who works here:',
  paragraphs: [
    'Use what you know about a person only for what it was handed over for: to get in touch and to prepare their visit.',
    'Keep it as secret as the authority it comes from. In your own house, too, only those learn it who need it for this task.',
    'Give nothing back about the person: not whether they came, not what they told you. Only they say that.',
    'Do not write down health, addiction, debts and the like.',
    'Where the person withdraws their consent, destroy your own notes as well.',
    'This still holds when you no longer work here. Using social data without permission can be a crime.',
  ],
  law: 'Basis: § 78 (1) and (2) and § 85 SGB X, § 35 SGB I.',
}
