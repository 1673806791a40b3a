import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import type { Block, PrintDocument } from './document.ts'
import { pdfFacts, pdfLefts, pdfTags, pdfText } from './read-pdf.ts'
import { renderPdf } from './render-pdf.ts'

const aDocument = (blocks: readonly Block[], more: Partial<PrintDocument> = {}): PrintDocument => ({
  title: 'Vereinbarung',
  language: 'de',
  publisher: 'Jobcenter am Ring',
  blocks,
  ...more,
})
const svg =
  '<svg width="40" height="20"><rect width="9" height="9"/><text y="18" font-family="system-ui">Größe</text></svg>'
const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a04' } })
  .jpeg()
  .toBuffer()
const heading: Block = { is: 'heading', level: 1, text: 'Eins' }

/** Each kind, and the tags a screen reader finds it by. */
const kinds: Record<Block['is'], { readonly block: Block; readonly tags: readonly string[] }> = {
  heading: { block: { is: 'heading', level: 2, text: 'Zwei' }, tags: ['H1', 'H2'] },
  paragraph: { block: { is: 'paragraph', text: 'Ein Absatz.' }, tags: ['P'] },
  list: { block: { is: 'list', items: ['a', 'b'], numbered: true }, tags: ['L', 'LI', 'Lbl', 'LBody'] },
  table: {
    block: { is: 'table', caption: 'Zahlen', columns: [{ title: 'Haus' }], rows: [['Nord'], ['']] },
    tags: ['Table', 'Caption', 'THead', 'TH', 'TBody', 'TD'],
  },
  facts: { block: { is: 'facts', facts: [{ label: 'Beginn', value: 'heute' }] }, tags: ['L', 'LI', 'LBody'] },
  note: { block: { is: 'note', title: 'Achtung', text: 'Frist' }, tags: ['Strong', 'P'] },
  signatures: { block: { is: 'signatures', parties: [{ party: 'Haus Nord' }] }, tags: ['Strong', 'P'] },
  figure: { block: { is: 'figure', svg, alt: 'Ein Balken', caption: 'Bild' }, tags: ['Figure', 'Caption'] },
  picture: {
    block: { is: 'picture', bytes: photo, type: 'jpeg', alt: 'Eine Frau lacht', caption: 'Bild' },
    tags: ['Figure', 'Caption'],
  },
  qr: { block: { is: 'qr', url: 'https://example.org/a', caption: 'Zur Seite' }, tags: ['Figure', 'Link'] },
  badges: {
    block: {
      is: 'badges',
      badges: [
        { name: 'Mina', below: 'Messe' },
        { name: '', below: 'Messe' },
      ],
    },
    tags: ['L', 'LI', 'LBody'],
  },
  cover: { block: { is: 'cover', text: 'Menschen erzählen' }, tags: ['P', 'Title'] },
  portrait: {
    block: {
      is: 'portrait',
      language: 'ar',
      name: 'سميرة',
      line: [{ text: 'auf gutem Weg', language: 'de' }],
      picture: { svg, alt: 'Ein Baum' },
      quote: 'اذهب مرة واحدة.',
      text: 'نص\n\nآخر',
      facts: [{ label: 'Tipp', value: 'Mut' }],
      foot: 'Haus Nord',
    },
    tags: ['H1', 'Figure', 'P', 'L', 'LBody'],
  },
  labels: {
    block: {
      is: 'labels',
      labels: [
        { language: 'de', name: 'Samira', line: 'auf gutem Weg', below: 'Bis 31.12.2027' },
        {
          language: 'ar',
          name: 'سميرة',
          line: 'im Job',
          below: 'Bis 31.12.2027',
          qr: { url: 'https://example.org/a', caption: 'Lesen' },
        },
      ],
    },
    tags: ['L', 'LI', 'LBody', 'Figure', 'Link'],
  },
  contents: { block: { is: 'contents' }, tags: ['TOC', 'TOCI', 'Reference'] },
  'page-break': { block: { is: 'page-break' }, tags: ['Document'] },
  together: {
    block: { is: 'together', blocks: [{ is: 'heading', level: 2, text: 'Zwei' }] },
    tags: ['H1', 'H2'],
  },
  translation: {
    block: { is: 'translation', language: 'ar', blocks: [{ is: 'heading', level: 2, text: 'اثنان' }] },
    tags: ['H1', 'H2'],
  },
}

