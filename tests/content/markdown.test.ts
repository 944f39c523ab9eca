import { describe, expect, test } from 'vitest'
import { htmlOf } from '@/lib/content/page-html'
import { readPage } from '@/lib/content/page-source'

const shelf = {
  pages: new Set(['en/join', 'en/activities/meetings', 'zh/join', 'zh/about']),
  pictures: new Set(['en/images/plan.png']),
}
const page = (body: string, file = 'en/activities/meetings.md') =>
  readPage(file, `---\ntitle: Meetings\ndescription: Once a week.\n---\n${body}`, shelf)
const html = (body: string, file?: string) => htmlOf(page(body, file))

describe('nothing runs', () => {
  test.each([
    '<script>alert(1)</script>',
    'text <b onclick="alert(1)">bold</b>',
    '<iframe src="https://example.org"></iframe>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<style>body{display:none}</style>',
    '[x](javascript:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](vbscript:x)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](javascript:alert(1))',
    '[x]\n\n[x]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('%s', async (markdown) => {
    const shown = (await html(markdown)).replace(/&[a-z#\d]+;/gi, '')
    expect(shown).not.toMatch(/<(script|iframe|svg|style)|\son\w+=|(href|src)="(javascript|data|vbscript)/i)
  })

  test('no style attribute, in code neither', async () => {
    expect(
      await html('```python\ndef f(x: int) -> str: return "1"\n```\n\n| a | b |\n| :-: | --: |\n| 1 | 2 |'),
    ).not.toContain('style=')
  })
})

test('code is coloured by classes', async () => {
  expect(await html('## Run\n\n```bash\n# start\necho "hi"\n```')).toContain(
    '<pre role="region" tabindex="0" aria-label="Code: Run"><code class="language-bash">' +
      '<span class="code-comment"># start</span>\n<span class="code-function">echo</span> <span class="code-string-expression">"hi"</span>\n</code></pre>',
  )
})

test('code without a language stays as it is, escaped', async () => {
  expect(await html('```\n<b>\n```')).toContain('<code>&#x3C;b>\n</code>')
})

test('tables scroll within a labelled region, each with its own label', async () => {
  const shown = await html('| a |\n| - |\n| 1 |\n\n## Dates\n\n| a |\n| - |\n| 1 |\n\ntext\n\n| a |\n| - |\n| 1 |')
  expect([...shown.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => label)).toEqual([
    'Table: Meetings',
    'Table: Dates',
    'Table: Dates (2)',
  ])
  expect(shown).toContain('<div class="table-scroll" role="region" tabindex="0" aria-label="Table: Meetings"><table>')
  expect(shown).toContain('<th scope="col">a</th>')
})

test('headings have ids and a table of contents, in Chinese too', () => {
  const { toc, anchors } = page('## 时间\n\n### 地点 A\n\n## 时间\n\n#### 细节', 'zh/about.md')
  expect(toc).toEqual([
    { id: '时间', text: '时间', depth: 2 },
    { id: '地点-a', text: '地点 A', depth: 3 },
    { id: '时间-1', text: '时间', depth: 2 },
  ])
  expect([...anchors]).toEqual(['时间', '地点-a', '时间-1', '细节'])
})

test('links lead to the addresses that the portal serves', async () => {
  const { uses, problems } = page('[a](../join.md) [b](../join.md#how) [c](#when) [d](/events) [e](/)')
  expect(problems).toEqual([])
  expect(uses.map(({ target, anchor }) => ({ target, anchor }))).toEqual([
    { target: 'join.md', anchor: null },
    { target: 'join.md#', anchor: { page: 'en/join', id: 'how' } },
    { target: 'activities/meetings.md#', anchor: { page: 'en/activities/meetings', id: 'when' } },
    { target: '/events', anchor: null },
    { target: '/', anchor: null },
  ])
  const shown = await html('[a](../join.md) [b](../join.md#how) [c](#when) [d](/events) [e](/) [f](../../zh/join.md)')
  expect([...shown.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/en/join',
    '/en/join#how',
    '#when',
    '/en/events',
    '/en',
    '/zh/join',
  ])
})

test('links that leave carry rel, links that stay do not', async () => {
  expect(await html('[a](https://example.org/x) [b](../join.md) <me@example.org>')).toBe(
    '<p><a href="https://example.org/x" rel="noopener">a</a> <a href="/en/join">b</a> <a href="mailto:me@example.org">me@example.org</a></p>',
  )
})

test('pictures lead to where the portal serves them', async () => {
  expect(await html('![The plan](../images/plan.png)')).toBe(
    '<p><img src="/media/en/images/plan.png" alt="The plan"></p>',
  )
})

test('a line break between Han characters is no space', async () => {
  expect(await html('每两周，\n周三开会。\nvLLM\n很快', 'zh/about.md')).toBe('<p>每两周，周三开会。\nvLLM\n很快</p>')
})

test('footnotes speak the language of the page and lead back', async () => {
  const shown = await html('正文[^1]\n\n[^1]: 注', 'zh/about.md')
  expect(shown).toContain('>脚注<')
  expect(shown).toContain('href="#user-content-fn-1"')
  expect(shown).toContain('id="user-content-fn-1"')
})
