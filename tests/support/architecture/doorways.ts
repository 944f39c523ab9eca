import { file, ownCode, type Rule, roleOf, type SourceFile } from './source-file.ts'
import { placesOf, withoutComments } from './text.ts'

/** Where the outside may come in, and what stays on the server. */
export const doorways: Rule[] = [
  {
    name: "queries.ts and commands.ts begin with import 'server-only'",
    check: (files) =>
      withRole(files, 'queries', 'commands')
        .filter(({ text }) => !withoutComments(text).trimStart().startsWith("import 'server-only'"))
        .map(({ path }) => path),
    example: [
      file('lib/events/queries.ts', '// Reads.', "import 'server-only'"),
      file('lib/events/commands.ts', "import { z } from 'zod'", "import 'server-only'"),
      file('lib/people/commands.ts', "// import 'server-only'"),
    ],
    caught: ['lib/events/commands.ts', 'lib/people/commands.ts'],
  },
  {
    name: "'use server' stands at the head of actions.ts and nowhere else",
    check: (files) =>
      ownCode(files).flatMap((one) => {
        const text = withoutComments(one.text)
        const isActions = roleOf(one.path)?.role === 'actions'
        if (isActions) return text.trimStart().startsWith("'use server'") ? [] : [`${one.path}:1`]
        return placesOf(/^[ \t]*['"]use server['"]/gm, one.path, text)
      }),
    example: [
      file('lib/events/actions.ts', "'use server'"),
      file('lib/people/actions.ts', "import { z } from 'zod'"),
      file('app/[locale]/page.tsx', 'async function save() {', "  'use server'", '}'),
      file('lib/events/commands.ts', "'use server'"),
    ],
    caught: ['lib/people/actions.ts:1', 'app/[locale]/page.tsx:2', 'lib/events/commands.ts:1'],
  },
  {
    name: 'every export of actions.ts is built by a wrapper of lib/auth/action.ts',
    check: (files) => withRole(files, 'actions').flatMap(unwrappedExports),
    example: [
      file(
        'lib/events/actions.ts',
        "'use server'",
        "import { accountAction, memberAction } from '@/lib/auth/action'",
        'export const signUpAction = memberAction(',
        '  signUpSchema,',
        ')',
        'export const bareAction = async () => {}',
        'export async function oldAction() {}',
        'export const cancel = memberAction(cancelSchema, cancel)',
        'export default accountAction(schema, command)',
        'export { signUp } from ',
        "  './commands'",
      ),
      file('lib/people/actions.ts', 'const memberAction = 1', 'export const claimAction = memberAction(1)'),
    ],
    caught: [
      'lib/events/actions.ts: export const bareAction = async () => {}',
      'lib/events/actions.ts: export async function oldAction() {}',
      'lib/events/actions.ts: export const cancel = memberAction(cancelSchema, cancel)',
      'lib/events/actions.ts: export default accountAction(schema, command)',
      'lib/events/actions.ts: export { signUp } from',
      'lib/people/actions.ts: export const claimAction = memberAction(1)',
    ],
  },
]

const withRole = (files: SourceFile[], ...roles: string[]) =>
  files.filter(({ path }) => roles.includes(roleOf(path)?.role ?? ''))

const wrappers = ['visitorAction', 'accountAction', 'memberAction', 'buttonAction']

function unwrappedExports({ path, text }: SourceFile): string[] {
  const code = withoutComments(text)
  const imported = code.match(/import \{([^}]*)\} from '(?:@\/lib\/auth|\.)\/action(?:\.ts)?'/)?.[1] ?? ''
  const known = wrappers.filter((wrapper) => new RegExp(`\\b${wrapper}\\b`).test(imported))
  const built = new RegExp(`^export const \\w+Action = (?:${known.join('|') || '(?!)'})\\(`)
  const exported = code.split('\n').filter((line) => /^export\b/.test(line))
  return exported.filter((line) => !built.test(line)).map((line) => `${path}: ${line.trim()}`)
}