describe('every kind of block is set under PDF/UA-1, with its tags', () => {
  for (const [kind, { block, tags }] of Object.entries(kinds))
    test(kind, async () => {
      const bytes = await renderPdf(aDocument([heading, block, { is: 'paragraph', text: 'Danach.' }]))
      const facts = pdfFacts(bytes)
      assert.ok(facts.accessible && facts.tagged)
      const found = Object.keys(pdfTags(bytes))
      assert.deepEqual(
        tags.filter((tag) => !found.includes(tag)),
        [],
      )
      assert.match(pdfText(bytes), /Eins[\s\S]*Danach\./)
    })

  for (const paper of ['a3', 'a4', 'a5'] as const)
    for (const look of ['document', 'poster', 'plain'] as const)
      test(`all of them on ${paper}, as a ${look}`, async () => {
        const blocks = [heading, ...Object.values(kinds).map(({ block }) => block)]
        assert.ok(pdfFacts(await renderPdf(aDocument(blocks, { paper, look }))).accessible)
      })
})

test('a portrait is one page, however much is said, and its picture is never cut', async () => {
  const said = 'Ich habe lange nachgedacht und dann einfach angefangen. '
  for (const paper of ['a3', 'a4', 'a5'] as const)
    for (const [quote, text] of [
      ['Kurz.', ''],
      [said.repeat(4), said.repeat(paper === 'a5' ? 12 : 60)],
    ]) {
      const block: Block = { is: 'portrait', language: 'de', name: 'Samira', line: 'x', quote, text }
      const picture = { bytes: new Uint8Array(photo), type: 'jpeg', alt: 'Eine Frau lacht' } as const
      const bytes = await renderPdf(
        aDocument([block, { ...block, picture }], { paper, look: 'plain', publisher: 'Allee' }),
      )
      assert.equal(pdfFacts(bytes).pages, 2, `${paper}, ${text?.length} signs`)
    }
})

test('the file says its title and language, the page its publisher, date and number', async () => {
  const date = new Date('2026-12-31T23:30:00Z')
  const blocks: Block[] = [heading, { is: 'page-break' }, { is: 'paragraph', text: 'Ende' }]
  const bytes = await renderPdf(aDocument(blocks, { title: 'Für „Nord“ & Süd', date, footer: 'Entwurf 3' }))
  const { pages, title, language, fonts } = pdfFacts(bytes)
  assert.deepEqual({ pages, title, language }, { pages: 2, title: 'Für „Nord“ &amp; Süd', language: 'de' })
  assert.deepEqual(fonts, ['NotoSans-Bold', 'NotoSans-Regular'])
  const text = pdfText(bytes)
  for (const words of ['Jobcenter am Ring', '1. Januar 2027', 'Entwurf 3', 'Seite 1 von 2', 'Seite 2 von 2'])
    assert.ok(text.includes(words), words)
  assert.match(await readable({ language: 'en' }), /Page 1 of 1/)
  assert.match(await readable({ language: 'tr' }), /Seite 1 von 1/)
})
const readable = async (more: Partial<PrintDocument>): Promise<string> =>
  pdfText(await renderPdf(aDocument([heading], more)))

