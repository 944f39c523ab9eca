// What a new portal starts with: the founding people of content/roster.yaml. Running it again adds only who is missing.
import { getCharter, getRoster } from '@/lib/content/load'
import { disconnect } from '@/lib/db/client'
import { importRoster } from '@/lib/people/commands'

const made = await importRoster({ kind: 'system' }, { roster: getRoster(), charter: getCharter() }, new Date())
if (made > 0) console.log(`${made} founding people added from the roster`)
await disconnect()
