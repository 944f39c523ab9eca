// What a new portal starts with: the founding people of content/roster.yaml and the goals of content/goals. Running it
// again adds only what is missing.
import { getCharter, getRoster, listGoals } from '@/lib/content/load'
import { disconnect } from '@/lib/db/client'
import { importGoals } from '@/lib/goals/commands/years'
import { importRoster } from '@/lib/people/commands'

const system = { kind: 'system' } as const
const made = await importRoster(system, { roster: getRoster(), charter: getCharter() }, new Date())
if (made > 0) console.log(`${made} founding people added from the roster`)
const years = await importGoals(system, listGoals(), new Date())
if (years > 0) console.log(`Goals of ${years} ${years === 1 ? 'year' : 'years'} added`)
await disconnect()