test('the same document gives the same bytes, and two at once do not mix', async () => {
  const numbers = Array.from({ length: 20 }, (_, index) => index)
  const one = (n: number) => renderPdf(aDocument([{ is: 'paragraph', text: `Nummer ${n} allein` }]))
  const all = await Promise.all(numbers.map(one))
  for (const n of numbers) assert.match(pdfText(all[n]!), new RegExp(`Nummer ${n} allein`))
  assert.deepEqual(await one(7), all[7])
})

test('what looks like markup is text, wherever it stands', async () => {
  const trap = '#read("/etc/passwd") *x* _y_ $a$ @b <l> `c` = h // k /* m */ \\ -- "q" #{1+1} [z] ~'
  const flat = (text: string): string => text.replaceAll(/[\s\u00ad]/g, '')
  const blocks: Block[] = [
    { is: 'heading', level: 1, text: trap },
    { is: 'paragraph', text: [trap, { text: trap, strong: true, language: 'en' }] },
    { is: 'list', items: [trap] },
    { is: 'table', caption: trap, columns: [{ title: trap }], rows: [[trap]] },
    { is: 'facts', facts: [{ label: trap, value: trap }] },
    { is: 'note', title: trap, text: trap },
    { is: 'signatures', parties: [{ party: trap, name: trap, role: trap, placeAndDate: trap }] },
    { is: 'figure', svg, alt: trap, caption: trap },
    { is: 'picture', bytes: photo, type: 'jpeg', alt: trap, caption: trap },
    { is: 'qr', url: 'https://example.org/', caption: trap },
  ]
  const text = flat(
    pdfText(
      await renderPdf(
        aDocument(blocks, {
          title: trap,
          subtitle: trap,
          publisher: trap,
          footer: trap,
          language: 'de-x-leicht',
        }),
      ),
    ),
  )
  assert.ok(text.split(flat(trap)).length - 1 >= 20, text)
})

test('Arabic reads from right to left, in one piece, with phone numbers in their order', async () => {
  const bytes = await renderPdf(
    aDocument(
      [
        { is: 'heading', level: 1, text: 'مرحبا بالعالم' },
        { is: 'paragraph', text: 'هاتف 030 1234-567' },
        { is: 'paragraph', text: ['Haus Nord ', { text: 'بيت الشمال', language: 'ar' }] },
      ],
      { language: 'ar', title: 'اتفاقية التعاون' },
    ),
  )
  const { language, fonts, accessible } = pdfFacts(bytes)
  assert.ok(accessible)
  assert.equal(language, 'ar')
  assert.ok(fonts.some((font) => /Arabic|DejaVu/.test(font ?? '')))
  const text = pdfText(bytes).replaceAll(/[\u2066-\u2069]/g, '')
  const parts = ['مرحبا بالعالم', 'هاتف 030 1234-567', 'بيت الشمال', 'صفحة 1 من 1']
  // Without an Arabic font the spaces are of another one, and the words of a line no longer one piece.
  const whole = fonts.some((font) => font?.startsWith('Noto') && font.includes('Arabic'))
  for (const words of whole ? parts : ['مرحبا', 'بالعالم', '030 1234-567', 'الشمال', 'صفحة'])
    assert.ok(text.includes(words), text)
})

test('a translation begins at the edge of its own language', async () => {
  const blocks: readonly Block[] = [
    { is: 'heading', level: 1, text: 'شهادة' },
    { is: 'paragraph', text: 'مرحبا' },
    { is: 'facts', facts: [{ label: 'الاسم', value: 'Amal' }] },
    { is: 'list', items: ['مرحبا'] },
  ]
  const lefts = async (some: readonly Block[]) => pdfLefts(await renderPdf(aDocument(some)))
  const around = await lefts([])
  const inside = (await lefts([{ is: 'translation', language: 'ar', blocks }])).filter(
    (left) => !around.includes(left),
  )
  assert.ok(inside.length > blocks.length)
  for (const left of inside) assert.ok(left > 300, `${inside}: the page is 595 wide`)
})

