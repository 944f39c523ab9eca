import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getSite } from '@/lib/content/load'
import { siteSchema } from '@/lib/content/schema'
import { canonicalLink } from '@/lib/submissions/canonical-link'
import { linkSettingsOf } from '@/lib/submissions/forges'

// Configured besides the well-known forges: a GitLab and a Gitea of one's own, a mirror of GitHub, a repository that moved.
const settings = linkSettingsOf(
  siteSchema.parse({
    ...getSite(),
    repositories: [
      { id: 'on-gitee', name: 'Serving', summary: { zh: '服务', en: 'Serving' }, url: 'https://gitee.com/sig/serving' },
      { id: 'home', name: 'Both', summary: { zh: '两处', en: 'Both' }, url: 'https://gitee.com/sig/both' },
      { id: 'mirror', name: 'Both', summary: { zh: '两处', en: 'Both' }, url: 'https://github.com/sig/both' },
      { id: 'on-github', name: 'Tools', summary: { zh: '工具', en: 'Tools' }, url: 'https://github.com/sig/tools.git' },
    ],
    forges: [
      { id: 'corp', style: 'gitlab', hosts: ['git.corp.example', 'old-git.corp.example:8443'] },
      { id: 'forge', style: 'gitea', hosts: ['forge.example'] },
      { id: 'github', hosts: ['hub.mirror.example'] },
    ],
    movedRepositories: [
      { from: 'gitee/sig/old-serving', to: 'gitee/sig/serving' },
      { from: 'github/Old/Tools', to: 'github/sig/tools' },
      { from: 'github/older/tools', to: 'github/old/tools' },
    ],
  }),
)
const read = (typed: string) => {
  const answer = canonicalLink(typed, settings)
  return typeof answer === 'string' ? answer : answer.key
}

const hub = 'github:owner/repo#12'
const giteeIssue = 'gitee:owner/repo#I5ABCD'
const giteePull = 'gitee:owner/repo!12'
const atomIssue = 'atomgit:owner/repo#12'
const atomPull = 'atomgit:owner/repo!12'

