import { raw } from 'hono/html'
import qrcode from 'qrcode'

/**
 * A QR code as inline SVG (ISO/IEC 18004, error correction M). `label` says what it opens.
 * Only public addresses: never a code, a token or a word about a person (R12).
 */
export const Qr = async ({ text, label }: { text: string; label: string }) => {
  const svg = await qrcode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return (
    <span class="qr" role="img" aria-label={label}>
      {raw(svg)}
    </span>
  )
}
