// Server bundle, styles, fonts and everything that travels with the code → dist/.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'
import { buildClient } from './build-client.mjs'
import { buildCss } from './build-css.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const newest = (folder) =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
const marker = join(root, 'dist/start.js')
if (process.argv.includes('--if-needed') && existsSync(marker)) {
  const built = statSync(marker).mtimeMs
  if (
    built > newest(join(root, 'src')) &&
    built > newest(join(root, 'scripts')) &&
    built > statSync(join(root, 'package-lock.json')).mtimeMs
  )
    process.exit(0)
}

const out = join(root, 'dist')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
await buildCss({ outDir: out })
await buildClient({ root, outDir: out })
await esbuild.build({
  entryPoints: {
    server: join(root, 'src/main.ts'),
    cli: join(root, 'src/cli.ts'),
    // A process of its own.
    press: join(root, 'src/platform/print/press.ts'),
    // A thread of its own.
    solver: join(root, 'src/events/timetable/solver.ts'),
  },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // Bundling PGlite fails ("Extension bundle not found"); everything from node_modules stays there.
  packages: 'external',
  alias: {},
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
})
for (const chapter of readdirSync(join(root, 'src'), { withFileTypes: true }))
  for (const folder of ['migrations', 'data'])
    if (chapter.isDirectory() && existsSync(join(root, 'src', chapter.name, folder)))
      cpSync(join(root, 'src', chapter.name, folder), join(out, chapter.name, folder), { recursive: true })
const print = (path) => join('platform/print', path)
cpSync(join(root, 'src', print('document.typ')), join(out, print('document.typ')))
cpSync(join(root, 'src', print('fonts')), join(out, print('fonts')), { recursive: true })
for (const weight of ['Regular', 'Bold'])
  cpSync(
    join(root, `node_modules/@kern-ux/native/dist/fonts/noto-sans/NotoSans-${weight}.woff`),
    join(out, print(`fonts/NotoSans-${weight}.woff`)),
  )
// Last: its date says that the build is whole.
cpSync(join(root, 'scripts/start.js'), marker)
