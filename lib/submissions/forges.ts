import type { Site } from '@/lib/content/schema'
import type { Forge, LinkSettings } from './canonical-link'

/** Forges that everyone knows; `forges` of sig.yaml adds others, and further hosts of these. */
const wellKnown: readonly Forge[] = [
  { id: 'gitee', style: 'gitee', hosts: ['gitee.com'] },
  // One forge that has changed its name.
  { id: 'atomgit', style: 'gitcode', hosts: ['gitcode.com', 'gitcode.net', 'atomgit.com'] },
  { id: 'github', style: 'github', hosts: ['github.com', 'github.dev'] },
]

/** What links are read by, as the site has it. */
export function linkSettingsOf({ forges: own, movedRepositories, repositories }: Site): LinkSettings {
  const extended = wellKnown.map((forge) => {
    const more = own.find(({ id }) => id === forge.id)?.hosts ?? []
    return { ...forge, hosts: [...forge.hosts, ...more] }
  })
  const added = own.flatMap(({ id, style, hosts }) =>
    style && !wellKnown.some((forge) => forge.id === id) ? [{ id, style, hosts }] : [],
  )
  const forges = [...extended, ...added]
  const places = repositories.flatMap(({ url }) => {
    const { host, pathname } = new URL(url)
    const forge = forges.find(({ hosts }) => hosts.includes(host))
    const path = pathname.replace(/^\/|\/$|\.git$/g, '').toLowerCase()
    return forge ? [[path, forge.id] as const] : []
  })
  const moved = movedRepositories.map(({ from, to }) => [from.toLowerCase(), to.toLowerCase()] as const)
  // A repository and its mirror on another forge share their path: then it names neither.
  const known = places.filter(([path, id]) => places.every(([other, otherId]) => other !== path || otherId === id))
  return { forges, moved: new Map(moved), known: new Map(known) }
}
