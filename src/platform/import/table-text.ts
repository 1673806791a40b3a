import { isUtf8 } from 'node:buffer'
import { strFromU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { csvLine } from '../http/csv.ts'

/** Why a file is no table: made by an old Excel, not a table at all, or more than anybody plans with. */
export type NoTable = 'old-excel' | 'no-table' | 'too-large'

/** What a sheet may become when unpacked: a small file can hold a house full of nothing. */
const mostUnpacked = 24 * 1024 * 1024
/** Rows times columns; the reader of sheets makes room for all of them, even if only the last corner is filled. */
const mostCells = 1_000_000

/**
 * The first sheet of an Excel file (`.xlsx`), or a text file as German Excel writes it, as text with `;`.
 * A time of day becomes `09:00`, a day `2026-10-01`, whatever the sheet shows them as.
 */
export const tableText = async (
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly wrong: NoTable }> => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { wrong: 'old-excel' }
  if (startsWith(bytes, [0x50, 0x4b])) return sheetText(bytes)
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (bytes.includes(0)) return { wrong: 'no-table' }
  return { text: new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes) }
}

const startsWith = (bytes: Uint8Array, first: readonly number[]) =>
  first.every((one, at) => bytes[at] === one)

const sheetText = async (
  bytes: Uint8Array,
): Promise<{ readonly text: string } | { readonly wrong: NoTable }> => {
  let unpacked = 0
  const fits = ({ name, originalSize }: UnzipFileInfo) => {
    if (!/\.(xml|rels)$/.test(name)) return false
    unpacked += originalSize
    return unpacked <= mostUnpacked
  }
  try {
    // Unpacked here, where no part can become larger than it says, and handed on unpacked.
    const parts = unzipSync(bytes, { filter: fits })
    if (unpacked > mostUnpacked || Object.values(parts).some(isWide)) return { wrong: 'too-large' }
    const plain = zipSync(parts, { level: 0 })
    const rows = await readSheet(plain.slice().buffer)
    return { text: rows.map((row) => csvLine(row.map(cellText), ';')).join('\n') }
  } catch {
    return { wrong: 'no-table' }
  }
}

/** Whether the addresses of a sheet's cells span more than anybody plans with; one that is written in riddles counts as far. */
const isWide = (part: Uint8Array): boolean => {
  let [rows, columns] = [1, 1]
  for (const [, , at = ''] of strFromU8(part).matchAll(/\b(?:r|ref)\s*=\s*(["'])(.*?)\1/g)) {
    if (at.includes('&')) return true
    for (const [, letters = '', row = ''] of at.toUpperCase().matchAll(/([A-Z]*)(\d+)/g)) {
      rows = Math.max(rows, Number(row))
      columns = Math.max(
        columns,
        [...letters].reduce((all, one) => all * 26 + one.charCodeAt(0) - 64, 0),
      )
    }
  }
  return rows * columns > mostCells
}

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    const said = cell.toISOString()
    // A time without a day counts from the last day of 1899.
    return cell.getUTCFullYear() < 1901 ? said.slice(11, 16) : said.slice(0, 10)
  }
  if (typeof cell === 'number' && cell > 0 && cell < 1) return timeOf(cell)
  return String(cell)
}

/** A part of a day that the sheet does not show as a time. */
const timeOf = (part: number): string => {
  const minutes = Math.round(part * 24 * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
