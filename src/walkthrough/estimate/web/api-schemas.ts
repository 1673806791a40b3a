import { z } from '@hono/zod-openapi'
import { locales } from '#platform/i18n.ts'

const mostMonthly = 1_000_000
const mostAssets = 100_000_000

const amount = (most: number, description: string) =>
  z
    .number('must be a number (euros, not a text)')
    .min(0, 'must not be negative')
    .max(most, `must be at most ${most}`)
    .default(0)
    .openapi({ description, example: 0 })

const position = z
  .int('must be a position in persons, counted from 0')
  .min(0, 'must be a position in persons, counted from 0')
  .max(19, 'must be a position in persons, counted from 0')

const person = z.object(
  {
    age: z
      .int('must be a whole number of completed years, 0 to 120')
      .min(0, 'must be 0 to 120')
      .max(120, 'must be 0 to 120')
      .openapi({ example: 34 }),
    partner_of: position
      .nullish()
      .openapi({ description: 'Position in persons, from 0; one of two may say it.' }),
    child_of: z
      .array(position, 'must be a list of one or two positions in persons')
      .max(2, 'must name at most two parents')
      .nullish()
      .openapi({ description: 'Positions of the parents who live there, from 0.' }),
    gross_m: amount(mostMonthly, 'Wage or profit before taxes.'),
    income_tax_m: amount(mostMonthly, 'Income tax.'),
    social_contributions_m: amount(mostMonthly, 'The own part of social insurance.'),
    kindergeld_m: amount(mostMonthly, 'Entered on the child for whom it is paid.'),
    maintenance_m: amount(mostMonthly, 'Also when advanced by the state.'),
    other_income_m: amount(mostMonthly, 'ALG, pension, sick pay and so on.'),
    pregnant: z.boolean('must be true or false').nullish(),
  },
  'must be an object with at least age',
)

/** What the API takes. */
export const estimateInput = z
  .object({
    date: z.iso
      .date('must be a day that exists, like 2026-11-29')
      .openapi({ description: 'The law of this day.', example: '2026-11-29' }),
    persons: z
      .array(person, 'must be a list of 1 to 20 persons')
      .min(1, 'must have at least one person')
      .max(20, 'must have at most 20 persons'),
    rent_m: amount(mostMonthly, 'Rent with operating costs.'),
    heating_m: amount(mostMonthly, 'Heating.'),
    assets: amount(mostAssets, 'Savings and property of all, in euros.'),
    karenzzeit: z
      .boolean('must be true or false')
      .nullish()
      .openapi({ description: 'Within the first year. True unless said otherwise.' }),
    lang: z
      .enum(locales, `must be one of: ${locales.join(', ')}`)
      .optional()
      .openapi({ description: 'Language of the labels; else Accept-Language.' }),
  })
  .openapi('EstimateInput')
export type EstimateInput = z.infer<typeof estimateInput>

const euros = (description?: string) => z.number().openapi(description ? { description } : {})

/** What the API answers. */
export const estimateAnswer = z
  .object({
    persons: z
      .array(
        z.object({
          regelbedarf_m: euros(),
          mehrbedarf_m: euros(),
          sofortzuschlag_m: euros(),
          housing_m: euros(),
          income_considered_m: euros('What of the income of all counts here.'),
        }),
      )
      .openapi({
        description: 'In the order of the request; zeros for whoever does not belong to the application.',
      }),
    need_m: euros('The sum of all needs.'),
    income_m: euros('The sum of what is considered.'),
    benefit_m: euros('What would be paid.'),
    lines: z.array(
      z.object({
        label: z.string(),
        amount_m: euros('What is taken off income is negative; remarks are 0.'),
        paragraph: z.string(),
        source: z.string(),
      }),
    ),
  })
  .openapi('Estimate')
export type EstimateAnswer = z.infer<typeof estimateAnswer>
