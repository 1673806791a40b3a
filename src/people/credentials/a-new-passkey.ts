import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'

/** What a device answers when it makes a passkey (WebAuthn Level 3, 6.5); with or without asking for a finger. */
export const aNewPasskey = (
  options: { challenge: string; rp: { id: string } },
  origin: string,
  asksForFinger: boolean,
): string => {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  })
  const id = randomBytes(16)
  const data = Buffer.concat([
    createHash('sha256').update(options.rp.id).digest(),
    // Flags: user present, user verified, a new key follows. Then the counter and no word about the maker.
    Buffer.from([asksForFinger ? 0x45 : 0x41]),
    Buffer.alloc(4 + 16),
    Buffer.from([0, id.length]),
    id,
    // COSE_Key for ES256 (RFC 9053, 7.1.1).
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  // CBOR: { fmt: 'none', attStmt: {}, authData }
  const attestation = Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
    Buffer.from([data.length]),
    data,
  ])
  const client = JSON.stringify({ type: 'webauthn.create', challenge: options.challenge, origin })
  return JSON.stringify({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: Buffer.from(client).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: [],
    },
  })
}
