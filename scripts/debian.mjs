// What the tests need of the machine: as root on Debian it is installed, elsewhere said in one line.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const pathOf = (command) =>
  spawnSync('sh', ['-c', `command -v ${command}`])
    .stdout.toString()
    .trim()
const has = (command) => pathOf(command) !== ''

export const postgresBin = () => {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const found = versions.map((version) => `${root}/${version}/bin`).find((bin) => existsSync(`${bin}/initdb`))
  return found ?? (has('initdb') ? '' : undefined)
}

/** Typed in debian.d.mts. */
export const chromiumPath = () =>
  ['chromium', 'chromium-browser', 'google-chrome'].map(pathOf).find((path) => path !== '')

/** Noto, wherever the system keeps its fonts: another Arabic one runs wider, and what fits is judged by its width. */
const hasFonts = () =>
  has('fc-list')
    ? /Noto/.test(spawnSync('fc-list', [':lang=ar', 'family']).stdout.toString())
    : existsSync('/usr/share/fonts/truetype/noto')

const present = {
  chromium: () => chromiumPath() !== undefined,
  postgresql: () => postgresBin() !== undefined,
  'fonts-noto-core': hasFonts,
}
const missing = (wanted) => wanted.filter((name) => !present[name]())

/** Makes sure of Debian packages among chromium, postgresql, fonts-noto-core. */
export const ensure = (...wanted) => {
  const needed = missing(wanted)
  if (needed.length === 0) return
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    console.error(
      `Please install ${needed.join(', ')} (on Debian: apt-get install ${needed.join(' ')}), then run the tests again.`,
    )
    process.exit(1)
  }
  console.log(`Installing ${needed.join(', ')} …`)
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...needed)
  if (missing(wanted).length > 0) {
    console.error(`These could not be installed: ${missing(wanted).join(', ')}.`)
    process.exit(1)
  }
}
