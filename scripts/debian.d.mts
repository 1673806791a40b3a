type Package = 'chromium' | 'postgresql' | 'fonts-noto-core'

/** Makes sure of Debian packages: as root on Debian they are installed, elsewhere it says which, and ends. */
export const ensure: (...wanted: readonly Package[]) => void
/** The folder of `initdb` and the like; empty where they are on the path, undefined where they are missing. */
export const postgresBin: () => string | undefined
/** Where a Chromium is; undefined where there is none. */
export const chromiumPath: () => string | undefined
