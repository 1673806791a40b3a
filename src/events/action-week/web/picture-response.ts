/** A picture of the house's own store; what was checked is what is said about it. */
export const pictureResponse = ({
  type,
  bytes,
}: {
  readonly type: 'jpeg' | 'png'
  readonly bytes: Uint8Array
}): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': `image/${type}`,
      'content-disposition': `inline; filename="bild.${type === 'jpeg' ? 'jpg' : 'png'}"`,
      'cache-control': 'no-store',
    },
  })
