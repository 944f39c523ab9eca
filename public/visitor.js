// All the script that a visitor's browser runs: the colour scheme they chose, times in their own zone, and nothing that jumps.
;(() => {
  const root = document.documentElement
  const schemes = ['light', 'dark']

  const chosen = () => {
    try {
      return localStorage.getItem('scheme')
    } catch {
      return null
    }
  }

  const keep = (scheme) => {
    try {
      if (schemes.includes(scheme)) localStorage.setItem('scheme', scheme)
      else localStorage.removeItem('scheme')
    } catch {}
  }

  const show = (scheme) => {
    if (schemes.includes(scheme)) root.dataset.scheme = scheme
    else delete root.dataset.scheme
  }

  // In the head, before anything is drawn, so that the page doesn't flash.
  show(chosen())

  // A busy browser draws half of the header and moves it once it has read the rest: let it read up to <main> first. By
  // script, because the Nu checker knows no such link.
  const wait = document.createElement('link')
  Object.assign(wait, { rel: 'expect', href: '#content', blocking: 'render' })
  document.head.append(wait)

  const readySwitch = () => {
    const current = document.getElementById(`scheme-${chosen()}`)
    if (current) current.checked = true
    document.addEventListener('change', ({ target }) => {
      if (target.name !== 'scheme') return
      keep(target.value)
      show(target.value)
    })
  }

  const formats = new Map()
  const written = (at, timeZone, options) => {
    const key = JSON.stringify([timeZone, options])
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(root.lang, { timeZone, ...clock, ...options }))
    return formats.get(key).format(at)
  }

  const added = new WeakSet()
  const addReaderTimes = () => {
    const times = [...document.querySelectorAll('time[data-zone][data-yours]')].filter((time) => !added.has(time))
    // The first use of Intl holds a phone up for 50 ms or more: not where nobody needs it, and not in the head.
    if (times.length === 0) return
    const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone
    for (const time of times) {
      added.add(time)
      const at = new Date(time.dateTime)
      const date = { month: 'long', day: 'numeric' }
      if (written(at, readerZone, date) === written(at, time.dataset.zone, date)) continue
      time.dataset.local = time.dataset.yours.replace('{time}', written(at, readerZone, { ...date, weekday: 'short' }))
    }
  }

  // As the page is read, so that each time is there before it is first drawn: added later, it would push what follows down.
  const reading = new MutationObserver(addReaderTimes)
  reading.observe(document, { childList: true, subtree: true })

  const ready = () => {
    reading.disconnect()
    readySwitch()
    addReaderTimes()
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready)
  else ready()
})()
