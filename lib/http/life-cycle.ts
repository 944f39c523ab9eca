// What the application does when the server listens and before it stops. Kept on globalThis, because server.ts and
// Next's bundle each load their own copy of this module.

type Task = () => Promise<void>
type Moment = 'listening' | 'stopping'

const key = Symbol.for('portal.life-cycle')
const shared = globalThis as typeof globalThis & { [key]?: Record<Moment, Task[]> }

const tasks = (moment: Moment): Task[] => {
  shared[key] ??= { listening: [], stopping: [] }
  return shared[key][moment]
}

/** `task` runs once: when the server answers, or when it stops, after its last request was answered. */
export function at(moment: Moment, task: Task): void {
  tasks(moment).push(task)
}

export async function run(moment: Moment): Promise<void> {
  for (const task of tasks(moment).splice(0)) await task()
}
