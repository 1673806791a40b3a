// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const ar: Words<typeof de> = {
  title: 'شهادة عمل تطوعي',
  file: 'Nachweis Engagement',
  lead: (name, house) => `${name} تطوّع لدينا: ${house}.`,
  name: 'الاسم',
  role: 'المهمة',
  period: 'الفترة',
  fromTo: (from, until) => `من ${from} إلى ${until}`,
  extent: 'الحجم',
  strengths: 'ما يميّز هذا التطوع',
  thanks: 'نشكركم من القلب على الوقت الذي منحتموه.',
  signsFor: 'عن الدار',
  translationTitle: 'ترجمة',
  translationNote: 'هذه الصفحة ترجمة. الصفحة الأولى هي المعتمدة.',
  sentences: {
    zuhoeren: 'يصغي بانتباه ويمنح الآخرين وقته.',
    kontakt: 'يتقرّب من الناس بانفتاح ويبني الثقة.',
    geduld: 'يبقى صبورًا حتى لو طال الأمر.',
    verlaesslich: 'يُعتمد عليه ويلتزم بالاتفاقات.',
    team: 'يحب العمل مع الآخرين ويفكر من أجل الفريق.',
    organisieren: 'يخطط مسبقًا ويحافظ على الصورة العامة.',
    erklaeren: 'يشرح الأشياء ويعرضها بحيث يفهمها الآخرون.',
    sprachen: 'يتوسط بين أشخاص يتكلمون لغات مختلفة.',
    kinder: 'يتعامل مع الأطفال بحنان وعناية.',
    kochen: 'يطبخ ويخبز بعناية، حتى لعدد كبير.',
    handwerk: 'يعمل بيديه بمهارة ودقة.',
    anpacken: 'يمد يد العون حيث تلزم ويرى ما يجب عمله.',
    draussen: 'يحب العمل في الهواء الطلق ويتحمله.',
    kreativ: 'يأتي بأفكاره الخاصة وينفذها.',
    zahlen: 'يتعامل بعناية مع الأرقام والمال.',
    computer: 'يستخدم الحاسوب بثقة ويساعد الآخرين عليه.',
  },
}
