// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  fields: {
    begegnung: 'لقاء الناس في الحي',
    sprache: 'الألمانية والقراءة والكتابة',
    familie: 'العائلة والأطفال',
    gesundheit: 'الصحة والعافية',
    beratung: 'المال والرسائل والاستشارة',
    digitales: 'الهاتف والحاسوب',
    mobilitaet: 'التنقل',
    alter: 'التقدّم في العمر',
    engagement: 'المشاركة والعمل التطوعي',
    arbeit: 'العمل والتدريب المهني',
  },
  targetGroups: {
    alleinerziehende: 'من يربّون أطفالهم بمفردهم',
    familien: 'العائلات التي لديها أطفال',
    jugendliche: 'الشباب حتى سن 26',
    aeltere: 'من بلغوا 55 عامًا فأكثر',
    zugewanderte: 'القادمون من بلدان أخرى',
    langzeit: 'من لم يجدوا عملًا منذ وقت طويل',
    eingeschraenkte: 'ذوو الإعاقة أو المرض',
    rueckkehrende: 'العائدون إلى العمل',
  },
}
