import type { Chapter } from '#platform/chapter.ts'
import { get, post } from '#platform/http/route.ts'
import { askAboutCase } from './ask-about-case.ts'
import { caseWords } from './messages/index.ts'
import { askPage, casePath, receiveQuestion } from './one-case-page.tsx'

const officer = ['privacy'] as const

/** The privacy officer's question about one case, with a reason that is itself recorded. */
export const oneCase = {
  routes: [get(casePath, officer, (visit) => askPage(visit)), post(casePath, officer, receiveQuestion)],
  menu: [{ path: casePath, label: (locale) => caseWords(locale).menu, roles: officer }],
  deeds: (locale, name) => (name === askAboutCase.shape.name ? caseWords(locale).asked : undefined),
} satisfies Partial<Chapter>
