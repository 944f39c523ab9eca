// What people paste around a link, taken off.

/** Longer than any address of a forge. */
const LONGEST = 2000

/** The link in what someone typed; null where that is too long to be one. */
export function cleaned(typed: string): string | null {
  const trimmed = typed.trim()
  if (trimmed.length > LONGEST) return null
  const text = trimmed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
  // One sign may have become eighteen.
  if (text.length > LONGEST) return null
  return unwrapped(onlyLinkIn(inMarkdown(text)))
}

/** `[title](address)` */
function inMarkdown(text: string): string {
  const at = text.lastIndexOf('](')
  return text.startsWith('[') && text.endsWith(')') && at > 0 ? text.slice(at + 2, -1) : text
}

/** A forge's own "copy" puts the title beside the address. */
function onlyLinkIn(text: string): string {
  const links = text.split(/\s+/).filter((word) => /https?:\/\//i.test(word))
  const [link] = links
  return links.length === 1 && link ? link.slice(link.search(/https?:\/\//i)) : text
}

const opening = new Set(`<("'\`[「『【《`)
const closing = new Set(`>)"'\`]」』】》.,;:!?。、`)

function unwrapped(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && opening.has(text[start] ?? '')) start++
  while (end > start && closing.has(text[end - 1] ?? '')) end--
  return text.slice(start, end).trim()
}
