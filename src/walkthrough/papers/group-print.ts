import { barChartSvg } from '#platform/chart/paper.ts'
import { direction, intlTag, type Locale, lang, number } from '#platform/i18n.ts'
import { type Block, documentFont, type PrintDocument } from '#platform/print/document.ts'
import { peopleWords } from '../practice/messages/public/people-words/index.ts'
import { stepsWords } from '../practice/messages/public/steps-words/index.ts'
import { personas } from '../practice/personas.ts'
import { type PersonaId, personaIds } from '../practice/practice.ts'
import { stepIds } from '../practice/steps.ts'
import { groupWords } from './messages/public/group-words/index.ts'
import { hardest, type Stumbles, sumOf } from './stumbles.ts'
import { chartOf } from './stumbles-chart.ts'

const publisher = 'Trittstein'

/** Minutes of each part of the role play; ninety together. */
export const plan = {
  ankommen: 10,
  karten: 5,
  ersteHaelfte: 25,
  pause: 5,
  zweiteHaelfte: 20,
  gespraech: 20,
  schluss: 5,
} as const
type PlanPart = keyof typeof plan
const planParts = Object.keys(plan) as readonly PlanPart[]

/** For whoever leads the role play: plan, rules that protect (R12, R13, R14), questions for the talk afterwards. */
export const sheetDocument = (locale: Locale): PrintDocument => {
  const t = groupWords(locale).sheet
  let from = 0
  const rows = planParts.map((part) => {
    const [what = '', say = ''] = t.plan[part]
    const start = from
    from += plan[part]
    return [`${start}–${from}`, what, say]
  })
  const groups = ['rat', 'team', 'klasse'] as const
  return {
    title: t.title,
    subtitle: t.subtitle,
    language: lang[locale],
    publisher,
    blocks: [
      { is: 'heading', level: 1, text: t.needTitle },
      { is: 'list', items: t.need },
      { is: 'heading', level: 1, text: t.planTitle },
      {
        is: 'table',
        caption: t.subtitle,
        columns: [
          { title: t.minutes, share: 1.4 },
          { title: t.what, share: 3 },
          { title: t.say, share: 5 },
        ],
        rows,
      },
      { is: 'heading', level: 1, text: t.rulesTitle },
      { is: 'list', items: t.rules },
      { is: 'heading', level: 1, text: t.talkTitle },
      { is: 'list', items: t.talk, numbered: true },
      { is: 'heading', level: 1, text: t.forTitle },
      {
        is: 'facts',
        facts: groups.map((group) => {
          const [label = '', value = ''] = t.forWhom[group]
          return { label, value }
        }),
      },
    ],
  }
}

/** Who there is, then a card for each invented person, a page of half size each. */
export const cardsDocument = (locale: Locale): PrintDocument => ({
  title: groupWords(locale).cardsTitle,
  language: lang[locale],
  publisher,
  paper: 'a5',
  blocks: [
    { is: 'paragraph', text: peopleWords(locale).chooseText },
    {
      is: 'list',
      items: personaIds.map((id) => [
        { text: personas[id].name, strong: true },
        `\n${peopleWords(locale).kinds[id]}`,
      ]),
    },
    ...personaIds.flatMap((id): readonly Block[] => [{ is: 'page-break' }, ...cardOf(locale, id)]),
  ],
})

const cardOf = (locale: Locale, id: PersonaId): readonly Block[] => {
  const t = groupWords(locale).card
  const p = peopleWords(locale)
  const { name, first, others = [], household } = personas[id]
  const euros = (amount: number): string =>
    number(intlTag[locale], amount, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const called = (at: number): string => (at === 0 ? first : (others[at - 1] ?? ''))
  const money = household.persons.flatMap((person, at) => {
    const some = [
      ...(person.gross_m > 0 ? [t.wage(euros(person.gross_m))] : []),
      ...(person.kindergeld_m > 0 ? [t.child(euros(person.kindergeld_m))] : []),
      ...(person.maintenance_m > 0 ? [t.maintenance(euros(person.maintenance_m))] : []),
      ...(person.other_income_m > 0 ? [t.other(euros(person.other_income_m))] : []),
    ]
    return some.length === 0 ? [] : [`${called(at)}: ${some.join(', ')}`]
  })
  return [
    { is: 'heading', level: 1, text: name },
    { is: 'paragraph', look: 'lead', text: p.kinds[id] },
    { is: 'paragraph', text: p.stories[id] },
    {
      is: 'facts',
      facts: [
        {
          label: t.household,
          value: household.persons.map(({ age }, at) => `${called(at)} (${p.yearsOld(age)})`).join(', '),
        },
        { label: t.money, value: money.length === 0 ? t.none : money.join('\n') },
        { label: t.home, value: t.rent(euros(household.rent_m), euros(household.heating_m)) },
        { label: t.savings, value: euros(household.assets) },
      ],
    },
    { is: 'heading', level: 2, text: t.think },
    { is: 'list', items: t.questions },
    { is: 'paragraph', look: 'small', text: t.invented },
  ]
}

/** Where a group stumbled, as counts without anybody. */
export const stonesDocument = async (locale: Locale, counts: Stumbles): Promise<PrintDocument> => {
  const t = groupWords(locale)
  const data = chartOf(locale, counts)
  // Arabic letters in a drawing have no text behind them, which PDF/UA does not let through: there the table speaks.
  const figure: readonly Block[] =
    direction(locale) === 'rtl' || sumOf(counts) === 0
      ? []
      : [await barChartSvg(data, locale, documentFont)].map(({ svg, alternative }) => ({
          is: 'figure' as const,
          svg,
          alt: alternative,
          caption: t.chartTitle,
          width: 0.75,
        }))
  const steps = stepsWords(locale).steps
  const most = hardest(counts).map((step) => steps[step].title)
  return {
    title: t.chartTitle,
    language: lang[locale],
    publisher,
    blocks: [
      ...figure,
      {
        is: 'table',
        caption: t.stonesSum(sumOf(counts)),
        columns: [
          { title: t.step, share: 5 },
          { title: t.count, align: 'end', share: 1.6 },
        ],
        rows: stepIds.map((step, index) => [`${index + 1}. ${steps[step].title}`, `${counts[step]}`]),
      },
      ...(most.length === 0
        ? []
        : [{ is: 'paragraph', look: 'lead', text: t.most(most.join(' / ')) } as const]),
      { is: 'paragraph', text: t.talk },
      { is: 'paragraph', look: 'small', text: t.notPersons },
    ],
  }
}

/** "I have practised the application": a name where one was typed, else a line for a pen; German beside the language. */
export const certificateDocument = (locale: Locale, name: string, today: Date): PrintDocument => {
  const own = groupWords(locale).certificate
  const de = groupWords('de').certificate
  const told = (t: typeof own): readonly Block[] => [
    {
      is: 'paragraph',
      look: 'lead',
      text: name === '' ? t.handwritten : [{ text: name, strong: true }],
    },
    { is: 'paragraph', text: t.text },
  ]
  const german: Block = {
    is: 'translation',
    language: 'de',
    blocks: [{ is: 'heading', level: 1, text: de.title }, ...told(de)],
  }
  return {
    title: own.title,
    language: lang[locale],
    publisher,
    date: today,
    look: 'poster',
    blocks: [
      ...told(own),
      ...(locale === 'de' ? [] : [german]),
      { is: 'paragraph', look: 'small', text: own.note },
    ],
  }
}
