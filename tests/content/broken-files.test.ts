import { describe, expect, test } from 'vitest'
import { type Edit, instead, problemsWith } from './folder'

/** Adds the same lines to a page in both languages, so that only the fault itself is reported. */
const inBoth = (page: string, markdown: string): Record<string, Edit> => ({
  [`zh/${page}`]: (text) => `${text}\n${markdown}\n`,
  [`en/${page}`]: (text) => `${text}\n${markdown}\n`,
})

test('the synthetic content has no problem', () => {
  expect(problemsWith({})).toEqual([])
})

describe('front matter', () => {
  const cases: [string, Edit, string][] = [
    [
      'missing',
      '彼此尊重。\n',
      'zh/code-of-conduct.md:1: the front matter is missing: begin with ---, title, description, ---',
    ],
    [
      'not closed',
      '---\ntitle: 行为准则\n',
      'zh/code-of-conduct.md:1: the front matter is missing: begin with ---, title, description, ---',
    ],
    ['without a description', '---\ntitle: 行为准则\n---\n', 'zh/code-of-conduct.md:2: description is missing'],
    [
      'with an unknown key',
      '---\ntitle: 行为准则\ndescription: 友善。\ntitel: 行为准则\n---\n',
      'zh/code-of-conduct.md:4: titel is no key that belongs here',
    ],
    [
      'of a wrong type',
      '---\ntitle: 行为准则\ndescription: 友善。\norder: first\n---\n',
      'zh/code-of-conduct.md:4: order must be a number, not "first"',
    ],
    ['with an empty title', '---\ntitle: ""\ndescription: 友善。\n---\n', 'zh/code-of-conduct.md:2: title is empty'],
  ]
  test.each(cases)('%s', (_, edit, problem) => {
    expect(problemsWith({ 'zh/code-of-conduct.md': edit })).toContain(problem)
  })

  test('a date that the calendar lacks', () => {
    const edit = instead('date: 2030-01-15', 'date: 2030-02-30')
    expect(problemsWith({ 'zh/news/2030-01-15-first-meeting.md': edit })).toContain(
      'zh/news/2030-01-15-first-meeting.md:4: date must be a real date such as 2025-01-31, not "2030-02-30"',
    )
  })

  test('news without a date, a privacy notice without a version', () => {
    expect(
      problemsWith({
        'zh/news/2030-01-15-first-meeting.md': instead('date: 2030-01-15\n', ''),
        'en/privacy.md': instead('version: 3\n', ''),
      }),
    ).toEqual(
      expect.arrayContaining([
        'en/privacy.md:2: version is missing',
        'zh/news/2030-01-15-first-meeting.md:2: date is missing',
      ]),
    )
  })

  test('lines are right with a byte order mark and Windows line ends too', () => {
    const edit = '\uFEFF---\r\ntitle: 行为准则\r\ndescription: 友善。\r\n---\r\n\r\n彼此尊重。\r\n\r\n# 大标题\r\n'
    expect(problemsWith({ 'zh/code-of-conduct.md': edit })).toContain(
      'zh/code-of-conduct.md:8: the title stands in the front matter: headings begin with ##',
    )
  })
})

describe('the body', () => {
  const cases: [string, string, string][] = [
    ['a heading of level 1', '# 准则', ':7: the title stands in the front matter: headings begin with ##'],
    ['a skipped heading level', '## A\n\n#### B', ':9: a heading of level 4 follows one of level 2'],
    ['a script', '<script>alert(1)</script>', ':7: HTML is left out: write Markdown'],
    ['a handler inside a sentence', 'see <img src=x onerror=alert(1)>', ':7: HTML is left out: write Markdown'],
    [
      'an unknown code language',
      '```cobol\nADD 1\n```',
      ':7: the code language "cobol" is not one of bash, cpp, diff, json, python, toml, typescript, yaml, text',
    ],
  ]
  test.each(cases)('%s', (_, markdown, problem) => {
    expect(problemsWith(inBoth('code-of-conduct.md', `\n${markdown}`.slice(1)))).toEqual([
      `en/code-of-conduct.md${problem}`.replace(':7:', ':8:').replace(':9:', ':10:'),
      `zh/code-of-conduct.md${problem}`.replace(':7:', ':8:').replace(':9:', ':10:'),
    ])
  })

  test('a comment is no fault', () => {
    expect(problemsWith(inBoth('code-of-conduct.md', '<!-- to do -->'))).toEqual([])
  })
})

