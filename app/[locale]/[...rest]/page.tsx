import { notFound } from 'next/navigation'

/** Every address that no other page answers: so that "not found" comes in the reader's language, with status 404. */
export default function UnknownPage() {
  notFound()
}
