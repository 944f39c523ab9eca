/** Code forges by the names that an application keeps their handles under. */
export const forges = [
  { name: 'gitee', label: 'Gitee' },
  { name: 'atomgit', label: 'AtomGit / GitCode' },
  { name: 'github', label: 'GitHub' },
] as const

export const forgeLabel = (name: string): string => forges.find((forge) => forge.name === name)?.label ?? name
