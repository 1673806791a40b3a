/**
 * Builds the one stylesheet of Trittstein: KERN (tokens and components) plus `src/platform/ui/styles/*.css`,
 * for old phones (Chrome 80, Safari 13), both writing directions, light and dark, and at most 12 kB compressed.
 *
 * Run `node scripts/build-css.mjs [outDir]`, or import `buildCss`. Writes to `<outDir>/assets/`.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import postcss from 'postcss'
import { PurgeCSS } from 'purgecss'
import { physicalToLogical } from '../src/platform/ui/styles/physical-to-logical.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const styles = join(root, 'src/platform/ui/styles')
const kern = dirname(createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.css'))

/** Bytes: the stylesheet compressed with gzip, the font as it is. */
export const budget = { css: 12_000, font: 31_000 }

/** Latin-1 and the letters of Turkish, Polish, Czech, Romanian and Hungarian names; other scripts use the system's font. */
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')
const letters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’‚“”„†•…‹›€−ŒœŠšŽžĞğİıŞşĄąĆćĘęŁłŃńŚśŹźŻżČčĎďĚěŇňŘřŤťŮůĐđŐőŰűȘșȚțĂă`

// --- KERN made fit for old phones --------------------------------------------------------------------------

/** An `oklch()` colour with plain numbers as `#rrggbb` (CSS Color 4, section 10; Chrome knows it from 111 on). */
const hexOfOklch = (lightness, chroma, hue) => {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const hex = linear.map((x) => {
    const c = x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055
    return Math.round(Math.min(1, Math.max(0, c)) * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${hex.join('')}`
}

const plainColour = (value) =>
  value.replace(/oklch\(([\d.]+)%\s+([\d.]+)\s+([\d.]+)\)/g, (_, l, c, h) => hexOfOklch(l / 100, +c, +h))

/**
 * What KERN writes for newer browsers only, or for a theme switch by script, goes; light becomes the default, dark
 * a media query for screens. Focus is drawn once, in base.css: `:focus-visible` in a list voids the list in Chrome 80.
 */
const fitKern = (sheet) => {
  sheet.walkComments((comment) => comment.remove())
  sheet.walkAtRules('media', (media) => {
    if (/prefers-color-scheme: light/.test(media.params)) media.replaceWith(media.nodes)
  })
  const dark = sheet.nodes.filter((node) => /prefers-color-scheme: dark/.test(node.params))
  for (const media of dark) {
    media.params = 'screen and (prefers-color-scheme: dark)'
    sheet.append(media)
  }
  sheet.walkRules((rule) => {
    const selectors = rule.selectors
      .map((s) => (s.startsWith(':is(body,') || s === '.kern-layer.kern-level-0' ? ':root' : s))
      .filter(
        (s) =>
          !/:has\(|:focus|:is\(|data-kern-theme|kern-(dark|light|level|col|row)|checkbox.*::before|\*:not\(i\)|::marker|::-moz/.test(
            s,
          ),
      )
    if (selectors.length === 0) rule.remove()
    else rule.selectors = [...new Set(selectors)]
  })
  sheet.walkDecls((declaration) => {
    if (
      /url\("data:|color-mix\(|oklch\(var/.test(declaration.value) ||
      /^(float|clear|scrollbar-gutter)$/.test(declaration.prop)
    )
      declaration.remove()
    else declaration.value = plainColour(declaration.value)
  })
}

// --- Fewer bytes -------------------------------------------------------------------------------------------

/** Replaces `var(--name, fallback)` by what `known` says; keeps the variable, without its fallback, otherwise. */
const substitute = (value, known, defined) => {
  const at = value.indexOf('var(')
  if (at < 0) return value
  let depth = 0
  let end = at + 3
  for (; end < value.length; end += 1) {
    if (value[end] === '(') depth += 1
    if (value[end] === ')' && --depth === 0) break
  }
  const [name, ...fallback] = postcss.list.comma(value.slice(at + 4, end))
  const head = value.slice(0, at)
  const tail = substitute(value.slice(end + 1), known, defined)
  if (known.has(name)) return head + substitute(known.get(name), known, defined) + tail
  if (defined.has(name) || fallback.length === 0) return `${head}var(${name})${tail}`
  return head + substitute(fallback.join(', '), known, defined) + tail
}

/** Writes tokens with one value into their places; what changes by media query stays a custom property. */
const inlineTokens = (sheet) => {
  const known = new Map()
  const conditional = new Set()
  const isToken = (d) => d.prop.startsWith('--')
  const isDefault = (d) => d.parent.selector === ':root' && d.parent.parent.type === 'root'
  sheet.walkDecls((d) => {
    if (!isToken(d)) return
    if (isDefault(d)) known.set(d.prop, d.value)
    else conditional.add(d.prop)
  })
  const defined = new Set([...known.keys(), ...conditional])
  for (const name of conditional) known.delete(name)
  sheet.walkDecls((d) => {
    if (isToken(d) && isDefault(d) && known.has(d.prop)) d.remove()
    else d.value = substitute(d.value, known, defined)
  })
  for (let removed = -1; removed !== 0; ) {
    const used = new Set([...sheet.toString().matchAll(/var\((--[\w-]+)/g)].map((m) => m[1]))
    removed = 0
    sheet.walkDecls((d) => {
      if (!isToken(d) || used.has(d.prop)) return
      d.remove()
      removed += 1
    })
  }
}

const sources = async (paths) => {
  const texts = []
  for (const path of paths)
    for (const file of await readdir(path, { recursive: true }))
      if (/\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
        texts.push({ raw: await readFile(join(path, file), 'utf8'), extension: 'tsx' })
  return texts
}

// --- Files -------------------------------------------------------------------------------------------------

const hashed = (name, bytes) =>
  name.replace(/(\.\w+)$/, `.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}$1`)

const headingFont = async () => {
  const { default: subsetFont } = await import('subset-font')
  const font = await readFile(join(kern, 'fonts/fira-sans/FiraSans-SemiBold.woff2'))
  return subsetFont(font, letters, { targetFormat: 'woff2', preserveNameIds: [0, 13, 14] })
}

const stylesheet = async (content, fontFile) => {
  const sheet = postcss.parse(await readFile(join(kern, 'kern.css'), 'utf8'))
  fitKern(sheet)
  for (const file of (await readdir(styles)).filter((name) => name.endsWith('.css')).sort())
    sheet.append(postcss.parse(await readFile(join(styles, file), 'utf8'), { from: file }))
  const bothWays = await postcss([physicalToLogical()]).process(sheet.toString(), { from: undefined })
  const [purged] = await new PurgeCSS().purge({
    content,
    css: [{ raw: bothWays.css }],
    defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
    safelist: { standard: ['html', 'body', ':root', 'dir', 'lang'], greedy: [/^\[(dir|lang)/] },
    fontFace: false,
  })
  const small = postcss.parse(purged.css)
  inlineTokens(small)
  small.walkDecls('src', (d) => {
    d.value = d.value.replace('heading.woff2', fontFile)
  })
  const built = await transform(small.toString(), {
    loader: 'css',
    minify: true,
    target: ['chrome80', 'safari13'],
    legalComments: 'none',
  })
  return `/*! KERN UX 2.7.2, EUPL-1.2, kern-ux.de; shortened and changed by Trittstein */\n${built.code}`
}

/**
 * Writes `app.<hash>.css`, the heading font with its licence, the mark and `manifest.json` to `<outDir>/assets`.
 * @param {{ outDir?: string, contentGlobsOrDirs?: string[] }} [options] folders whose .ts and .tsx name the classes in use
 * @returns {Promise<{ manifest: Record<string, string>, bytes: { css: number, cssGzip: number, font: number } }>}
 */
export const buildCss = async ({
  outDir = join(root, 'dist'),
  contentGlobsOrDirs = [join(root, 'src')],
} = {}) => {
  const assets = join(outDir, 'assets')
  await mkdir(assets, { recursive: true })
  for (const file of await readdir(assets))
    if (/^(app|heading|mark)\.[0-9a-f]{10}\.\w+$/.test(file)) await rm(join(assets, file))
  const manifest = {}
  const put = async (name, bytes, file = hashed(name, bytes)) => {
    manifest[name] = file
    await writeFile(join(assets, file), bytes)
  }
  const font = await headingFont()
  await put('heading.woff2', font)
  await put('OFL.txt', await readFile(join(styles, 'OFL.txt')), 'OFL.txt')
  await put('mark.svg', await readFile(join(styles, 'mark.svg')))
  const css = await stylesheet(await sources(contentGlobsOrDirs), manifest['heading.woff2'])
  await put('app.css', css)
  await writeFile(join(assets, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const bytes = {
    css: Buffer.byteLength(css),
    cssGzip: gzipSync(css, { level: 9 }).length,
    font: font.length,
  }
  if (bytes.cssGzip > budget.css)
    throw new Error(`The stylesheet is ${bytes.cssGzip} bytes compressed, more than ${budget.css}`)
  if (bytes.font > budget.font) throw new Error(`The font is ${bytes.font} bytes, more than ${budget.font}`)
  return { manifest, bytes }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { manifest, bytes } = await buildCss(process.argv[2] ? { outDir: process.argv[2] } : {})
  console.log(
    `${manifest['app.css']}: ${bytes.css} bytes, ${bytes.cssGzip} compressed; font ${bytes.font} bytes`,
  )
}
