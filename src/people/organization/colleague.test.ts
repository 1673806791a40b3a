import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedRoles, isLastLead, staysTeamLead, wrongRoles } from './colleague.ts'

test('a lead gives the roles of their own organization, never those of the operator', () => {
  assert.equal(wrongRoles({ roles: ['host', 'lead', 'privacy'], networkId: null }, []), undefined)
  assert.equal(wrongRoles({ roles: [], networkId: null }, []), 'people.roleMissing')
  for (const role of ['operator', 'evaluator'] as const)
    assert.equal(wrongRoles({ roles: ['host', role], networkId: null }, []), 'people.roleNotYours')
})

test('whoever coordinates does so for a network that the organization coordinates', () => {
  assert.equal(wrongRoles({ roles: ['coordinator'], networkId: null }, ['n1']), 'people.networkMissing')
  assert.equal(wrongRoles({ roles: ['coordinator'], networkId: 'n2' }, ['n1']), 'people.networkMissing')
  assert.equal(wrongRoles({ roles: ['coordinator'], networkId: 'n1' }, ['n1']), undefined)
})

test('what the operator gave stays when a lead changes the rest', () => {
  assert.deepEqual(changedRoles(['evaluator', 'host'], ['lead']), ['lead', 'evaluator'])
  assert.deepEqual(changedRoles(['host'], ['counsellor', 'host']), ['counsellor', 'host'])
})

test('the last lead is known', () => {
  assert.equal(isLastLead(['a'], 'a'), true)
  assert.equal(isLastLead(['a', 'b'], 'a'), false)
  assert.equal(isLastLead(['b'], 'a'), false)
})

test('whoever leads no more, or works with no hand-overs any more, leads no team', () => {
  assert.equal(staysTeamLead(['lead', 'counsellor'], ['counsellor']), false)
  assert.equal(staysTeamLead(['counsellor'], ['privacy']), false)
  assert.equal(staysTeamLead(['counsellor'], ['counsellor', 'privacy']), true)
  assert.equal(staysTeamLead(['host', 'counsellor'], ['host']), true)
  assert.equal(staysTeamLead(['lead'], ['lead', 'host']), true)
})