describe('links', () => {
  const cases: [string, string, string][] = [
    ['to a missing page', '[x](./nowhere.md)', 'the link ./nowhere.md leads nowhere: there is no zh/nowhere.md'],
    ['without the ending', '[x](./join)', "the link ./join leads nowhere: write a page's file, such as ./join.md"],
    ['to a missing anchor', '[x](./areas.md#tapes)', 'zh/areas.md has no heading with the anchor #tapes'],
    [
      'to a missing anchor of the same page',
      '[x](#tapes)',
      'zh/code-of-conduct.md has no heading with the anchor #tapes',
    ],
    [
      'to no page of the portal',
      '[x](/nowhere)',
      "the link /nowhere leads nowhere: the portal's own pages are / /campaigns /people /events /meetings /goals /news /nominations /tasks",
    ],
    [
      'that run a script',
      '[x](javascript:alert(1))',
      'the link javascript:alert(1) is refused: only https, http and mailto may be linked to',
    ],
    [
      'that run a script, in disguise',
      '[x](JaVaScRiPt:alert(1))',
      'the link JaVaScRiPt:alert(1) is refused: only https, http and mailto may be linked to',
    ],
    [
      'without a scheme',
      '[x](//example.org)',
      'the link //example.org is refused: only https, http and mailto may be linked to',
    ],
    [
      'to data',
      '[x](data:text/html,hi)',
      'the link data:text/html,hi is refused: only https, http and mailto may be linked to',
    ],
    ['by reference', 'see [x]\n\n[x]: ./nowhere.md', 'the link ./nowhere.md leads nowhere: there is no zh/nowhere.md'],
    ['with a broken escape', '[x](./%zz.md)', 'the link ./%zz.md leads nowhere: there is no zh/%zz.md'],
  ]
  test.each(cases)('%s', (_, markdown, reason) => {
    const line = markdown.includes('\n') ? 10 : 8
    const found = problemsWith(inBoth('code-of-conduct.md', markdown)).filter((problem) => problem.startsWith('zh/'))
    expect(found).toEqual([`zh/code-of-conduct.md:${line}: ${reason}`])
  })

  const pictures: [string, string, string][] = [
    ['missing', '![a plan](./plan.png)', 'there is no picture zh/plan.png (png, jpg, webp, avif or gif)'],
    [
      'of another site',
      '![a plan](https://example.org/plan.png)',
      'the picture https://example.org/plan.png is refused: put the file into the content folder',
    ],
    ['without words', '![](./dot.png)', "the picture ./dot.png has no text for readers who can't see it"],
  ]
  test.each(pictures)('a picture %s', (_, markdown, reason) => {
    const edits = {
      ...inBoth('code-of-conduct.md', markdown),
      'zh/dot.png': new Uint8Array([137]),
      'en/dot.png': new Uint8Array([137]),
    }
    expect(problemsWith(edits)).toContain(`zh/code-of-conduct.md:8: ${reason}`)
  })
})

