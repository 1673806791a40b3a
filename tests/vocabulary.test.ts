// Words that chapters share without knowing each other: what a search knows, and what an agreement names.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { locales } from '#platform/i18n.ts'
import { vocabularyWords } from '../src/cooperation/messages/public/index.ts'
import { fieldIds, fieldsOfAction, targetGroups } from '../src/cooperation/vocabulary.ts'
import { needIds } from '../src/matching/need-ids.ts'

test('every need that a search knows belongs to exactly one field of action, and no field names another', () => {
  assert.deepEqual(Object.values(fieldsOfAction).flat().sort(), [...needIds].sort())
})

test('every field of action and target group has words in every language, no two alike', () => {
  for (const locale of locales) {
    const { fields, targetGroups: groups } = vocabularyWords(locale)
    assert.deepEqual(Object.keys(fields), fieldIds)
    assert.deepEqual(Object.keys(groups), [...targetGroups])
    const said = [...Object.values(fields), ...Object.values(groups)]
    assert.equal(new Set(said).size, said.length, locale)
  }
})

test('Leichte Sprache writes Job-Center everywhere, in two parts that are easy to read', () => {
  const catalogues = globSync('src/**/messages/**/de-leicht.ts')
  assert.ok(catalogues.length > 20)
  for (const file of catalogues) assert.doesNotMatch(readFileSync(file, 'utf8'), /Jobcenter/, file)
})
