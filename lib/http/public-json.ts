/** A document that programs of other sites read, in a browser too: it says nothing that depends on who asks. */
export const publicJson = (document: object): Response =>
  Response.json(document, { headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' } })
