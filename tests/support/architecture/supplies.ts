import { file, type Rule, type SourceFile } from './source-file.ts'
import { placesOf } from './text.ts'

/** What the project takes from elsewhere, and what it says about where it was made. */
export const supplies: Rule[] = [
  {
    name: 'package.json pins every dependency exactly',
    check: (files) =>
      manifest(files, ({ dependencies, devDependencies, overrides }) => {
        const pins = [dependencies, devDependencies, overrides].flatMap((group) => flatten(group ?? {}))
        return pins
          .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
          .map(([name, version]) => `${name} is ${version}`)
      }),
    example: [
      file(
        'package.json',
        '{ "dependencies": { "next": "16.4.6", "zod": "^4.6.7", "next-auth": "5.0.0-beta.32" },',
        '"devDependencies": { "vitest": "latest" }, "overrides": { "next-auth": { "nodemailer": ">=10" } } }',
      ),
    ],
    caught: ['package.json: zod is ^4.6.7', 'package.json: vitest is latest', 'package.json: nodemailer is >=10'],
  },
  {
    name: 'package.json promises Node 20.19, 22 and 24',
    check: (files) =>
      manifest(files, ({ engines }) => (engines?.node === supportedNode ? [] : [`engines.node is ${engines?.node}`])),
    example: [file('package.json', '{ "engines": { "node": ">=18" } }')],
    caught: ['package.json: engines.node is >=18'],
  },
  {
    name: 'the lock file names no host',
    check: (files) =>
      files
        .filter(({ path }) => path === 'package-lock.json')
        .flatMap(({ path, text }) => placesOf(/"resolved":\s*"https?:/g, path, text)),
    example: [file('package-lock.json', '{', '  "resolved": "https://example.org/zod.tgz"', '}')],
    caught: ['package-lock.json:2'],
  },
  {
    name: 'the lock file serves every platform (npm run lock:complete)',
    check: (files) =>
      files
        .filter(({ path }) => path === 'package-lock.json')
        .flatMap(({ text }) => missingOptionals(JSON.parse(text))),
    example: [
      file(
        'package-lock.json',
        '{ "packages": { "node_modules/next": { "optionalDependencies": { "swc-linux": "1.0.0", "swc-darwin": "1.0.0" } },',
        '"node_modules/next/node_modules/swc-linux": { "version": "1.0.0" } } }',
      ),
    ],
    caught: ['package-lock.json: node_modules/next lacks swc-darwin'],
  },
  {
    name: "no file knows its author's machine or registry",
    check: (files) =>
      files
        .filter(({ path }) => path !== 'package-lock.json' && !path.startsWith('tests/support/architecture/'))
        .flatMap(({ path, text }) =>
          placesOf(
            /(?<![\w./])\/(?:home|Users)\/\w+\/|(?<![\w./])\/(?:root|work)\/\w|^\s*(?:@[\w-]+:)?registry\s*=|\/\/[^/\s]*:_auth/gm,
            path,
            text,
          ),
        ),
    example: [
      file('.npmrc', 'save-exact=true', 'registry=https://example.org/'),
      file('lib/config.ts', "const root = '/home/somebody/portal'", "const url = 'https://example.org/work/home'"),
      file('deploy/sig-portal.service', 'WorkingDirectory=/root/portal'),
    ],
    caught: ['.npmrc:2', 'lib/config.ts:1', 'deploy/sig-portal.service:1'],
  },
]

const supportedNode = '^20.19.0 || ^22.12.0 || ^24.0.0'

type Pins = { [name: string]: string | Pins }

type Manifest = { dependencies?: Pins; devDependencies?: Pins; overrides?: Pins; engines?: { node?: string } }

function manifest(files: SourceFile[], complaints: (manifest: Manifest) => string[]): string[] {
  const found = files.find(({ path }) => path === 'package.json')
  return found
    ? complaints(JSON.parse(found.text)).map((complaint) => `package.json: ${complaint}`)
    : ['package.json is missing']
}

const flatten = (pins: Pins): [string, string][] =>
  Object.entries(pins).flatMap(([name, pin]) =>
    typeof pin === 'string' ? [[name, pin] satisfies [string, string]] : flatten(pin),
  )

type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }

function missingOptionals({ packages }: Lock): string[] {
  const places = Object.keys(packages)
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places.some((at) => at === `node_modules/${name}` || at === `${place}/node_modules/${name}`))
      .map((name) => `package-lock.json: ${place} lacks ${name}`),
  )
}