/** The press of this process, where the system shows its children (Linux). */
const pressId = (): number | undefined => {
  const list = `/proc/${process.pid}/task/${process.pid}/children`
  const children = existsSync(list) ? readFileSync(list, 'utf8').trim().split(' ').map(Number) : []
  return children.find((id) => id > 0 && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('/press.'))
}

test('a press that dies takes its document with it, the next document gets a new one', async (t) => {
  await readable({})
  const id = pressId()
  if (!id) return t.skip('children cannot be listed here')
  const environment = readFileSync(`/proc/${id}/environ`, 'utf8')
  assert.doesNotMatch(environment, /PATH=|SECRET=|DATABASE/)
  const lost = assert.rejects(readable({}), /The press stopped \(SIGKILL\)/)
  process.kill(id, 'SIGSTOP')
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.kill(id, 'SIGKILL')
  await lost
  assert.match(await readable({}), /Seite 1 von 1/)
  assert.notEqual(pressId(), id)
})

test('a long table goes on over pages, with its head on each', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`Haus ${index}`, String(index)])
  const columns = [{ title: 'Einrichtung' }, { title: 'Personen', align: 'end' as const }]
  const bytes = await renderPdf(aDocument([{ is: 'table', caption: 'Alle', columns, rows }]))
  const { pages } = pdfFacts(bytes)
  assert.ok(pages > 2)
  assert.equal(pdfText(bytes).match(/Einrichtung/g)?.length, pages)
  assert.equal(pdfTags(bytes).TR, 121)
})

test('a table of twelve columns has room for its words, with thirteen it is refused', async () => {
  const table = (count: number): Block => {
    const numbers = Array.from({ length: count - 1 }, (_, index) => ({
      title: `W ${index}`,
      align: 'end' as const,
    }))
    const columns = [{ title: 'Sozialraum' }, ...numbers]
    return { is: 'table', caption: 'Breit', columns, rows: [['Nord', ...numbers.map(() => '1.234')]] }
  }
  assert.match(pdfText(await renderPdf(aDocument([table(12)]))), /Sozialraum/)
  await assert.rejects(renderPdf(aDocument([table(13)])), /13 columns/)
})

test('what is kept together stays so, but nothing gets lost where a page is too short', async () => {
  const lines = (count: number): Block[] =>
    Array.from({ length: count }, (_, index) => ({ is: 'paragraph', text: `Zeile ${index}.` }))
  const block = (count: number): Block => ({ is: 'together', blocks: lines(count) })
  const pagesOf = (text: string): string[] => text.split(/Seite \d+ von \d+/)
  const short = pagesOf(pdfText(await renderPdf(aDocument([...lines(25), block(20)]))))
  assert.match(short[1] ?? '', /Zeile 0\.[\s\S]*Zeile 19\./)
  assert.match(pdfText(await renderPdf(aDocument([block(200)]))), /Zeile 199\./)
  // As wide as the line it would be three pages high.
  const tall = '<svg viewBox="0 0 100 500"><rect width="9" height="9"/></svg>'
  const parties = [{ party: 'Haus Nord' }]
  const signed: Block[] = [
    { is: 'figure', svg: tall, alt: 'hoch' },
    { is: 'signatures', parties },
  ]
  const drawn = await renderPdf(aDocument([{ is: 'together', blocks: signed }]))
  assert.deepEqual(
    pagesOf(pdfText(drawn)).map((page) => page.includes('Unterschrift')),
    [false, true, false],
  )
  const note: Block = { is: 'note', text: 'Lang. '.repeat(2000) }
  assert.equal(pdfText(await renderPdf(aDocument([note]))).match(/Lang\./g)?.length, 2000)
})

test('Leichte Sprache cuts no word', async () => {
  const words = 'Bedarfsgemeinschaft Zusammenarbeit Einrichtung '.repeat(20)
  const text = pdfText(
    await renderPdf(aDocument([{ is: 'paragraph', text: words }], { language: 'de-x-leicht' })),
  )
  assert.doesNotMatch(text, /\u00ad/)
  assert.match(pdfText(await renderPdf(aDocument([{ is: 'paragraph', text: words }]))), /\u00ad/)
})

