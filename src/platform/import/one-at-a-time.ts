import type { Database } from '../database.ts'
import { importError } from './problems.ts'

const running = new WeakMap<Database, Set<string>>()

/**
 * Runs `work` unless another run of the same name is under way: staging belongs to one run.
 * On PostgreSQL a session lock says so, which ends with the process; the embedded database has one process anyway.
 * @throws ImportError where another run is under way
 */
export const oneAtATime = async <T>(database: Database, name: string, work: () => Promise<T>): Promise<T> => {
  const names = running.get(database) ?? new Set<string>()
  running.set(database, names)
  if (names.has(name)) throw busy(name)
  names.add(name)
  try {
    return database.kind === 'embedded' ? await work() : await locked(database, name, work)
  } finally {
    names.delete(name)
  }
}

const locked = async <T>(database: Database, name: string, work: () => Promise<T>): Promise<T> => {
  const client = await database.pool.connect()
  const lock = [`import ${name}`]
  try {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtext($1)) as got', lock)
    if (!rows[0]?.got) throw busy(name)
    try {
      return await work()
    } finally {
      await client.query('select pg_advisory_unlock(hashtext($1))', lock).catch(() => {})
    }
  } finally {
    // Destroyed, not handed back: with the session the lock is gone for certain, also after an error.
    client.release(true)
  }
}

const busy = (name: string): Error =>
  importError(name, 'another import of this kind is running: wait until it has ended')
