import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, afterEach, test } from 'node:test'
import { anOrganization } from '#directory/testing'
import { system } from '#platform/actor.ts'
import { setDisabled } from '../account-store.ts'
import { signInAt } from '../credentials/a-provider.ts'
import { sessions } from '../index.ts'
import { aBrowser } from './a-browser.ts'
import { aProvidedHouse } from './a-provided-house.ts'

const { world, app, provider } = await aProvidedHouse()
after(() => provider.close())
after(() => world.close())
await anOrganization(world, { name: 'Jobcenter Mitte', slug: 'jobcenter' })
await anOrganization(world, { name: 'Jobcenter Nord', slug: 'anderes' })
afterEach(() => {
  provider.tamperWith((claims) => claims)
  provider.signWith(undefined)
})

/** Leaves for the provider, signs in there, and stands before the way back. */
const toTheWayBack = async (
  browser = aBrowser(app),
  change = (start: string) => start,
  account = 'nadine',
) => {
  const start = await browser.get('/de/anmelden/oidc?weiter=/uebergaben')
  assert.equal(start.status, 303)
  const back = new URL(await signInAt(change(start.to ?? ''), account))
  return { browser, back: `${back.pathname}${back.search}` }
}
const accountOf = (browser: ReturnType<typeof aBrowser>) =>
  sessions.find(world, browser.cookies.get('trittstein_session') ?? '')
const isRefused = async (browser: ReturnType<typeof aBrowser>, back: string) => {
  const answer = await browser.get(back)
  assert.equal(answer.status, 422)
  assert.match(answer.text, /Dienstkonto hat nicht geklappt/)
  assert.equal(await accountOf(browser), undefined)
}

test('claims become organization and roles; amr says that there were two factors', async () => {
  const { browser, back } = await toTheWayBack()
  assert.equal((await browser.get(back)).to, '/de/konto/pin?weiter=%2Fuebergaben')
  const account = await accountOf(browser)
  assert.deepEqual(
    [account?.name, account?.organizationName, account?.gate],
    ['Nadine Kowalke', 'Jobcenter Mitte', '/hinweis'],
  )
  const rows = await world.database.asOwner(
    async (owner) =>
      (await owner.query('select roles, account from membership join person on person.id = person_id')).rows,
  )
  assert.deepEqual(rows, [{ roles: ['counsellor'], account: 'kowalke.n' }])
  const kept = await world.database.asOwner(
    async (owner) =>
      (
        await owner.query(
          'select "accessToken", "refreshToken", "idToken", (select email from auth."user" u where u.id = a."userId") as email from auth.account a',
        )
      ).rows,
  )
  assert.deepEqual(
    kept.map((row) => [row.accessToken, row.refreshToken, row.idToken]),
    [[null, null, null]],
  )
  assert.doesNotMatch(kept[0].email, /nadine|kowalke/)
  await isRefused(aBrowser(app), back)
})

test('no token of the provider is kept, at no sign-in; the key says neither who nor where', async () => {
  for (const _ of ['first', 'second']) {
    const { browser, back } = await toTheWayBack()
    await browser.get(back)
    const rows = await world.database.asOwner(
      async (owner) => (await owner.query('select * from auth.account')).rows,
    )
    assert.equal(rows.length, 1)
    const { accessToken, refreshToken, idToken, scope, accountId } = rows[0]
    assert.deepEqual([accessToken, refreshToken, idToken, scope], [null, null, null, null])
    assert.match(accountId, /^[0-9a-f]{64}$/)
  }
})

test('the language stays, whatever the browser prefers and wherever the provider sends it', async () => {
  const [browser, fresh] = [aBrowser(app), aBrowser(app)]
  const start = await browser.get('/en/anmelden/oidc?weiter=/uebergaben')
  const back = new URL(await signInAt(start.to ?? '', 'nadine'))
  assert.equal((await browser.get(back.pathname + back.search)).to, '/en/konto/pin?weiter=%2Fuebergaben')
  await fresh.get('/ar/anmelden/oidc')
  assert.match((await fresh.get('/anmelden/oidc/zurueck?error=access_denied')).text, /<html lang="ar"/)
})

