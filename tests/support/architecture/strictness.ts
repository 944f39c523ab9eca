import { file, isCode, ownCode, type Rule } from './source-file.ts'
import { placesOf, withoutProse } from './text.ts'

export const strictness: Rule[] = [
  {
    name: 'no any',
    check: (files) =>
      files
        .filter(isCode)
        .flatMap(({ path, text }) =>
          placesOf(/(?::|\bas|[<|&]|=>)\s*any\b|\bany(?:\[\]|>)|\bz\.any\(/g, path, withoutProse(text)),
        ),
    example: [
      file(
        'lib/events/rules.ts',
        '// as any of us would',
        'const a: any = 1',
        'const b = a as any',
        'const c: Array<any> = []',
        'const d: Record<string, any> = {}',
        'const e = z.any()',
        "const f = ': any'",
        'const { any } = Promise',
      ),
    ],
    caught: [2, 3, 4, 5, 6].map((line) => `lib/events/rules.ts:${line}`),
  },
  {
    name: 'no compiler or linter is silenced',
    check: (files) =>
      files
        .filter(isCode)
        .flatMap(({ path, text }) =>
          placesOf(
            /^\s*(?:\/[/*]|\{\/\*)\s*(?:@ts-(?:ignore|nocheck|expect-error)|biome-ignore|eslint-disable)/gm,
            path,
            text,
          ),
        ),
    example: [
      file(
        'lib/events/rules.ts',
        '// @ts-ignore',
        'const a = 1',
        '  // biome-ignore lint: why',
        '{/* @ts-expect-error */}',
      ),
      file('lib/events/schema.ts', "const banned = ['@ts-ignore', 'biome-ignore']"),
    ],
    caught: ['lib/events/rules.ts:1', 'lib/events/rules.ts:3', 'lib/events/rules.ts:4'],
  },
  {
    name: 'whoever reads role terms, but lib/roles/ itself, says whether the replaced ones are among them',
    check: (files) =>
      ownCode(files)
        .filter(({ path }) => path.startsWith('lib/') && !path.startsWith('lib/roles/'))
        .flatMap(({ path, text }) =>
          placesOf(
            /(?:\broleTerm\.(?:find|count|group|aggregate)|\broleTerms: \{|(?:FROM|JOIN) "RoleTerm")(?![\s\S]{0,300}?(?:onRecord|termHolds|supersededAt))/g,
            path,
            text,
          ),
        ),
    example: [
      file(
        'lib/people/queries.ts',
        'db.roleTerm.findMany({ where: { personId, ...onRecord } })',
        'db.roleTerm.create({ data })',
        'db.roleTerm.findMany({ where: { personId } })',
      ),
      file('lib/claims/queries.ts', 'select: { roleTerms: { where: { until: null } } }'),
      file('lib/auth/session-actor.ts', 'JOIN "RoleTerm" t ON t."personId" = p."id"'),
      file('lib/people/commands.ts', 'roleTerms: { some: { role, ...termHolds(at) } }'),
      file('lib/roles/terms.ts', 'tx.roleTerm.findMany({ where: { id } })'),
    ],
    caught: ['lib/people/queries.ts:3', 'lib/claims/queries.ts:1', 'lib/auth/session-actor.ts:1'],
  },
  {
    name: 'nothing of the first SIG stands in code',
    check: (files) =>
      [
        ...ownCode(files),
        ...files.filter(({ path }) => /^(prisma\/|app\/.*\.css$|package\.json$|deploy\/)/.test(path)),
      ].flatMap(({ path, text }) => placesOf(/mindspore|mindie|vllm|sglang|昇思|昇腾|大模型/gi, path, text)),
    example: [
      file('lib/events/rules.ts', "const sig = 'MindSpore'"),
      file('package.json', '{', '"name": "vllm-portal" }'),
      file('content/sig.yaml', 'name: MindSpore'),
      file('README.md', 'MindSpore'),
      file('tests/pages/home.test.ts', "'MindSpore'"),
    ],
    caught: ['lib/events/rules.ts:1', 'package.json:2'],
  },
]
