// Checks the content folder (CONTENT_DIR): prints each problem as file:line: reason and exits with 1, or says what was checked.
import path from 'node:path'
import { config } from '@/lib/config'
import { ContentError, describe } from '@/lib/content/problems'
import { readContent } from '@/lib/content/read-content'

const { contentDir } = config()
try {
  const { pages, roster, charter, goals } = readContent(contentDir)
  const counts = `${pages.length} pages, ${charter.rules.length} rules, ${roster.people.length} people, ${goals.length} year(s) of goals`
  process.stdout.write(`Content in ${path.basename(contentDir)}/ is sound: ${counts}.\n`)
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  process.stderr.write(
    `${error.problems.map(describe).join('\n')}\n${error.problems.length} problem(s) in ${path.basename(contentDir)}/\n`,
  )
  process.exitCode = 1
}
