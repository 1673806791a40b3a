/**
 * A picture out of the database; what was painted is what is said about it. It is asked for anew each time: whoever takes
 * it back is not seen any more at the next request.
 */
export const pictureResponse = (bytes: Uint8Array, type: 'jpeg' | 'png' = 'jpeg'): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': `image/${type}`,
      'content-disposition': `inline; filename="bild.${type === 'jpeg' ? 'jpg' : 'png'}"`,
      'cache-control': 'no-store',
      // What a search engine keeps is not gone at the next request.
      'x-robots-tag': 'noindex',
    },
  })