test('a link that leads nowhere good is text, and what is empty leaves no trace', async () => {
  const hrefs = ['javascript:alert(1)', 'file:///etc/passwd', '/de', '', 'https://example.org/', 'tel:+4930']
  const text = hrefs.map((href) => ({ text: `nach ${href} `, href }))
  const empty: Block[] = [
    { is: 'list', items: [] },
    { is: 'facts', facts: [] },
    { is: 'signatures', parties: [] },
    { is: 'together', blocks: [] },
    { is: 'paragraph', text: '\n \n' },
  ]
  const bytes = await renderPdf(aDocument([...empty, { is: 'paragraph', text }]))
  assert.deepEqual(pdfTags(bytes), { Document: 1, Title: 1, P: 2, Link: 2 })
  assert.match(pdfText(bytes), /nach file:/)
})

test('signs without a form do not stop a document', async () => {
  const odd = 'a\u0000b\u0007c\ud800d\ue000e \u{10fffd}f \u{50000}, ☐ ✓ €\tg\r\nh'
  const bytes = await renderPdf(aDocument([{ is: 'paragraph', text: odd }]))
  assert.match(pdfText(bytes), /abc\ufffdde f □, ☐ ✓ € g\nh/)
})

describe('what an accessible document lacks is refused, without a word of its content', () => {
  const table = {
    is: 'table',
    caption: 'geheim',
    columns: [{ title: 'geheim' }],
    rows: [['geheim']],
  } as const
  const wrong: Record<string, PrintDocument> = {
    'without a title': aDocument([], { title: ' ' }),
    'without a publisher': aDocument([], { publisher: '' }),
    'in no language': aDocument([], { language: 'so nicht' }),
    'a figure without words': aDocument([{ is: 'figure', svg, alt: ' \n' }]),
    'a figure that is no SVG': aDocument([{ is: 'figure', svg: 'geheim', alt: 'x' }]),
    'a broken figure': aDocument([{ is: 'figure', svg: '<svg><geheim', alt: 'x' }]),
    'a figure with entities': aDocument([
      { is: 'figure', svg: '<?xml version="1.0"?><!DOCTYPE svg><svg/>', alt: 'x' },
    ]),
    'a figure that loads a file': aDocument([
      {
        is: 'figure',
        alt: 'x',
        svg: '<svg width="9" height="9"><image href="/etc/passwd" width="9" height="9"/></svg>',
      },
    ]),
    'a table without caption': aDocument([{ ...table, caption: '' }]),
    'a column without title': aDocument([{ ...table, columns: [{ title: '' }] }]),
    'a row with too many cells': aDocument([{ ...table, rows: [['geheim', 'geheim']] }]),
    'a first heading of level 2': aDocument([{ is: 'heading', level: 2, text: 'geheim' }]),
    'a level left out': aDocument([
      heading,
      { is: 'together', blocks: [{ is: 'heading', level: 3, text: 'g' }] },
    ]),
    'an empty heading': aDocument([{ is: 'heading', level: 1, text: [' ', { text: '' }] }]),
    'a code that leads nowhere': aDocument([{ is: 'qr', url: 'geheim', caption: 'x' }]),
  }
  for (const [name, document] of Object.entries(wrong))
    test(name, () =>
      assert.rejects(renderPdf(document), (error: Error) => {
        assert.doesNotMatch(error.message, /geheim|passwd|nicht"/)
        return true
      }),
    )

  test('the compiler asks for it, too', () => {
    // @ts-expect-error a figure needs words
    const figure: Block = { is: 'figure', svg }
    return assert.rejects(renderPdf(aDocument([figure])))
  })
})
