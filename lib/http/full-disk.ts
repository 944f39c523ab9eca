import type { IncomingMessage, ServerResponse } from 'node:http'
import { minding } from '@/lib/db/full-disk'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Seconds after which a client may try again. */
const RETRY_AFTER = 60

/**
 * What could not be written for want of room is answered 503, whatever words the page finds for it: the portal is at
 * fault, for now, and neither a browser nor a monitor should take the answer for a good one.
 */
export const withFullDiskStatus =
  (handle: Handler): Handler =>
  (request, response) =>
    minding((isFull) => {
      const { writeHead } = response
      response.writeHead = (status, ...rest) => {
        if (!isFull()) return Reflect.apply(writeHead, response, [status, ...rest])
        response.setHeader('Retry-After', RETRY_AFTER)
        return Reflect.apply(writeHead, response, [503, ...rest])
      }
      return handle(request, response)
    })
