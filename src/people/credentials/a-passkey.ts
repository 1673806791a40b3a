import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { World } from '#platform/world.ts'

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()

/** A passkey of this person that is kept here already; answers how it signs a challenge, after asking for a finger. */
export const aPasskey = async (world: World, personId: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  // COSE_Key for ES256 (RFC 9053, 7.1.1).
  const cose = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ])
  const id = randomBytes(16).toString('base64url')
  await world.database.asOwner((owner) =>
    owner.query(
      `insert into auth.passkey ("publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
        values ($1, $2, $3, 0, 'singleDevice', false)`,
      [cose.toString('base64'), personId, id],
    ),
  )
  let counter = 0
  return (challenge: string): string => {
    const data = JSON.stringify({
      type: 'webauthn.get',
      challenge,
      origin: new URL(world.config.baseUrl).origin,
    })
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++counter)
    // Flags: user present, user verified.
    const signed = Buffer.concat([
      sha256(new URL(world.config.baseUrl).hostname),
      Buffer.from([0b101]),
      count,
    ])
    const signature = createSign('sha256').update(signed).update(sha256(data)).sign(privateKey)
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: Buffer.from(data).toString('base64url'),
        authenticatorData: signed.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    })
  }
}
