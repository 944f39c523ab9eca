import { file, isCode, isTest, ownCode, type Rule, type SourceFile } from './source-file.ts'
import { withoutComments } from './text.ts'

export const naming: Rule[] = [
  {
    name: 'files and folders are kebab-case',
    check: (files) =>
      files
        .filter(isCode)
        .filter(({ path }) => !path.split('/').every(isWellNamed))
        .map(({ path }) => path),
    example: [
      file('components/events/SignUp.tsx'),
      file('lib/sign_up/rules.ts'),
      file('app/[locale]/(member)/me/[...path]/not-found.tsx'),
      file('tests/rules/sign-up.test.ts'),
      file('.ci/report.mjs'),
    ],
    caught: ['components/events/SignUp.tsx', 'lib/sign_up/rules.ts'],
  },
  {
    name: 'a name says what is inside: no utils, helpers, misc, manager, service',
    check: (files) =>
      files
        .filter(isCode)
        .filter(({ path }) => hasEmptyName(path))
        .map(({ path }) => path),
    example: [
      file('lib/utils.ts'),
      file('lib/events/event-service.ts'),
      file('tests/helpers/portal.ts'),
      file('lib/events/serving.ts'),
    ],
    caught: ['lib/utils.ts', 'lib/events/event-service.ts', 'tests/helpers/portal.ts'],
  },
  {
    name: 'no barrels',
    check: (files) =>
      files
        .filter(isCode)
        .filter(isBarrel)
        .map(({ path }) => path),
    example: [
      file(
        'lib/events/index.ts',
        '// All of it.',
        "export { signUp } from './commands'",
        "export type { E } from './queries'",
      ),
      file('lib/events/all.ts', "export * from './commands'"),
      file('lib/people/kinds.ts', "export type * as kinds from './schema'"),
      file(
        'tests/support/portal-test.ts',
        'export const test = base.extend({})',
        "export { expect } from '@playwright/test'",
      ),
    ],
    caught: ['lib/events/index.ts', 'lib/events/all.ts', 'lib/people/kinds.ts'],
  },
  {
    name: 'no file is longer than 400 lines (tests and messages may be)',
    check: (files) =>
      [...ownCode(files), ...files.filter(({ path }) => path.endsWith('.css'))]
        .filter(({ path, text }) => !path.startsWith('lib/i18n/messages/') && text.split('\n').length > 401)
        .map(({ path }) => path),
    example: [
      file('lib/events/commands.ts', ...Array.from({ length: 402 }, () => '')),
      file('lib/events/queries.ts', ...Array.from({ length: 401 }, () => '')),
      file('lib/i18n/messages/zh/events.ts', ...Array.from({ length: 900 }, () => '')),
      file('tests/commands/events.test.ts', ...Array.from({ length: 900 }, () => '')),
    ],
    caught: ['lib/events/commands.ts'],
  },
]

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const routeSegment = /^\(\w+(-\w+)*\)$|^\[{1,2}(\.\.\.)?[a-z][A-Za-z]*\]{1,2}$|^_[a-z-]+$/

const isWellNamed = (segment: string) => kebab.test(segment) || routeSegment.test(segment)

const emptyNames = new Set(['util', 'utils', 'helper', 'helpers', 'misc', 'manager', 'managers', 'service', 'services'])

const hasEmptyName = (path: string) => path.split(/[/.-]/).some((word) => emptyNames.has(word))

/** A file with a star export, or one that does nothing but pass on what others export. */
function isBarrel(one: SourceFile): boolean {
  const code = withoutComments(one.text)
  const passedOn = /^export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]+['"];?/gm
  if (!isTest(one) && /^export\s+(type\s+)?\*/m.test(code)) return true
  return passedOn.test(code) && code.replace(passedOn, '').trim() === ''
}
