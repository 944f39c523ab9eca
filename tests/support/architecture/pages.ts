import { file, ownCode, type Rule, type SourceFile } from './source-file.ts'
import { placesOf, withoutComments } from './text.ts'

/** What Next would let us do to pages, and we don't. */
export const pages: Rule[] = [
  {
    name: 'each page of (member) and (admin) asks its guard itself',
    check: (files) =>
      files
        .filter(({ path }) => /\/\((member|admin)\)\/(?:.*\/)?page\.tsx$/.test(path) && path.startsWith('app/'))
        .flatMap(unguarded),
    example: [
      file(
        'app/[locale]/(member)/me/page.tsx',
        "import { requireAccount } from '@/lib/auth/guard'",
        'const actor = await requireAccount(locale)',
      ),
      file('app/[locale]/(admin)/admin/page.tsx', "import { requirePermission } from '@/lib/auth/guard'"),
      file('app/[locale]/(admin)/admin/events/page.tsx', '// requirePermission()'),
      file('app/[locale]/(public)/page.tsx', 'export default function Home() {}'),
    ],
    caught: ['app/[locale]/(admin)/admin/page.tsx', 'app/[locale]/(admin)/admin/events/page.tsx'],
  },
  {
    name: 'no layout or template guards in place of its pages',
    check: (files) =>
      files
        .filter(
          ({ path, text }) =>
            /^app\/.*(layout|template)\.tsx$/.test(path) && /lib\/auth\/guard|\bauthorize\(/.test(text),
        )
        .map(({ path }) => path),
    example: [
      file('app/[locale]/(admin)/layout.tsx', "import { requirePermission } from '@/lib/auth/guard'"),
      file('app/[locale]/layout.tsx', "import { getActor } from '@/lib/auth/actor'"),
    ],
    caught: ['app/[locale]/(admin)/layout.tsx'],
  },
  {
    name: 'no proxy, middleware, loading or template file',
    check: (files) =>
      ownCode(files)
        .filter(({ path }) => /^(src\/)?(proxy|middleware)\.\w+$|^app\/(.*\/)?(loading|template)\.\w+$/.test(path))
        .map(({ path }) => path),
    example: [
      file('proxy.ts'),
      file('middleware.ts'),
      file('app/[locale]/loading.tsx'),
      file('app/[locale]/template.tsx'),
      file('components/ui/loading.tsx'),
    ],
    caught: ['proxy.ts', 'middleware.ts', 'app/[locale]/loading.tsx', 'app/[locale]/template.tsx'],
  },
  {
    name: 'no Suspense: a page arrives in order and whole',
    check: (files) => match(files, /<(React\.)?Suspense\b/g),
    example: [file('app/[locale]/page.tsx', '// never <Suspense>', 'return <Suspense fallback={null} />')],
    caught: ['app/[locale]/page.tsx:2'],
  },
  {
    name: "no page sets Next's caching: pages are dynamic because they ask for the actor",
    check: (files) =>
      match(
        files,
        /^export const (dynamic|dynamicParams|revalidate|fetchCache|runtime)\b|^\s*['"]use cache|\bgenerateStaticParams\b/gm,
      ),
    example: [
      file('app/[locale]/page.tsx', "export const dynamic = 'force-dynamic'"),
      file('lib/events/queries.ts', "import 'server-only'", "'use cache'"),
    ],
    caught: ['app/[locale]/page.tsx:1', 'lib/events/queries.ts:2'],
  },
]

function unguarded({ path, text }: SourceFile): string[] {
  const code = withoutComments(text)
  const isImported = /import \{[^}]*\brequire\w+[^}]*\} from '@\/lib\/auth\/guard'/.test(code)
  return isImported && /\brequire(Account|Permission)\(/.test(code) ? [] : [path]
}

const match = (files: SourceFile[], pattern: RegExp) =>
  ownCode(files).flatMap(({ path, text }) => placesOf(pattern, path, withoutComments(text)))