describe('YAML', () => {
  test('a syntax error', () => {
    const found = problemsWith({ 'sig.yaml': instead('tagline: { zh: 把数据放稳,', 'tagline: { zh: 把数据放稳 ]') })
    expect(found[0]).toMatch(/^sig\.yaml:5: is not valid YAML: /)
  })

  test('a key that stands twice', () => {
    const found = problemsWith({
      'roster.yaml': instead('    name: Member 0002\n', '    name: Member 0002\n    name: Member 0002\n'),
    })
    expect(found).toEqual(['roster.yaml:13: is not valid YAML: Map keys must be unique'])
  })

  const cases: [string, string, Edit, string[]][] = [
    ['a missing file', 'roster.yaml', null, ['roster.yaml:1: the file is missing']],
    ['an empty file', 'roster.yaml', '# nobody\n', ['roster.yaml:1: the file is empty']],
    [
      'an unknown key',
      'roster.yaml',
      instead('    name: Member 0002', '    name: Member 0002\n    nick: m2'),
      ['roster.yaml:13: people[1].nick is no key that belongs here'],
    ],
    [
      'a missing key',
      'roster.yaml',
      instead('    name: Member 0002\n', ''),
      ['roster.yaml:11: people[1].name is missing'],
    ],
    [
      'a wrong type',
      'goals/2030.yaml',
      instead('target: 12', 'target: twelve'),
      ['goals/2030.yaml:10: goals[0].targets[0].target must be a number, not "twelve"'],
    ],
    [
      'a bad date',
      'roster.yaml',
      instead('since: 2030-02-01', 'since: 2030-2-1'),
      ['roster.yaml:24: people[2].since must be a real date such as 2025-01-31, not "2030-2-1"'],
    ],
    [
      'a language left out',
      'sig.yaml',
      instead('{ zh: 项目网站, en: Project website }', '{ zh: 项目网站 }'),
      ['sig.yaml:21: links[0].name.en is missing'],
    ],
    [
      'two people of one slug',
      'roster.yaml',
      instead('slug: member-0003', 'slug: member-0002'),
      ['roster.yaml:21: people[2].slug "member-0002" is used twice'],
    ],
    [
      'two roles of one id',
      'charter.yaml',
      instead('id: committer\n', 'id: member\n'),
      ['charter.yaml:6: roles[1].id "member" is used twice'],
    ],
    [
      'a rule that the portal lacks',
      'charter.yaml',
      instead('id: meeting-cadence', 'id: meeting-mood'),
      ['charter.yaml:58: rules[4].id is not one that the portal knows'],
    ],
    [
      'a rule left out',
      'charter.yaml',
      (text) => text.slice(0, text.indexOf('  - id: meeting-cadence')),
      ['charter.yaml:16: rules the rule "meeting-cadence" is missing'],
    ],
    [
      'a later version in force earlier',
      'charter.yaml',
      instead('effective: 2031-06-01', 'effective: 2029-06-01'),
      [
        'charter.yaml:36: rules[2].effective must be later than version 1 of "committer-election", in force since 2030-01-01',
      ],
    ],
    [
      'a majority that is no fraction',
      'charter.yaml',
      instead('moreThan: 2/3', 'moreThan: 0.66'),
      ['charter.yaml:44: rules[2].parameters.vote.moreThan must be text, not 0.66'],
    ],
    [
      'a majority of more than all',
      'charter.yaml',
      instead('moreThan: 2/3', 'moreThan: 3/2'),
      ['charter.yaml:44: rules[2].parameters.vote.moreThan must be at most 1'],
    ],
    [
      'an area that sig.yaml lacks',
      'roster.yaml',
      instead('areas: [block-storage]', 'areas: [tapes]'),
      ['roster.yaml:19: "tapes" is no area of sig.yaml'],
    ],
    [
      'another meeting time than the charter',
      'sig.yaml',
      instead('time: "10:30"', 'time: "11:30"'),
      ['sig.yaml:10: meeting differs from the rule meeting-cadence of charter.yaml'],
    ],
    [
      'a time that no clock shows',
      'sig.yaml',
      instead('time: "10:30"', 'time: "25:30"'),
      ['sig.yaml:10: meeting.time must be a time such as 19:00, not "25:30"'],
    ],
    [
      'an unknown time zone',
      'sig.yaml',
      instead('Europe/Berlin', 'Europe/Atlantis'),
      ['sig.yaml:9: timeZone must be a time zone such as Asia/Shanghai'],
    ],
    [
      'a colour that is hard to read',
      'sig.yaml',
      instead('light: "#7a3b12"', 'light: "#e3b08c"'),
      ['sig.yaml:11: brand.light must have a contrast of at least 4.5 on #ffffff'],
    ],
    [
      'an address that runs a script',
      'sig.yaml',
      instead('https://storage.example.org/', 'javascript:alert(1)'),
      ['sig.yaml:22: links[0].url must be an http(s) address, not "javascript:alert(1)"'],
    ],
    [
      'a year in the file of another',
      'goals/2030.yaml',
      instead('year: 2030', 'year: 2031'),
      ['goals/2030.yaml:1: year 2031 belongs into goals/2031.yaml'],
    ],
    ['an unknown metric', 'goals/2030.yaml', instead('metric: members', 'metric: stars'), []],
    [
      'figures that differ',
      'charter.yaml',
      instead('zh: 担任提交者满 2 年', 'zh: 担任提交者满 3 年'),
      ['charter.yaml:49: the figure 3 stands in one language only'],
    ],
  ]
  test.each(cases)('%s', (_, file, edit, problems) => {
    const found = problemsWith({ [file]: edit })
    if (problems.length > 0) expect(found).toEqual(problems)
    else expect(found[0]).toMatch(/^goals\/2030\.yaml:12: goals\[0\]\.targets\[0\]\.metric /)
  })

  test('no goals at all', () => {
    expect(problemsWith({ 'goals/2030.yaml': null })).toEqual([
      'goals:1: there is no year: write goals/2025.yaml or the like',
    ])
  })

  test('every problem is told at once, in the order of files and lines', () => {
    const found = problemsWith({
      'sig.yaml': instead('id: example-storage', 'id: Example Storage'),
      'roster.yaml': (text) => text.replace('member-0001', 'Member 1').replace('role: committer', 'role: boss'),
    })
    expect(found.map((problem) => problem.split(': ')[0])).toEqual(['roster.yaml:2', 'roster.yaml:13', 'sig.yaml:2'])
  })
})

test('a page whose name makes no address', () => {
  const page = '---\ntitle: A\ndescription: B\n---\n'
  expect(problemsWith({ 'zh/My Page.md': page, 'en/My Page.md': page })).toEqual([
    'en/My Page.md:1: a page is named with lower-case letters, digits and single hyphens',
    'zh/My Page.md:1: a page is named with lower-case letters, digits and single hyphens',
  ])
})
