import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfResponse } from './pdf-response.ts'

const named = (fileName: string): string | null =>
  pdfResponse(new Uint8Array([1]), fileName).headers.get('content-disposition')

test('a PDF is shown, never kept, and has a name in every browser', async () => {
  const answer = pdfResponse(new Uint8Array([37, 80]), 'Übersicht März.pdf')
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.equal(
    answer.headers.get('content-disposition'),
    `inline; filename="Uebersicht-Maerz.pdf"; filename*=UTF-8''%C3%9Cbersicht%20M%C3%A4rz.pdf`,
  )
  assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), new Uint8Array([37, 80]))
})

test('a name can neither leave its header nor its folder', () => {
  assert.equal(
    named('../a"; x="\r\nSet-Cookie: b\u202e(1)'),
    `inline; filename="a-x-Set-Cookie-b-1.pdf"; filename*=UTF-8''a%3B%20x%3DSet-Cookie%20b%281%29.pdf`,
  )
  for (const empty of ['', ' ', '.pdf', '/', '\ud800'])
    assert.equal(named(empty), `inline; filename="dokument.pdf"; filename*=UTF-8''dokument.pdf`)
  assert.equal(
    named('اتفاقية'),
    `inline; filename="dokument.pdf"; filename*=UTF-8''${encodeURIComponent('اتفاقية')}.pdf`,
  )
})
