import { allImports, type Import } from './imports.ts'
import { file, ownCode, pureTables, type Rule, roleOf, type SourceFile } from './source-file.ts'

/** app → components → actions → commands → rules, and app → queries → db. Each rule sees every import, of types too. */
export const directions: Rule[] = [
  {
    name: 'nothing imports app/ but app/ itself',
    check: (files) => refuse(files, ({ from, target }) => inside('app', target) && !inside('app', from)),
    example: [
      file('lib/events/queries.ts', "import { title } from '@/app/[locale]/page'"),
      file('app/[locale]/page.tsx', "import './page.css'"),
    ],
    caught: ['lib/events/queries.ts imports app/[locale]/page.tsx'],
  },
  {
    name: 'lib/ imports neither components nor scripts nor the server',
    check: (files) =>
      refuse(
        files,
        ({ from, target }) => inside('lib', from) && /^(components|scripts|tests|server\.ts)(\/|$)/.test(target),
      ),
    example: [
      file('lib/mail/compose.ts', "import { Button } from '@/components/ui/button'"),
      file('lib/jobs/worker.ts', "import '../../server.ts'", "import { now } from '@/lib/clock'"),
      file('server.ts'),
    ],
    caught: ['lib/mail/compose.ts imports components/ui/button', 'lib/jobs/worker.ts imports server.ts'],
  },
  {
    name: 'nothing imports tests/ but the tests, the bench, the screenshots and what sets them up',
    check: (files) =>
      refuse(
        files,
        ({ from, target }) =>
          inside('tests', target) &&
          !/^(playwright|vitest)\.config\.ts$|^scripts\/(steps\/|(bench|screenshots)\.ts$)/.test(from),
      ),
    example: [
      file('lib/events/rules.ts', "import { anEvent } from '@/tests/factories/event'"),
      file('playwright.config.ts', "import { chromiumPath } from './tests/support/chromium.ts'"),
    ],
    caught: ['lib/events/rules.ts imports tests/factories/event'],
  },
  {
    name: 'app/ has no database and no commands',
    check: (files) =>
      refuse(
        files,
        ({ from, target }) => inside('app', from) && (isDatabase(target) || roleOf(target)?.role === 'commands'),
      ),
    example: [
      file(
        'app/[locale]/page.tsx',
        "import { db } from '@/lib/db/client'",
        "import type { Event } from '@/generated/sqlite/client'",
        "import { signUp } from '@/lib/events/commands'",
        "import { listEvents } from '@/lib/events/queries'",
      ),
      file('lib/events/commands.ts'),
    ],
    caught: [
      'app/[locale]/page.tsx imports lib/db/client',
      'app/[locale]/page.tsx imports generated/sqlite/client',
      'app/[locale]/page.tsx imports lib/events/commands.ts',
    ],
  },
  {
    name: 'components/ui imports nothing of ours',
    check: (files) =>
      refuse(
        files,
        ({ from, target, ours }) => ours && inside('components/ui', from) && !inside('components/ui', target),
      ),
    example: [
      file(
        'components/ui/field.tsx',
        "import type { Locale } from '@/lib/i18n/routing'",
        "import { Label } from './label'",
        "import { Check } from 'lucide-react'",
      ),
    ],
    caught: ['components/ui/field.tsx imports lib/i18n/routing'],
  },
  {
    name: "components import ui, layout, i18n, their own folder, and a feature's schema, rules and actions",
    check: (files) => refuse(files, (one) => isFeatureComponent(one.from) && one.ours && !componentMayImport(one)),
    example: [
      file(
        'components/events/sign-up.tsx',
        "import { db } from '@/lib/db/client'",
        "import { listEvents } from '@/lib/events/queries'",
        "import type { EventRow } from '@/lib/events/queries'",
        "import { signUpAction } from '@/lib/events/actions'",
        "import { Avatar } from '@/components/people/avatar'",
        "import { Button } from '@/components/ui/button'",
        "import { places } from './places'",
      ),
      file('lib/events/queries.ts'),
      file('lib/events/actions.ts'),
    ],
    caught: [
      'components/events/sign-up.tsx imports lib/db/client',
      'components/events/sign-up.tsx imports lib/events/queries.ts',
      'components/events/sign-up.tsx imports components/people/avatar',
    ],
  },
  {
    name: 'schema.ts and rules.ts know only schemas and rules',
    check: (files) =>
      refuse(files, ({ from, target }) => isPure(from) && isRole(target, 'queries', 'commands', 'actions')),
    example: [
      file('lib/events/rules.ts', "import type { EventRow } from './queries'", "import { capacity } from './schema'"),
      file('lib/events/queries.ts'),
      file('lib/events/schema.ts'),
    ],
    caught: ['lib/events/rules.ts imports lib/events/queries.ts'],
  },
  {
    name: 'queries read: no command, no action',
    check: (files) =>
      refuse(files, ({ from, target }) => roleOf(from)?.role === 'queries' && isRole(target, 'commands', 'actions')),
    example: [
      file('lib/events/queries.ts', "import { signUp } from './commands'", "import { places } from './rules'"),
      file('lib/events/commands.ts'),
      file('lib/events/rules.ts'),
    ],
    caught: ['lib/events/queries.ts imports lib/events/commands.ts'],
  },
  {
    name: 'actions are doorways: their own commands, never the database',
    check: (files) => refuse(files, (one) => roleOf(one.from)?.role === 'actions' && isDatabase(one.target)),
    example: [
      file('lib/events/actions.ts', "import { db } from '@/lib/db/client'", "import { signUp } from './commands'"),
    ],
    caught: ['lib/events/actions.ts imports lib/db/client'],
  },
  {
    name: "a feature asks another's schema, rules and queries, never its commands or actions",
    check: (files) =>
      refuse(
        files,
        (one) => crossesFeatures(one) && isRole(one.target, 'commands', 'actions') && !orchestrates(files, one),
      ),
    example: [
      file(
        'lib/events/commands.ts',
        "import { grant } from '@/lib/roles/commands'",
        "import { terms } from '@/lib/roles/queries'",
      ),
      file('lib/events/actions.ts', '// Orchestrates roles.', "import { grantAction } from '@/lib/roles/actions'"),
      file(
        'lib/applications/commands.ts',
        '// Orchestrates: an approval also begins a term.',
        "import { grant } from '@/lib/roles/commands'",
      ),
      file('lib/roles/commands.ts'),
      file('lib/roles/actions.ts'),
      file('lib/roles/queries.ts'),
    ],
    caught: [
      'lib/events/commands.ts imports lib/roles/commands.ts',
      'lib/events/actions.ts imports lib/roles/actions.ts',
    ],
  },
  {
    name: 'only lib/db/ and scripts know the generated clients',
    check: (files) =>
      refuse(
        files,
        ({ from, target }) => inside('generated', target) && !inside('lib/db', from) && !inside('scripts', from),
      ),
    example: [
      file('lib/events/commands.ts', "import type { Prisma } from '@/generated/sqlite/client'"),
      file('lib/db/client.ts', "import { PrismaClient } from '@/generated/sqlite/client'"),
    ],
    caught: ['lib/events/commands.ts imports generated/sqlite/client'],
  },
]

