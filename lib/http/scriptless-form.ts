import 'server-only'
import { headers } from 'next/headers'

/** What Next's script asks for, also where Next renders the page that an action leads to with the headers of its form. */
const SCRIPT_ACCEPTS = 'text/x-component'

/**
 * Whether this rendering answers a form that was sent without JavaScript. The form has to be on the page then, or nobody
 * reads why it did not go through, and what was typed is lost.
 */
export async function isSentForm(): Promise<boolean> {
  const request = await headers()
  const type = request.get('content-type') ?? ''
  return type.startsWith('multipart/form-data') && request.get('accept') !== SCRIPT_ACCEPTS
}