/** Real-world spellings, each with its key or why it has none. */
const spellings: [string, string][] = [
  // GitHub
  ['https://github.com/owner/repo/issues/12', hub],
  ['https://github.com/owner/repo/pull/12', hub],
  ['http://github.com/owner/repo/pull/12', hub],
  ['HTTPS://GITHUB.COM/owner/repo/pull/12', hub],
  ['https://www.github.com/owner/repo/pull/12', hub],
  ['https://m.github.com/owner/repo/pull/12', hub],
  ['https://github.com./owner/repo/pull/12', hub],
  ['https://github.com:443/owner/repo/pull/12', hub],
  ['http://github.com:80/owner/repo/pull/12', hub],
  ['https://user@github.com/owner/repo/pull/12', hub],
  ['github.com/owner/repo/pull/12', hub],
  ['www.github.com/owner/repo/issues/12', hub],
  ['//github.com/owner/repo/pull/12', hub],
  ['https://github.com/Owner/Repo/pull/12', hub],
  ['https://github.com/owner/repo.git/pull/12', hub],
  ['https://github.com/owner/repo/pull/12/', hub],
  ['https://github.com//owner/repo//pull/12', hub],
  ['https://github.com/owner/repo/pull/12/files', hub],
  ['https://github.com/owner/repo/pull/12/files#diff-0a1b2cR34', hub],
  ['https://github.com/owner/repo/pull/12/commits', hub],
  ['https://github.com/owner/repo/pull/12/commits/0123456789abcdef', hub],
  ['https://github.com/owner/repo/pull/12/checks?check_run_id=99', hub],
  ['https://github.com/owner/repo/pull/12/changes', hub],
  ['https://github.com/owner/repo/pull/12.', hub],
  ['https://github.com/owner/repo/pull/12?notification_referrer_id=x', hub],
  ['https://github.com/owner/repo/pull/12#issuecomment-123456', hub],
  ['https://github.com/owner/repo/pull/12#discussion_r1', hub],
  ['https://github.com/owner/repo/pull/12#pullrequestreview-9', hub],
  ['https://github.com/owner/repo/issues/12#event-345', hub],
  ['https://github.com/owner/repo/issues/12?utm_source=share&utm_medium=copy', hub],
  ['https://github.com/owner/repo/pulls/12', hub],
  ['https://github.com/owner/repo/issue/12', hub],
  ['https://github.com/owner/repo/ISSUES/12', hub],
  ['https://github.com/owner/repo/issues/%31%32', hub],
  ['https://github.dev/owner/repo/pull/12', hub],
  ['https://api.github.com/repos/owner/repo/issues/12', hub],
  ['https://api.github.com/repos/owner/repo/pulls/12', hub],
  ['https://hub.mirror.example/owner/repo/pull/12', hub],
  ['gh:owner/repo#12', hub],
  ['GH:owner/repo#12', hub],
  ['github:owner/repo#12', hub],
  ['github: owner/repo #12', hub],
  ['github.com/owner/repo#12', hub],
  ['www.github.com/Owner/Repo#12', hub],
  ['github.com:owner/repo#12', hub],
  ['https://github.com/owner/repo.name/issues/12', 'github:owner/repo.name#12'],
  ['https://github.com/owner/.github/issues/12', 'github:owner/.github#12'],
  ['https://github.com/some-owner/some_repo/issues/9999999999', 'github:some-owner/some_repo#9999999999'],
  ['sig/tools#12', 'github:sig/tools#12'],
  ['Sig/Tools#12', 'github:sig/tools#12'],
  ['sig/both#12', 'link-forge-unclear'],
  ['https://github.com/old/tools/issues/12', 'github:sig/tools#12'],
  ['https://github.com/older/tools/issues/12', 'github:sig/tools#12'],
  ['https://github.com/owner/repo', 'link-no-number'],
  ['https://github.com/owner/repo.git', 'link-no-number'],
  ['https://github.com/owner/repo/issues', 'link-no-number'],
  ['https://github.com/owner/repo/pulls', 'link-no-number'],
  ['https://github.com/owner/repo/pull/new/branch', 'link-no-number'],
  ['https://github.com/owner/repo/issues/new', 'link-no-number'],
  ['https://github.com/owner/repo/issues/0', 'link-no-number'],
  ['https://github.com/owner/repo/issues/012', 'link-no-number'],
  ['https://github.com/owner/repo/issues/-12', 'link-no-number'],
  ['https://github.com/owner/repo/issues/12345678901', 'link-no-number'],
  ['https://github.com/owner/repo/issues/１２a', 'link-no-number'],
  ['https://github.com/owner/repo/commit/0123abc', 'link-no-number'],
  ['https://github.com/owner/repo/blob/main/README.md', 'link-no-number'],
  ['https://github.com/owner/repo/discussions/12', 'link-no-number'],
  ['https://github.com/owner', 'link-no-number'],
  ['https://github.com/', 'link-no-number'],
  ['https://github.com/../../issues/12', 'link-no-number'],
  ['https://github.com/所有者/repo/issues/12', 'link-no-number'],
  ['https://gist.github.com/owner/0123abc', 'link-forge-unknown'],
  ['https://github.com.evil.example/owner/repo/pull/12', 'link-forge-unknown'],
  ['https://github.com@evil.example/owner/repo/pull/12', 'link-forge-unknown'],
  ['https://giтhub.com/owner/repo/pull/12', 'link-forge-unknown'],
  ['https://github.com:8443/owner/repo/pull/12', 'link-forge-unknown'],
  ['github:owner/repo!12', 'link-no-number'],
  // Gitee
  ['https://gitee.com/owner/repo/issues/I5ABCD', giteeIssue],
  ['https://gitee.com/owner/repo/issues/i5abcd', giteeIssue],
  ['http://gitee.com/owner/repo/issues/I5ABCD', giteeIssue],
  ['https://www.gitee.com/owner/repo/issues/I5ABCD', giteeIssue],
  ['gitee.com/owner/repo/issues/I5ABCD', giteeIssue],
  ['https://gitee.com/Owner/Repo/issues/I5ABCD', giteeIssue],
  ['https://gitee.com/owner/repo/issues/I5ABCD?from=project-issue', giteeIssue],
  ['https://gitee.com/owner/repo/issues/I5ABCD#note_12345_link', giteeIssue],
  ['https://gitee.com/owner/repo/issues/I5ABCD#note', giteeIssue],
  ['https://gitee.com/owner/repo.git/issues/I5ABCD', giteeIssue],
  ['https://gitee.com/api/v5/repos/owner/repo/issues/I5ABCD', giteeIssue],
  ['gitee:owner/repo#I5ABCD', giteeIssue],
  ['owner/repo#I5ABCD', giteeIssue],
  ['gitee.com/owner/repo#I5ABCD', giteeIssue],
  ['https://gitee.com/owner/repo/pulls/12', giteePull],
  ['https://gitee.com/owner/repo/pulls/12/files', giteePull],
  ['https://gitee.com/owner/repo/pulls/12/commits', giteePull],
  ['https://gitee.com/owner/repo/pulls/12#note_678_conversation', giteePull],
  ['https://gitee.com/owner/repo/pull/12', giteePull],
  ['https://gitee.com/api/v5/repos/owner/repo/pulls/12', giteePull],
  ['gitee:owner/repo!12', giteePull],
  ['gitee.com/owner/repo！12', giteePull],
  ['sig/serving!12', 'gitee:sig/serving!12'],
  ['https://gitee.com/sig/old-serving/pulls/12', 'gitee:sig/serving!12'],
  ['gitee:sig/old-serving#I5ABCD', 'gitee:sig/serving#I5ABCD'],
  ['https://gitee.com/owner/repo/issues/12', 'link-no-number'],
  ['https://gitee.com/owner/repo/issues?id=I5ABCD', 'link-no-number'],
  ['https://gitee.com/owner/repo/pulls/I5ABCD', 'link-no-number'],
  ['https://gitee.com/owner/repo/tree/master/docs', 'link-no-number'],
  ['https://e.gitee.com/owner/issues/list?issue=I5ABCD', 'link-forge-unknown'],
  ['gitee:owner/repo#12', 'link-no-number'],
  ['sig/serving#12', 'link-no-number'],
  // AtomGit, GitCode: one forge under several names
  ['https://gitcode.com/owner/repo/issues/12', atomIssue],
  ['https://gitcode.net/owner/repo/issues/12', atomIssue],
  ['https://atomgit.com/owner/repo/issues/12', atomIssue],
  ['http://www.gitcode.com/owner/repo/issues/12', atomIssue],
  ['gitcode.com/owner/repo/issues/12', atomIssue],
  ['https://gitcode.com/Owner/Repo/issues/12?ref=x', atomIssue],
  ['https://gitcode.net/owner/repo/-/issues/12', atomIssue],
  ['atomgit:owner/repo#12', atomIssue],
  ['gitcode:owner/repo#12', atomIssue],
  ['gitcode.com/owner/repo#12', atomIssue],
  ['https://gitcode.com/owner/repo/pull/12', atomPull],
  ['https://gitcode.com/owner/repo/pulls/12', atomPull],
  ['https://gitcode.com/owner/repo/pull/12/diffs', atomPull],
  ['https://gitcode.com/owner/repo/pull/12?tab=diff', atomPull],
  ['https://gitcode.com/owner/repo/merge_requests/12', atomPull],
  ['https://gitcode.net/owner/repo/-/merge_requests/12', atomPull],
  ['https://gitcode.net/owner/repo/-/merge_requests/12/diffs#note_1', atomPull],
  ['https://atomgit.com/owner/repo/pull/12', atomPull],
  ['https://atomgit.com/owner/repo/change_requests/12', atomPull],
  ['atomgit:owner/repo!12', atomPull],
  ['https://gitcode.com/owner/repo/overview', 'link-no-number'],
  ['https://gitcode.com/owner/repo/blob/main/issues/12', 'link-no-number'],
  // Forges of one's own
  ['https://git.corp.example/group/repo/-/issues/12', 'corp:group/repo#12'],
  ['https://git.corp.example/group/sub/deep/repo/-/issues/12', 'corp:group/sub/deep/repo#12'],
  ['https://git.corp.example/group/repo/-/work_items/12', 'corp:group/repo#12'],
  ['https://git.corp.example/group/repo/-/merge_requests/12/diffs', 'corp:group/repo!12'],
  ['https://git.corp.example/group/repo/merge_requests/12', 'corp:group/repo!12'],
  ['https://old-git.corp.example:8443/group/repo/-/merge_requests/12', 'corp:group/repo!12'],
  ['corp:group/sub/repo#12', 'corp:group/sub/repo#12'],
  ['git.corp.example/group/sub/repo!12', 'corp:group/sub/repo!12'],
  ['https://git.corp.example/group/repo/-/tree/main', 'link-no-number'],
  ['https://forge.example/owner/repo/issues/12', 'forge:owner/repo#12'],
  ['https://forge.example/owner/repo/pulls/12/files', 'forge:owner/repo#12'],
  ['forge:owner/repo#12', 'forge:owner/repo#12'],
  ['https://unknown.example/owner/repo/-/issues/12', 'link-forge-unknown'],
  // What people paste around it
  ['  https://github.com/owner/repo/pull/12\n', hub],
  ['<https://github.com/owner/repo/pull/12>', hub],
  ['(https://github.com/owner/repo/pull/12)', hub],
  ['「https://github.com/owner/repo/pull/12」', hub],
  ['https://github.com/owner/repo/pull/12。', hub],
  ['https://github.com/owner/repo/pull/12，', hub],
  ['[Fix the docs](https://github.com/owner/repo/pull/12)', hub],
  ['修复文档 https://github.com/owner/repo/pull/12', hub],
  ['修复文档：https://github.com/owner/repo/pull/12', hub],
  ['Fix the docs #12 https://github.com/owner/repo/pull/12 · GitHub', hub],
  ['https：//github.com/owner/repo/pull/12', hub],
  ['https://github.com/owner/repo/pull/１２', hub],
  ['https://github.com/\u200bowner/repo/pull/12', hub],
  ['https://github.com/owner/repo/pull/12 https://github.com/owner/repo/pull/13', 'link-unreadable'],
  // What is no link
  ['', 'link-unreadable'],
  ['   ', 'link-unreadable'],
  ['#12', 'link-unreadable'],
  ['12', 'link-unreadable'],
  ['hello', 'link-unreadable'],
  ['owner/repo', 'link-unreadable'],
  ['owner/repo#12', 'link-forge-unclear'],
  ['owner/repo!12', 'link-forge-unclear'],
  ['nowhere:owner/repo#12', 'link-forge-unclear'],
  ['git@github.com:owner/repo.git', 'link-unreadable'],
  ['ssh://git@github.com/owner/repo.git', 'link-unreadable'],
  ['ftp://github.com/owner/repo/pull/12', 'link-unreadable'],
  ['javascript:alert(1)//github.com/owner/repo/pull/12', 'link-unreadable'],
  ['data:text/html,https', 'link-unreadable'],
  ['https://', 'link-unreadable'],
  ['https://github.com/owner/repo/pull/%zz', 'link-unreadable'],
]

