import type { OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import { problem } from '#platform/http/problem.ts'
import { preferredLocale } from '#platform/i18n.ts'
import { checkHousehold, partnerFrom, type Wrong } from '../check-household.ts'
import { estimate } from '../estimate.ts'
import type { Household } from '../household.ts'
import type { Unknown } from '../law.ts'
import { lineWithPerson } from '../line-text.ts'
import { type EstimateAnswer, type EstimateInput, estimateAnswer, estimateInput } from './api-schemas.ts'

const path = '/api/v1/walkthrough/estimate'

/** The estimate as JSON. It stores nothing and logs nothing of what was sent. */
export const api = (app: OpenAPIHono): void => {
  describe(app)
  app.post(path, async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return problem(400, 'Bad request', 'The body must be a JSON object.')
    return answer(body, c.req.header('accept-language'))
  })
}

const answer = (body: object, acceptLanguage: string | undefined): Response => {
  const parsed = estimateInput.safeParse(body)
  if (!parsed.success) return refused(400, 'Bad request', issuesByField(parsed.error.issues))
  const household = householdOf(parsed.data)
  const complaints = checkHousehold(household.persons)
  if (complaints.length > 0)
    return refused(
      422,
      'Persons do not fit together',
      Object.fromEntries(
        complaints.map(({ person, field, wrong }) => [`persons.${person}.${field}`, wrongText[wrong]]),
      ),
    )
  const result = estimate(household)
  if ('unknown' in result) return refused(422, 'Not known for this date', { date: notKnown(result) })
  if ('nobody_able' in result)
    return refused(422, 'Nobody who can work', {
      persons: `must have somebody of ${result.able_from} to ${result.able_until} years who can apply: for others it is the Sozialamt (SGB XII), not the Jobcenter`,
    })
  const locale = parsed.data.lang ?? preferredLocale(acceptLanguage)
  const told: EstimateAnswer = {
    persons: result.persons.map((person) => ({ ...person })),
    need_m: result.need_m,
    income_m: result.income_m,
    benefit_m: result.benefit_m,
    lines: result.lines.map((line) => ({
      label: lineWithPerson(locale, line),
      amount_m: line.amount_m,
      paragraph: line.paragraph,
      source: line.source,
    })),
  }
  return new Response(JSON.stringify(told), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      vary: 'Accept-Language',
    },
  })
}

const householdOf = (input: EstimateInput): Household => ({
  ...input,
  karenzzeit: input.karenzzeit ?? true,
  persons: input.persons.map((person) => ({
    ...person,
    partner_of: person.partner_of ?? undefined,
    child_of: person.child_of ?? undefined,
    pregnant: person.pregnant ?? false,
  })),
})

const refused = (status: number, title: string, errors: Record<string, string>): Response =>
  problem(
    status,
    title,
    Object.entries(errors)
      .map(([field, wrong]) => `${field} ${wrong}`)
      .join('; '),
    errors,
  )

/** At most twenty: a list of a thousand wrong persons needs no thousand sentences. */
const issuesByField = (issues: readonly z.core.$ZodIssue[]): Record<string, string> => {
  const errors: Record<string, string> = {}
  for (const issue of issues.slice(0, 20))
    errors[issue.path.map(String).join('.') || 'body'] ??= issue.message
  return errors
}

const notKnown = ({ unknown, known_from, known_until }: Unknown): string =>
  `must be from ${known_from} to ${known_until}: the value "${unknown}" is not known for other days`

const wrongText: Record<Wrong, string> = {
  partner_unknown: 'must be the position of a person in persons, counted from 0',
  partner_self: 'must not be the person itself',
  partner_not_mutual: 'must name one partner only, who names nobody else: partners are two',
  partner_too_young: `must be between people of at least ${partnerFrom} years`,
  partner_is_family: 'must not be a parent or a child of the person',
  parent_unknown: 'must be positions of persons in persons, counted from 0',
  parent_self: 'must not contain the person itself',
  parent_twice: 'must not name the same parent twice',
  parent_younger: 'must name parents who are older than the child',
}

const wrong = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const describe = (app: OpenAPIHono): void => {
  app.openAPIRegistry.registerPath({
    tags: ['walkthrough'],
    method: 'post',
    path,
    operationId: 'estimateGrundsicherung',
    summary: 'What a household would get (SGB II), explained line by line. Nothing is stored.',
    request: { body: { required: true, content: { 'application/json': { schema: estimateInput } } } },
    responses: {
      200: {
        description: 'The estimate, in euros a month.',
        content: { 'application/json': { schema: estimateAnswer } },
      },
      400: wrong('A field is wrong; `errors` names it.'),
      413: wrong('More than 256 kB.'),
      422: wrong('The persons do not fit together, nobody can work, or the law of the date is not known.'),
    },
  })
}
