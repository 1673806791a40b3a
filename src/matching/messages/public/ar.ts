// status: machine
import { number, plural, type Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  menu: 'البحث',
  home: {
    title: 'ماذا تحتاج؟',
    lead: 'أهلاً بك. هنا تجد المساعدة وأشخاصاً لطفاء بالقرب منك.',
    tiles: 'أو اضغط على صورة:',
    private: 'بدون تسجيل. لا نحفظ أي شيء عنك.',
    videoTitle: 'بلغة الإشارة',
    video: 'فيديو: كيف تبحث',
    noVideo: 'هنا مكان لفيديو بلغة الإشارة. يضيفه المشغّل.',
  },
  form: {
    label: 'البحث عن عروض',
    what: 'عمّ تبحث؟',
    whatHint: 'مثلاً: تعلّم الألمانية',
    where: 'أين؟',
    whereHint: 'الرمز البريدي أو المكان أو العنوان. مثلاً: 13353 أو Wedding',
    search: 'ابحث',
    topic: 'الموضوع',
  },
  results: {
    title: 'العروض',
    count: (value) =>
      plural('ar', value, {
        zero: 'لا عروض',
        one: 'عرض واحد',
        two: 'عرضان',
        few: '# عروض',
        many: '# عرضاً',
        other: '# عرض',
      }),
    near: (count, place) => `${count} قرب \u2068${place}\u2069`,
    nowhere: 'أين أنت؟ اكتب مكاناً لنعرض لك ما هو قريب منك.',
    within: (km) => `ضمن مسافة ${number('ar', km)} كم.`,
    widened: (from, to) =>
      `لم نجد الكثير ضمن ${number('ar', from)} كم، لذلك بحثنا حتى ${number('ar', to)} كم.`,
    hits: 'النتائج',
  },
  refine: {
    title: 'بحث أدق',
    apply: 'ابحث هكذا',
    language: 'أي لغة؟',
    anyLanguage: 'لا يهم',
    weekday: 'في أي أيام؟',
    daytime: 'في أي وقت؟',
    access: 'ما المهم لك؟',
    wishes: {
      rollstuhl: 'بدون درج، للكرسي المتحرك',
      kinderbetreuung: 'رعاية الأطفال',
      ohne_anmeldung: 'بدون تسجيل',
      kostenlos: 'مجاناً',
      dolmetschen: 'مساعدة في الترجمة',
      ruhig: 'مكان هادئ',
      gebaerdensprache: 'لغة الإشارة',
      online: 'عبر الإنترنت',
    },
    radius: 'ما هي المسافة؟',
    anyRadius: 'لا يهم، الأقرب أولاً',
    km: (km) => `حتى ${number('ar', km)} كم`,
  },
  place: {
    notFound: (typed) => `لم نجد "\u2068${typed}\u2069". يرجى التحقق من الكتابة. الأفضل هو الرمز البريدي.`,
    didYouMean: (place) => `هل تقصد \u2068${place}\u2069؟ لقد بحثنا هناك.`,
  },
  empty: {
    title: 'لم نجد شيئاً.',
    wider: (km) => `البحث حتى ${number('ar', km)} كم`,
    without: 'البحث بدون شروط',
    words: 'جرّب كلمات أخرى أو اضغط على صورة.',
    everything: 'كل العروض القريبة',
    house: 'هذا البيت قريب منك. اسأل هناك وسيساعدونك:',
    call: (phone) => `اتصل: \u2066${phone}\u2069`,
  },
  discreet: {
    title: 'هذا يبقى بيننا',
    text: 'لا نريد أن يظهر هذا الموضوع في شريط العنوان. يرجى الضغط مرة أخرى:',
    show: 'اعرض العروض',
  },
  hint: 'هذا البحث لا يظهر في شريط العنوان ولا يُحفظ.',
}
