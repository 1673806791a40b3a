/** The version of the notice on secrecy and purpose that is accepted today (R7, § 78 (1)(2) SGB X; messages/staff/notice). */
export const currentNotice = '2026-11'

/** Older versions that still hold: their text asks for no less than today's. */
const valid: readonly string[] = [currentNotice]

export const isValidNotice = (version: string | null | undefined): boolean =>
  version != null && valid.includes(version)