function refuse(files: SourceFile[], isWrong: (one: Import) => boolean): string[] {
  return allImports(ownCode(files))
    .filter(isWrong)
    .map(({ from, target }) => `${from} imports ${target}`)
}

const inside = (folder: string, path: string) => path === folder || path.startsWith(`${folder}/`)

const isDatabase = (path: string) => inside('lib/db', path) || inside('generated', path)

const isRole = (path: string, ...roles: string[]) => roles.includes(roleOf(path)?.role ?? '')

const isPure = (path: string) => isRole(path, 'schema', 'rules')

const isFeatureComponent = (path: string) => inside('components', path) && !inside('components/ui', path)

function componentMayImport({ from, target, typeOnly }: Import): boolean {
  const ownFolder = from.split('/').slice(0, 2).join('/')
  // The front page shows something of every feature.
  const shown = ownFolder === 'components/home' ? ['components'] : [ownFolder, 'components/ui', 'components/layout']
  if ([...shown, 'lib/i18n', 'lib/calendar', 'lib/outcome.ts'].some((folder) => inside(folder, target))) return true
  if (isRole(target, 'schema', 'rules', 'actions') || pureTables.includes(target)) return true
  return typeOnly && (isRole(target, 'queries') || /^lib\/(auth|content|forms)\//.test(target))
}

function crossesFeatures({ from, target }: Import): boolean {
  const feature = from.match(/^lib\/([^/]+)\//)?.[1]
  return feature !== undefined && isFeature(feature) && roleOf(target) !== null && roleOf(target)?.feature !== feature
}

/** What the portal as a whole is made of may start any feature's work; these folders are no features. */
const isFeature = (folder: string) =>
  !['jobs', 'http', 'db', 'mail', 'i18n', 'content', 'calendar', 'search'].includes(folder)

/** One command may lead several features through one transaction: its first line says so. */
function orchestrates(files: SourceFile[], { from, target }: Import): boolean {
  const head = files.find((file) => file.path === from)?.text.split('\n')[0] ?? ''
  return isRole(from, 'commands') && isRole(target, 'commands') && /^\/\/ Orchestrates\b/.test(head)
}