test('without acr or amr that name it, the house asks for its own second factor', async () => {
  for (const claims of [{}, { amr: ['pwd'] }, { acr: '0' }, { amr: 'mfa-later' }]) {
    const { amr: _, ...rest } = provider.people.get('nadine') ?? assert.fail()
    provider.people.set('eins', { ...rest, ...claims, sub: 'eins' })
    const { browser, back } = await toTheWayBack(aBrowser(app), (start) => start, 'eins')
    assert.equal((await browser.get(back)).to, '/de/anmelden/zweiter-faktor?weiter=%2Fuebergaben')
    assert.deepEqual((await accountOf(browser))?.member.roles, [])
  }
})

test('an acr that the house takes for two factors counts as them; it is asked for', async () => {
  const { amr: _, ...rest } = provider.people.get('nadine') ?? assert.fail()
  provider.people.set('acr', { ...rest, acr: 'urn:zwei-faktoren', sub: 'acr', preferred_username: 'acr' })
  const browser = aBrowser(app)
  const start = await browser.get('/de/anmelden/oidc?weiter=/uebergaben')
  const back = new URL(await signInAt(start.to ?? '', 'acr'))
  assert.equal((await browser.get(back.pathname + back.search)).to, '/de/konto/pin?weiter=%2Fuebergaben')
  assert.equal((await accountOf(browser))?.gate, '/hinweis')
  assert.equal(new URL(start.to ?? '').searchParams.get('acr_values'), 'urn:zwei-faktoren')
})

test('the provider changes roles and organization: both follow, older sessions end', async () => {
  const first = await toTheWayBack()
  await first.browser.get(first.back)
  const nadine = provider.people.get('nadine') ?? assert.fail()
  provider.people.set('nadine', { ...nadine, organization: ['Kegelclub', 'JC-05'], roles: 'Teamleitung' })
  const { browser, back } = await toTheWayBack()
  await browser.get(back)
  assert.equal((await accountOf(browser))?.organizationName, 'Jobcenter Nord')
  assert.equal(await accountOf(first.browser), undefined)
  await world.database.asOwner((owner) => owner.query('update membership set leads_team = true'))
  provider.people.set('nadine', { ...nadine, organization: 'JC-05' })
  const demoted = await toTheWayBack()
  await demoted.browser.get(demoted.back)
  const rows = await world.database.asOwner(
    async (owner) =>
      (
        await owner.query(
          `select roles, leads_team from membership join person on person.id = person_id where account = 'kowalke.n'`,
        )
      ).rows,
  )
  assert.deepEqual(
    rows,
    [{ roles: ['counsellor'], leads_team: false }],
    'whoever leads no more leads no team',
  )
  provider.people.set('nadine', nadine)
})

test('what the provider did not give it does not take: another house, an emergency access; what it gave ends with a line in the chain', async () => {
  const nadine = provider.people.get('nadine') ?? assert.fail()
  provider.people.set('zwei', { ...nadine, sub: 'zwei', preferred_username: 'zwei' })
  const first = await toTheWayBack(aBrowser(app), (start) => start, 'zwei')
  await first.browser.get(first.back)
  const personId = (await accountOf(first.browser))?.member.personId ?? assert.fail('not signed in')
  const see = await anOrganization(world, { name: 'Haus am See', slug: 'see-zwei' })
  const rows = (text: string, values: unknown[] = [personId]) =>
    world.database.asOwner(async (owner) => (await owner.query(text, values)).rows)
  await rows(`insert into membership (person_id, organization_id, roles) values ($1, $2, '{host}')`, [
    personId,
    see,
  ])
  const houses = async () =>
    (
      await rows(
        'select o.name from membership join organization o on o.id = organization_id where person_id = $1 order by 1',
      )
    ).map(({ name }) => name)
  const again = await toTheWayBack(aBrowser(app), (start) => start, 'zwei')
  await again.browser.get(again.back)
  assert.deepEqual(await houses(), ['Haus am See', 'Jobcenter Mitte'])
  provider.people.set('zwei', { ...nadine, sub: 'zwei', preferred_username: 'zwei', organization: 'JC-99' })
  const gone = await toTheWayBack(aBrowser(app), (start) => start, 'zwei')
  assert.equal((await gone.browser.get(gone.back)).status, 403)
  assert.deepEqual(await houses(), ['Haus am See'])
  const chain = await rows(
    `select action, by from audit_entry join organization o on o.id = organization_id
     where subject = $1::text and o.name = 'Jobcenter Mitte' order by seq`,
  )
  assert.deepEqual(
    chain.map(({ action, by }) => [action, by]),
    [
      ['people.claimed-roles', 'provider'],
      ['people.claimed-membership-ended', 'provider'],
    ],
  )
})

