// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  signIn: 'تسجيل الدخول',
  demoIntro: 'هذا عرض تجريبي. اختر من تريد أن تكون. تكفي نقرة واحدة.',
  demoAs: (name) => `الدخول باسم ${name}`,
  whoNeeds: 'لا تحتاج إلى تسجيل الدخول للبحث.',
  search: 'إلى البحث',
}
