import { readFileSync } from 'node:fs'

/** The version of the shipped privacy page, which forms send. Read from its file: some tests change the content first. */
export const consentVersion = /^version: (\d+)$/m.exec(readFileSync('content/zh/privacy.md', 'utf8'))?.[1] ?? ''
