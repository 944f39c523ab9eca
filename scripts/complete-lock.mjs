// npm run lock:complete: after adding a package from a registry that lacks other platforms' binaries. npm leaves those out of
// the lock file, and then "npm ci" refuses the lock file everywhere. Puts them back, by the exact versions their parents name.
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const { packages } = lock

for (const [place, { optionalDependencies = {}, engines, license, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(place, name)) continue
    if (!/^\d+\.\d+\.\d+/.test(version))
      throw new Error(`${place} wants ${name} ${version}: which version is not known.`)
    const at = packages[`node_modules/${name}`] ? `${place}/node_modules/${name}` : `node_modules/${name}`
    packages[at] = {
      version,
      ...platform(name),
      ...(dev && { dev }),
      ...(license && { license }),
      optional: true,
      ...(engines && { engines }),
    }
  }
}

const [root, ...others] = Object.entries(packages)
lock.packages = Object.fromEntries([root, ...others.sort(([left], [right]) => left.localeCompare(right, 'en'))])
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)

/** Looked for where Node would look: beside the one who wants it, then further out. */
function isLocked(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

/** From the name, as in @next/swc-linux-x64-musl: npm skips other platforms without asking for them. */
function platform(name) {
  const words = name.split(/[/-]/)
  const one = (...known) => known.filter((word) => words.includes(word)).slice(0, 1)
  const cpu = one('x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32', 'mips64el')
  const os = one('android', 'darwin', 'freebsd', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'linux', 'win32')
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') || words.includes('glibc') ? ['glibc'] : []
  return { ...(cpu.length && { cpu }), ...(os.length && { os }), ...(libc.length && { libc }) }
}
