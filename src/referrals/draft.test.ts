import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/secrets.ts'
import { draft } from './draft.ts'
import { aDraft } from './testing.ts'

const serviceId = newId()

test('customer numbers and health have no place in the person’s own words', () => {
  for (const [note, key] of [
    ['Meine Nummer ist 123A456789', 'referrals.noNumbers'],
    ['BG 12345BG0012345', 'referrals.noNumbers'],
    ['Ich habe Depressionen', 'referrals.noHealth'],
    ['Ich trinke zu viel Alkohol', 'referrals.noHealth'],
  ]) {
    const parsed = draft.safeParse(aDraft(serviceId, { note }))
    assert.equal(parsed.error?.issues[0]?.message, key, note)
  }
  assert.ok(draft.safeParse(aDraft(serviceId, { note: 'Ich komme gern mittwochs.' })).success)
})

test('a name is a name; numbers do not hide behind other digits and signs', () => {
  for (const firstName of ['Amira, KdNr 123A456789', 'Amira (Depression)', 'Amira 4711'])
    assert.equal(
      draft.safeParse(aDraft(serviceId, { firstName })).error?.issues[0]?.message,
      'referrals.nameOnly',
    )
  for (const firstName of ['Amira', 'Jean-Luc', "D'Angelo", 'أميرة', 'Олена', 'Ayşe Nur'])
    assert.ok(draft.safeParse(aDraft(serviceId, { firstName })).success, firstName)
  for (const note of ['123 A 456789', '١٢٣A٤٥٦٧٨٩', '１２３A４５６７８９', '123\u200bA456789'])
    assert.equal(
      draft.safeParse(aDraft(serviceId, { note })).error?.issues[0]?.message,
      'referrals.noNumbers',
      note,
    )
  for (const note of ['Methadonprogramm', 'Privatinsolvenz', 'Epilepsie'])
    assert.equal(
      draft.safeParse(aDraft(serviceId, { note })).error?.issues[0]?.message,
      'referrals.noHealth',
      note,
    )
})

test('a date is no number', () => {
  for (const note of [
    'Am 10.12.2026 9 Uhr',
    'vom 10.12.2026 - 12.12.2026',
    'Ab 1. 2. 27 bis 3.12.27, 9-12 Uhr',
    '2026-12-10 09:30, 2026-12-11 10:30',
    'Am 10/12/2026 oder 11/12/2026',
    '١٠.١٢.٢٠٢٦ 9:00 - 12:30',
  ])
    assert.ok(draft.safeParse(aDraft(serviceId, { note })).success, note)
  for (const note of ['10.12.2026 Nr. 123A456789', '123 456 789', '99.99.2026 12345', '12345BG0010.12.26'])
    assert.equal(
      draft.safeParse(aDraft(serviceId, { note })).error?.issues[0]?.message,
      'referrals.noNumbers',
      note,
    )
})

test('who comes by leaves no number behind that was typed before', () => {
  for (const contactValue of ['0171 3920001', '123A456789', 'Depression'])
    assert.equal(draft.parse(aDraft(serviceId, { contactKind: 'keine', contactValue })).contactValue, '')
  assert.equal(draft.parse(aDraft(serviceId)).contactValue, '0171 3920001')
})

test('words in which health or debt only seems to stand are the person’s to say', () => {
  for (const note of [
    'Besucht seit Mai einen Deutschkurs',
    'Amira hat sich die Gruppe ausgesucht',
    'gelernte Krankenpflegerin',
    'Sie sucht Leute zum Reden',
  ])
    assert.ok(draft.safeParse(aDraft(serviceId, { note })).success, note)
})
