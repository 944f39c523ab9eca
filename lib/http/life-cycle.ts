// What the application does once the server listens, and before it stops. Kept on globalThis, because server.ts and
// Next's bundle each load their own copy of this module.

type Task = () => Promise<void>
type Moment = 'listening' | 'stopping'
type Lives = Record<Moment, { tasks: Task[]; passed: boolean }>

const key = Symbol.for('portal.life-cycle')
const shared = globalThis as typeof globalThis & { [key]?: Lives }

const life = (moment: Moment) => {
  shared[key] ??= { listening: { tasks: [], passed: false }, stopping: { tasks: [], passed: false } }
  return shared[key][moment]
}

/** `task` runs once: when the server answers, or after its last request was answered. At once where that has passed. */
export async function at(moment: Moment, task: Task): Promise<void> {
  const { tasks, passed } = life(moment)
  if (passed) await task()
  else tasks.push(task)
}

export async function run(moment: Moment): Promise<void> {
  const { tasks } = life(moment)
  life(moment).passed = true
  for (const task of tasks.splice(0)) await task()
}
