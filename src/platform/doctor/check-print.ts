import { renderPdf } from '../print/render-pdf.ts'
import { type Finding, mend, ok } from './finding.ts'

/** Prints a line of Arabic, and looks which font it came out in: what is installed says less than what is used. */
export const checkPrint = async (): Promise<Finding> => {
  const about = 'documents'
  try {
    const bytes = await renderPdf({
      title: 'ا',
      language: 'ar',
      publisher: 'Trittstein',
      blocks: [{ is: 'paragraph', text: 'ا' }],
    })
    return Buffer.from(bytes).includes('+DejaVuSansMono')
      ? ok(about, 'PDF are made; Arabic would look better with Noto Sans Arabic (Debian: fonts-noto-core).')
      : ok(about, 'PDF are made, Arabic in a font of this machine.')
  } catch (error) {
    return mend(about, `no PDF can be made: ${error instanceof Error ? error.message : String(error)}`)
  }
}
