// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  title: 'ساعة القاعة',
  door: 'ما هي الجولة الآن؟',
  round: (n, of) => `الجولة ${n} من ${of}`,
  before: 'سنبدأ بعد قليل',
  later: 'سنبدأ متأخرين قليلًا',
  begins: (time) => `البداية في الساعة ${time}`,
  talk: 'الآن وقت المقابلات.',
  change: 'تبديل: من فضلكم إلى الطاولة التالية',
  break: 'استراحة',
  after: 'كانت هذه الجولة الأخيرة. شكرًا لحضوركم!',
  held: 'لحظة من فضلكم: الساعة متوقفة الآن.',
  nextRound: (n, time) => `بعد ذلك: الجولة ${n} في الساعة ${time}`,
  nextBreak: (time) => `بعد ذلك: استراحة في الساعة ${time}`,
  nextEnd: (time) => `بعد ذلك: النهاية في الساعة ${time}`,
  onPaper: (time) => `على ورقة مواعيدكم: الساعة ${time}`,
  left: 'الوقت المتبقي',
  minutes: (n) => `حوالي ${n} دقيقة`,
  now: 'الساعة الآن',
  clock: (time) => time,
  soundOn: 'تشغيل الصوت',
  soundOff: 'إيقاف الصوت',
  full: 'ملء الشاشة',
  offline: 'لا يوجد اتصال الآن. الساعة تستمر.',
  languages: 'اللغات',
  back: 'إلى الفعالية',
}
