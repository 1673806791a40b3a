import assert from 'node:assert/strict'
import { test } from 'node:test'
import { computedSince } from './computing-time.ts'
import { unbrokenReferences, unbrokenReferencesIn } from './references.ts'

const shown = (text: string): string => text.replaceAll('\u00a0', '~')

test('a reference to a law stays in one line, in every language', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['wirkt zurück (§ 37 Abs. 2 SGB II).', 'wirkt zurück (§~37~Abs.~2~SGB~II).'],
    ['§ 11b Abs. 2 Satz 1 Nr. 5 SGB II', '§~11b~Abs.~2 Satz~1 Nr.~5 SGB~II'],
    ['§§ 64, 66, 84 SGG', '§§~64, 66, 84 SGG'],
    ['§§ 6 bis 8 RDG, § 6a BKGG', '§§~6 bis 8 RDG, §~6a~BKGG'],
    ['§ 37 (2) SGB X, § 11 (1) sentence 5 SGB II', '§~37~(2)~SGB~X, §~11~(1) sentence~5 SGB~II'],
    ['§ 84 SGG sagt', '§~84~SGG sagt'],
    ['المادة 37 الفقرة 2 من SGB II)', 'المادة~37~الفقرة~2~من~SGB~II)'],
    ['BSG 06.05.2010, B 14 AS 12/09 R, L 26 AS 2621/17', 'BSG 06.05.2010, B~14~AS~12/09~R, L~26~AS~2621/17'],
    ['36 % davon', '36 % davon'],
    ['Ein Satz genügt. Nr. eins.', 'Ein Satz genügt. Nr. eins.'],
  ]
  for (const [text, expected] of cases) assert.equal(shown(unbrokenReferences(text)), expected)
})

test('in a page, only what is read is changed: fields send back what was typed', () => {
  const page = '<p title="§ 1 SGG">§ 1 SGG</p><input value="§ 1 SGG"/><textarea>§ 1 SGG\n§ 2</textarea>§ 2'
  assert.equal(
    shown(unbrokenReferencesIn(page)),
    '<p title="§ 1 SGG">§~1~SGG</p><input value="§ 1 SGG"/><textarea>§ 1 SGG\n§ 2</textarea>§~2',
  )
  assert.equal(unbrokenReferencesIn('<p>a</p>'), '<p>a</p>')
})

test('a page with as much as a form may send takes no longer than others', () => {
  const typed = '§ 1 SGB I Satz 1 '.repeat(16_000)
  const page = `<p>${typed}</p><textarea>${typed}</textarea><input value="${typed}"/>${'<'.repeat(9)}p></p>`
  const start = process.cpuUsage()
  unbrokenReferencesIn(page)
  const ms = computedSince(start)
  assert.ok(ms < 1500, `${ms} ms`)
})