describe('a link', () => {
  test.each(spellings)('%s', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })

  test('longer than any address is refused', () => {
    expect(read(`https://github.com/owner/repo/pull/12?${'x'.repeat(2000)}`)).toBe('link-too-long')
  })

  test('has at least 150 spellings here', () => {
    expect(new Set(spellings.map(([typed]) => typed)).size).toBeGreaterThanOrEqual(150)
  })

  test('leads to where it is read, whose key is the same again', () => {
    for (const [typed] of spellings) {
      const answer = canonicalLink(typed, settings)
      if (typeof answer === 'string') continue
      expect(answer.address).toMatch(/^https:\/\//)
      expect(canonicalLink(answer.address, settings)).toEqual(answer)
      expect(read(answer.key)).toBe(answer.key)
    }
  })
})

const piece = fc.oneof(
  fc.constantFrom(
    ...['https://', 'github.com', 'gitee.com', 'git.corp.example', 'forge.example', 'hub.mirror.example'],
    ...['/', '#', '!', ':', '-', '..', '%', '[', '](', ')', '@', '//', '.', '?', '%2F', '。', '…', 'ﷺ'],
    ...['owner/repo', 'sig/serving', 'issues', 'pull', 'merge_requests', 'api/v5/repos', '12', 'I5ABCD', ' '],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
)

/** Reads or refuses it; what is read is a key of a forge that is configured, and leads to the same again. */
function expectSense(typed: string): void {
  const answer = canonicalLink(typed, settings)
  if (typeof answer === 'string') {
    expect(answer).toMatch(/^link-/)
    return
  }
  const { key, address } = answer
  expect(key).toMatch(/^(github|gitee|atomgit|corp|forge):[a-z\d_.-]+(\/[a-z\d_.-]+)+[#!][1-9A-Z][\dA-Z]*$/)
  expect(settings.forges.map(({ hosts }) => hosts[0])).toContain(new URL(address).host)
  expect(canonicalLink(address, settings)).toEqual(answer)
  expect(read(key)).toBe(key)
}

test('any text at all is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => expectSense(pieces.join(''))),
    { numRuns: 3000 },
  )
}, 60_000)

test('so is a link with anything at all around it', () => {
  const place = fc.constantFrom(
    'github.com/owner/repo/pull',
    'gitee.com/sig/old-serving/pulls',
    'forge.example/a/b/issues',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 3 }), place, fc.nat(99), fc.array(piece, { maxLength: 3 }), (...parts) => {
      const [before, path, number, after] = parts
      expectSense(`${before.join('')}https://${path}/${number}${after.join('')}`)
    }),
    { numRuns: 2000 },
  )
}, 60_000)

