import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expiryOf, isOpen, userName } from './invitation.ts'

test('a user name is made from the name: small letters, dots, three digits', () => {
  assert.equal(userName('Toni Probe', '417'), 'toni.probe.417')
  assert.equal(userName('Dr. Jörg  Weiß-Özdemir', '003'), 'dr.joerg.weiss.oezdemir.003')
  assert.equal(userName('Zoë Novák', '120'), 'zoe.novak.120')
  assert.equal(userName('أمل', '555'), 'zugang.555')
})

test('an invitation holds for seven days', () => {
  const now = new Date('2026-09-01T08:00:00Z')
  const invitation = { expires_at: expiryOf(now) }
  assert.equal(isOpen(invitation, new Date('2026-09-08T07:59:59Z')), true)
  assert.equal(isOpen(invitation, new Date('2026-09-08T08:00:00Z')), false)
})
