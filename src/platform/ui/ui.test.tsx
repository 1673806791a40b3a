import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { Alert, Card, DataTable, Facts, Pagination, PictogramGrid, Steps } from './content.tsx'
import { Button, Choices, EqualButtons, ErrorSummary, Form, Select, TextArea, TextField } from './forms.tsx'
import { Shell, type ShellProps } from './shell.tsx'

const shell: ShellProps = {
  title: 'Angebote',
  locale: 'de',
  path: '/angebote?near=10115',
  brand: { operator: 'Bezirksamt' },
  assets: { css: '/assets/app.css' },
  menu: [{ href: '/de/angebote', label: 'Angebote', current: true }],
}
const account = { name: 'Sabine Demir', organization: 'Jobcenter', signOutAction: '/abmelden' }
const html = async (element: unknown) => String(await element)

/** Hono writes `<br/>` and `checked=""`; checkboxes of one name belong together. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
})
const complaints = async (page: string) =>
  (await validator.validateString(`<!doctype html>${page}`)).results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}: ${message.message} ${message.selector}`),
  )

test('a page with everything on it is valid HTML', async () => {
  const page = (
    <Shell {...shell} account={account} notice="Demodaten" quickExit hasErrors>
      <h1>Angebote</h1>
      <ErrorSummary errors={[{ field: 'wo', message: 'Bitte geben Sie einen Ort ein.' }]} />
      <Steps
        steps={[
          { label: 'Bedarf', state: 'done' },
          { label: 'Angebot', state: 'current' },
        ]}
      />
      <Form action="/x">
        <TextField
          name="wo"
          label="Wo?"
          hint="Postleitzahl"
          error="Bitte geben Sie einen Ort ein."
          value="x"
        />
        <TextArea name="text" label="Noch etwas?" maxlength={200} optional />
        <Select
          name="sprache"
          label="Sprache"
          empty
          options={[{ value: 'ar', label: 'العربية', lang: 'ar' }]}
        />
        <Choices
          type="checkbox"
          name="bedarf"
          label="Was muss vorbereitet sein?"
          options={[
            { value: 'rampe', label: 'Rampe', hint: 'am Eingang', pictogram: 'wheelchair' },
            { value: 'ruhe', label: 'Ruhe' },
          ]}
        />
        <EqualButtons
          first={{ label: 'Ja', name: 'answer', value: 'yes' }}
          second={{ label: 'Nein', name: 'answer', value: 'no' }}
        />
      </Form>
      <h2>Treffer</h2>
      <Card title="Sprachcafé" href="/de/angebote/1">
        <Facts
          items={[
            { label: 'Wo', value: 'Demminer Straße 28', pictogram: 'place' },
            { label: 'Wann', value: '' },
          ]}
        />
      </Card>
      <PictogramGrid tiles={[{ pictogram: 'kinder', label: 'Kinder', href: '/de/angebote?need=kinder' }]} />
      <DataTable
        id="t"
        caption="Übergaben"
        columns={[{ key: 'n', label: 'Anzahl', numeric: true }]}
        rows={[]}
      />
      <Pagination page={2} pages={3} href={(n) => `?page=${n}`} />
      <Alert live title="Übergeben" />
      <Button>Weiter</Button>
    </Shell>
  )
  assert.deepEqual(await complaints(await html(page)), [])
})

test('the language links keep the path and the search', async () => {
  const page = await html(<Shell {...shell} />)
  assert.match(page, /href="\/de-leicht\/angebote\?near=10115" lang="de-x-leicht"/)
  assert.match(page, /href="\/ar\/angebote\?near=10115" lang="ar"/)
})

test('parts inside the frame speak its language', async () => {
  const field = <TextField name="a" label="أين؟" optional />
  assert.match(
    await html(
      <Shell {...shell} locale="ar">
        {field}
      </Shell>,
    ),
    /\(اختياري\)/,
  )
})

test('a German main part inside an Arabic frame is marked and speaks German', async () => {
  const page = await html(
    <Shell {...shell} locale="ar" mainLocale="de">
      <Alert>Gut.</Alert>
    </Shell>,
  )
  assert.match(page, /<html lang="ar" dir="rtl">/)
  assert.match(page, /<main [^>]*lang="de" dir="ltr"/)
  assert.match(page, /Hinweis:/)
})

// REQ: ASVS-1.2.1
test('what was typed is kept and escaped', async () => {
  const field = await html(<TextField name="wo" label="Wo?" value={'"><script>'} error="Unbekannt" />)
  assert.match(field, /value="&quot;&gt;&lt;script&gt;"/)
  assert.match(field, /aria-describedby="wo-error" aria-invalid="true"/)
})

test('two answers of equal weight look the same and none is preselected', async () => {
  const pair = await html(<EqualButtons first={{ label: 'Ja' }} second={{ label: 'Nein' }} />)
  const [yes, no] = [...pair.matchAll(/<button[^>]*>/g)].map(([tag]) => tag)
  assert.equal(yes, no)
  assert.doesNotMatch(pair, /primary|autofocus/)
})
