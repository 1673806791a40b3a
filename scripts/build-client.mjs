// The small scripts of the pages (src/**/client/*.ts) → dist/assets/<name>.<hash>.js, named in the manifest.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import esbuild from 'esbuild'

/** @param {{ root: string, outDir: string }} where the styles have been built before */
export const buildClient = async ({ root, outDir }) => {
  const entryPoints = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && basename(entry.parentPath) === 'client' && entry.name.endsWith('.ts'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
  const { outputFiles } = await esbuild.build({
    entryPoints,
    bundle: true,
    write: false,
    outdir: outDir,
    entryNames: '[name]',
    format: 'esm',
    minify: true,
    target: ['chrome80', 'safari13'],
    // Safari 13 knows it, but for one corner that nobody uses here.
    supported: { destructuring: true },
    tsconfig: join(root, 'tsconfig.client.json'),
    logLevel: 'warning',
  })
  const assets = join(outDir, 'assets')
  const file = join(assets, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  for (const { path, contents } of outputFiles) {
    const name = basename(path)
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10)
    manifest[name] = name.replace('.js', `.${hash}.js`)
    writeFileSync(join(assets, manifest[name]), contents)
  }
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
}