test('also where it is as long as it may be, and up to 100 KB', () => {
  const length = fc.oneof(fc.integer({ min: 1_900, max: 2_100 }), fc.integer({ min: 1, max: 100_000 }))
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.array(piece, { maxLength: 4 }),
      length,
      (...parts) => {
        const [again, end, size] = parts
        const text = again.join('') || ' '
        expectSense(text.repeat(Math.ceil(size / text.length)) + end.join(''))
      },
    ),
    { numRuns: 1000 },
  )
}, 60_000)

test.each([
  ['become many', `${'…'.repeat(1999)}a`],
  ['become very many', 'ﷺ'.repeat(1990)],
])('2,000 signs that %s are too long', (_, hostile) => {
  expect(hostile.length).toBeLessThanOrEqual(2000)
  expect(read(hostile)).toBe('link-too-long')
})

/** How long they take is measured by `npm run bench`. */
test.each([
  ['spaces', ' '.repeat(100_000)],
  ['slashes', '/'.repeat(100_000)],
  ['marks', '#!'.repeat(50_000)],
  ['brackets', '['.repeat(50_000) + ']('.repeat(25_000)],
  ['schemes', 'https://'.repeat(12_500)],
  ['full-width letters', 'ﷺ'.repeat(100_000)],
  ['a link in the midst of it', `${'a'.repeat(50_000)}https://github.com/o/r/pull/1${'。'.repeat(50_000)}`],
])('100 KB of %s are refused', (_, hostile) => {
  expect(['link-too-long', 'link-unreadable']).toContain(read(hostile))
})
