import { existsSync } from 'node:fs'

// Bundled, every module's URL is that of dist/server.js, beside which the build lays the folders; from source we are in src/platform.
const bundled = existsSync(new URL('./platform/migrations/', import.meta.url))
const root = new URL(bundled ? './' : '../', import.meta.url)

/** A file or folder that travels with the code, e.g. `places/migrations/`, from source and from the bundle. */
export const sourceFolder = (path: string): URL => new URL(path, root)

/** What the build made of the styles, fonts and scripts. */
export const assetsFolder = new URL(bundled ? './assets/' : '../dist/assets/', root)
