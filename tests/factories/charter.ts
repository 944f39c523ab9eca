import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

/**
 * The shipped content with further rules in its charter, for the whole test file. Call it first in the file: the portal
 * reads its content once. `rules` are entries of charter.yaml's list.
 */
export function amendCharter(rules: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'amended-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  cpSync('content', folder, { recursive: true })
  const file = path.join(folder, 'charter.yaml')
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${rules}`)
  process.env.CONTENT_DIR = folder
}

type Amendment = { version: number; effective: string; vote: string; retryAfterDays?: number }

/** Another version of the rule for electing committers; `vote` are the parameters that differ, in YAML. */
export const committerElection = ({ version, effective, vote, retryAfterDays }: Amendment) => `
  - id: committer-election
    version: ${version}
    effective: ${effective}
    title: { zh: 成为核心贡献者, en: Becoming a committer }
    text: { zh: 修订, en: Amended }
    parameters:
      holds: member
      area: true
      workPlan: true
      judgements: []
      ${retryAfterDays ? `retryAfter: { days: ${retryAfterDays} }` : ''}
      vote: { venue: regular-meeting, electorate: [maintainer, committer], ${vote} }
`
