import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressGroup, clientAddress, readNetworks } from './client-address.ts'

const nobody = readNetworks('')!
const proxies = readNetworks('127.0.0.1, 10.0.0.0/8 2001:db8:1::/48')!

test('what a stranger says about where the request came from is ignored', () => {
  assert.equal(clientAddress('203.0.113.7', '192.0.2.1', nobody), '203.0.113.7')
  assert.equal(clientAddress('203.0.113.7', '192.0.2.1, 10.0.0.1', proxies), '203.0.113.7')
  assert.equal(clientAddress('203.0.113.7', undefined, proxies), '203.0.113.7')
})

test('behind trusted proxies the rightmost stranger is the client, whatever stands further left', () => {
  assert.equal(clientAddress('127.0.0.1', '192.0.2.1', proxies), '192.0.2.1')
  assert.equal(clientAddress('127.0.0.1', '198.51.100.9, 192.0.2.1, 10.1.2.3', proxies), '192.0.2.1')
  assert.equal(clientAddress('10.0.0.1', 'nonsense, 2001:db8:2::5, 2001:db8:1::1', proxies), '2001:db8:2::5')
  assert.equal(
    clientAddress('127.0.0.1', '10.0.0.9, 10.0.0.8', proxies),
    '10.0.0.9',
    'all are trusted: the first',
  )
})

test('a proxy that says nothing or nonsense is itself the client', () => {
  assert.equal(clientAddress('127.0.0.1', undefined, proxies), '127.0.0.1')
  assert.equal(clientAddress('127.0.0.1', 'unknown', proxies), '127.0.0.1')
  assert.equal(clientAddress('127.0.0.1', '192.0.2.1, 10.0.0.300', proxies), '127.0.0.1')
  assert.equal(clientAddress(undefined, '192.0.2.1', proxies), 'unknown')
})

test('ports, brackets, zones and IPv4 in the clothes of IPv6 make no difference', () => {
  assert.equal(clientAddress('::ffff:127.0.0.1', '192.0.2.1:4711', proxies), '192.0.2.1')
  assert.equal(clientAddress('::ffff:7f00:1', '[2001:db8:2::5]:443', proxies), '2001:db8:2::5')
  assert.equal(clientAddress('fe80::1%eth0', undefined, nobody), 'fe80::1')
})

test('an IPv6 line is one, an IPv4 address is one', () => {
  assert.equal(addressGroup('2001:db8:2:3:aaaa::1'), '2001:db8:2:3::/64')
  assert.equal(addressGroup('2001:db8:2:3:bbbb:0:0:9'), addressGroup('2001:db8:2:3::'))
  assert.notEqual(addressGroup('2001:db8:2:4::1'), addressGroup('2001:db8:2:3::1'))
  assert.equal(addressGroup('::1'), '0:0:0:0::/64')
  assert.equal(addressGroup('192.0.2.1'), '192.0.2.1')
  assert.equal(addressGroup('unknown'), 'unknown')
})

test('a wrong list of proxies is known as wrong', () => {
  for (const wrong of [
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    'proxy.example',
    '2001:db8::/129',
    '10.0.0.0/8/8',
    '10.0.0.0/-1',
  ])
    assert.equal(readNetworks(wrong), undefined, wrong)
})
