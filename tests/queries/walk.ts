/** Every page from the first to the last. */
export async function walk(list: (after?: string) => Promise<{ rows: { id: string }[]; next: string | null }>) {
  const ids: string[] = []
  const pages: number[] = []
  let after: string | undefined
  do {
    const { rows, next } = await list(after)
    ids.push(...rows.map(({ id }) => id))
    pages.push(rows.length)
    after = next ?? undefined
  } while (after && pages.length < 20)
  return { ids, pages }
}
