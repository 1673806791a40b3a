// status: machine
import type { Words } from '#platform/i18n.ts'
import type { de } from './de.ts'

export const en: Words<typeof de> = {
  person: (n) => `Person ${n}`,
  withPerson: (who, text) => `${who}: ${text}`,
  why: {
    single: 'alone, or alone with children',
    partner: 'with a partner',
    partner_is_minor: 'the partner is not yet 18',
    minor_partner: 'with a partner, not yet 18',
    child: 'child in the household, by age',
    own_community:
      'lives in the same home but does not belong to this application; makes their own if needed',
    covers_own_need: 'has enough income of their own and therefore does not belong to this application',
    past_age_limit:
      'is past the age limit; if the money is not enough, there is Grundsicherung im Alter (at the Sozialamt)',
    nobody_able: 'gets nothing here because nobody who can work is left; the Sozialamt is responsible',
  },
  lines: {
    regelbedarf: (v) => `Standard need (Regelbedarf), stage ${v.stage} (${v.why})`,
    pregnancy: (v) => `Additional need during pregnancy: ${v.percent} % of the standard need`,
    single_parent: (v) =>
      `Additional need for single parents: ${v.percent} % of the standard need of stage 1`,
    housing: (v) =>
      v.heads === '1' ? 'Rent and heating' : `Rent and heating, one of ${v.heads} equal parts`,
    sofortzuschlag: () => 'Extra amount for children (Sofortzuschlag)',
    outside: (v) => v.why,
    earnings: () => 'Wage or profit, gross',
    deductions: () => 'minus taxes and social insurance',
    base: () => 'minus the basic allowance on wages: you keep it',
    bracket: (v) => `minus ${v.percent} % of the gross wage between ${v.from_m} and ${v.to_m}: you keep it`,
    other_income: () => 'Other income',
    maintenance: () => 'Maintenance, also when advanced by the state',
    kindergeld: () => 'Child benefit (Kindergeld)',
    kindergeld_of: (v) => `Child benefit for ${v.child} that is not needed there`,
    insurance: () => 'minus a lump sum for insurance',
    kindergeld_passed: () => "minus child benefit that is not needed here; it counts as the parents'",
    kept: () => "minus what is more than the child's need: it stays with the child",
    own_need_first: () => 'minus what the person needs first',
    considered: () => 'this much income is taken into account here',
    need_total: () => 'Need, all together',
    income_total: () => 'Income taken into account, all together',
    surplus: () => 'The income is higher than the need by this amount.',
    assets_above: (v) =>
      `Savings and property (${v.assets_m}) are above the limit of ${v.limit_m}. As long as that is so, there is no benefit.`,
    benefit: (v) => `${v.name} per month`,
    note_assets: (v) =>
      `This household may own up to ${v.limit_m}. Furniture, a reasonable car and provision for old age do not count.`,
    note_estimate: () =>
      'This is an estimate for practice. The Jobcenter decides what is right. An application works back to the first day of the month.',
    note_little_above: () =>
      'The assets are only a little above the limit: what is above does not even last for a month. Apply all the same. As soon as you are below the limit there can be money, also in the middle of a month. Keep receipts.',
    note_former_assets: (v) =>
      `If your approval period began on or before ${v.until}, the former, mostly higher limits for assets hold until it ends.`,
    note_reasonable: () =>
      'Rent and heating are taken as you entered them. In the first year (Karenzzeit) the rent is accepted. After that, and for heating always, the Jobcenter pays only what counts as reasonable in the place.',
    note_karenz_cap: (v) =>
      `Since July 2026 at most ${v.times} times the reasonable rent is paid in the first year, too.`,
    note_warm_water: () =>
      'If water is heated in the flat itself (boiler), a small additional need is added. This was not asked here, nor were costly diets or a disability.',
    note_pregnancy: () =>
      'The additional need is paid from week 13 of the pregnancy until the end of the month of birth.',
    note_pupils: (v) =>
      `Whoever is under 25 and at school, studying, in training or in voluntary service keeps up to ${v.limit_m} of the wage. This was not asked here; then less income counts.`,
    note_provable: (v) =>
      `With more than ${v.above_m} gross, more than the basic allowance can be taken off if travel, insurance and tools cost more together.`,
    note_age_limit: () =>
      'The age limit depends on the year of birth: below 67 for those born until 1963. Whoever has reached it gets Grundsicherung im Alter instead.',
    note_presumed_partners: () =>
      'Two parents of one child who live together count as a couple unless they show that they are not.',
    note_relatives: () =>
      'Somebody of the family lives in the same home, is not counted here and has an income. If this person earns well, the Jobcenter presumes that they help you. If you get nothing from them, say so.',
    note_kindergeld: (v) =>
      `No Kindergeld (child benefit) is entered here: ${v.child}. Parents nearly always get it when they apply: ${v.amount_m} a month. It counts as income of the child.`,
    note_other_benefits: () => 'Ask about Wohngeld and Kinderzuschlag: perhaps you are entitled to them.',
  },
}
