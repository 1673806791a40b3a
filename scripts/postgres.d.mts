export interface OwnPostgres {
  /** A superuser's URL. */
  readonly url: string
  /** Shuts it down as an administrator would (`pg_ctl -m fast`); the data stays. */
  readonly pause: () => void
  /** Starts it again, on the same port. */
  readonly resume: () => void
  /** Ends it and erases its folder. */
  readonly stop: () => void
}

/** Starts a PostgreSQL of its own in the temp folder. */
export const startPostgres: () => Promise<OwnPostgres>