test('claims without a place here open nothing', async () => {
  provider.people.set('gast', {
    sub: 'gast',
    name: 'Gast',
    organization: 'JC-99',
    roles: ['Fallmanagement'],
    amr: ['mfa'],
  })
  provider.people.set('ohne', {
    sub: 'ohne',
    name: 'Ohne',
    organization: 'JC-04',
    roles: ['Kegelclub'],
    amr: ['mfa'],
  })
  for (const account of ['gast', 'ohne']) {
    const { browser, back } = await toTheWayBack(aBrowser(app), (start) => start, account)
    const answer = await browser.get(back)
    assert.equal(answer.status, 403)
    assert.match(answer.text, /noch zu keiner Organisation/)
    assert.equal(await accountOf(browser), undefined)
  }
})

test('a disabled account does not come in by the provider either, and again when it is enabled', async () => {
  const disable = (disabled: boolean) =>
    world.look(system('test'), (tx) => setDisabled(tx, 'kowalke.n', disabled))
  const signedIn = await toTheWayBack()
  await signedIn.browser.get(signedIn.back)
  assert.ok(await disable(true))
  assert.equal(await accountOf(signedIn.browser), undefined)
  for (const one of [signedIn.browser, aBrowser(app)]) {
    const { browser, back } = await toTheWayBack(one)
    const answer = await browser.get(back)
    assert.equal(answer.status, 403)
    assert.equal(await accountOf(browser), undefined)
  }
  assert.ok(await disable(false))
  const { browser, back } = await toTheWayBack()
  assert.equal((await browser.get(back)).status, 303)
  assert.equal((await accountOf(browser))?.name, 'Nadine Kowalke')
})

test('an account that reads like somebody’s mail address gets a name of its own', async () => {
  await world.database.asOwner((owner) =>
    owner.query(`insert into person (account, name, email) values ('toni', 'Toni', 'Toni@haus.example')`),
  )
  const nadine = provider.people.get('nadine') ?? assert.fail()
  provider.people.set('fremd', { ...nadine, sub: 'fremd', preferred_username: 'toni@haus.example' })
  const { browser, back } = await toTheWayBack(aBrowser(app), (start) => start, 'fremd')
  await browser.get(back)
  const personId = (await accountOf(browser))?.member.personId ?? assert.fail('not signed in')
  const rows = await world.database.asOwner(
    async (owner) => (await owner.query('select account from person where id = $1', [personId])).rows,
  )
  assert.deepEqual(rows, [{ account: `toni@haus.example-${personId.slice(0, 8)}` }])
})

test('a wrong state, another browser’s state and a code used twice are refused', async () => {
  const { browser, back } = await toTheWayBack()
  await isRefused(browser, back.replace(/state=[^&]+/, 'state=guessed'))
  const other = await toTheWayBack()
  await isRefused(aBrowser(app), other.back)
  const twice = await toTheWayBack()
  await twice.browser.get(twice.back)
  await isRefused(aBrowser(app), twice.back)
})

test('a wrong nonce is refused', async () => {
  const { browser, back } = await toTheWayBack(aBrowser(app), (start) => {
    const url = new URL(start)
    assert.ok(url.searchParams.get('nonce'), 'a nonce is sent')
    url.searchParams.set('nonce', 'another')
    return url.href
  })
  await isRefused(browser, back)
})

// REQ: ASVS-9.1.1, ASVS-9.2.1
for (const [what, change] of [
  ['audience', { aud: 'another client' }],
  ['issuer', { iss: 'https://evil.example' }],
  ['time', { exp: 1, iat: 0 }],
] as const)
  test(`a token for another ${what} is refused`, async () => {
    provider.tamperWith((claims) => ({ ...claims, ...change }))
    const { browser, back } = await toTheWayBack()
    await isRefused(browser, back)
  })

// REQ: ASVS-9.1.1, ASVS-9.1.3
test('a token that somebody else signed is refused', async () => {
  provider.signWith(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
  const { browser, back } = await toTheWayBack()
  await isRefused(browser, back)
})

test('the untampered way is open again', async () => {
  const { browser, back } = await toTheWayBack()
  assert.equal((await browser.get(back)).to, '/de/konto/pin?weiter=%2Fuebergaben')
})
