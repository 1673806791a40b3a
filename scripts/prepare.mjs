// Runs before start, test and commands on any Node from 18 on: plain JavaScript, nothing imported that is not built in.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const at = (path) => new URL(path, root)
const time = (path) => (existsSync(at(path)) ? statSync(at(path)).mtimeMs : 0)

const installed = time('node_modules/.package-lock.json')
if (installed === 0 || installed < time('package-lock.json') || !existsSync(at('node_modules/.bin/node'))) {
  console.log('Installing dependencies (once) …')
  // NODE_ENV=production would leave out what the build needs.
  const result = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}
const build = spawnSync(at('node_modules/.bin/node').pathname, ['scripts/build.mjs', '--if-needed'], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(build.status ?? 1)
