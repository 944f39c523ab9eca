type Card = { title: string; when: string; place: string; site: string; colour: string }

const FONTS = `'PingFang SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif`

/** How many lines a title may take, and how wide they may be: a Han character counts two, another sign one. */
const LINES = 3
const WIDTH = 34

/** What a link to an event looks like where it is shared: 1200 by 630, drawn, with no picture in it. */
export function shareCard({ title, when, place, site, colour }: Card): string {
  const lines = wrapped(title)
  const text = (line: string, y: number, size: number, weight = 400, opacity = 1) =>
    `<text x="80" y="${y}" font-size="${size}" font-weight="${weight}" opacity="${opacity}">${escaped(line)}</text>`
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">',
    `<rect width="1200" height="630" fill="${colour}"/>`,
    `<g fill="#fff" font-family="${FONTS}">`,
    text(site, 110, 32, 400, 0.85),
    ...lines.map((line, index) => text(line, 230 + index * 80, 64, 600)),
    text(when, 510, 34),
    text(place, 560, 34, 400, 0.85),
    '</g></svg>',
  ].join('')
}

/** Cut where a line is full, at a space if there is one near; what does not fit ends in an ellipsis. */
function wrapped(title: string): string[] {
  const lines: string[] = []
  let rest = title.trim()
  while (rest !== '' && lines.length < LINES) {
    const fitting = fittingLength(rest)
    const space = fitting < rest.length ? rest.lastIndexOf(' ', fitting) : -1
    const end = space > fitting / 2 ? space : fitting
    lines.push(rest.slice(0, end).trim())
    rest = rest.slice(end).trim()
  }
  if (rest !== '') lines.push(`${(lines.pop() ?? '').slice(0, -1)}…`)
  return lines
}

function fittingLength(text: string): number {
  let width = 0
  let length = 0
  for (const sign of text) {
    width += /[\u1100-\uffff]|[\u{1f300}-\u{3ffff}]/u.test(sign) ? 2 : 1
    if (width > WIDTH) return length
    length += sign.length
  }
  return length
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
