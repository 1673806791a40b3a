// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  zuhoeren: 'الاستماع',
  kontakt: 'التواصل مع الناس',
  geduld: 'الصبر',
  verlaesslich: 'الالتزام بالمواعيد',
  team: 'العمل ضمن فريق',
  organisieren: 'التنظيم',
  erklaeren: 'الشرح والتوضيح',
  sprachen: 'التحدث بلغات عدة',
  kinder: 'التعامل مع الأطفال',
  kochen: 'الطبخ والخبز',
  handwerk: 'الأعمال اليدوية',
  anpacken: 'المساعدة بالحمل والترتيب',
  draussen: 'العمل في الخارج',
  kreativ: 'الإبداع',
  zahlen: 'التعامل مع الأرقام',
  computer: 'استخدام الحاسوب',
}
