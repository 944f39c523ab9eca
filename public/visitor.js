// All the script that a visitor's browser runs: the colour scheme they chose, and times in their own zone.
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

  const readySwitch = () => {
    const current = document.getElementById(`scheme-${chosen()}`)
    if (current) current.checked = true
    document.addEventListener('change', ({ target }) => {
      if (target.name !== 'scheme') return
      keep(target.value)
      show(target.value)
    })
  }

  const written = (at, timeZone, options) =>
    new Intl.DateTimeFormat(root.lang, {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...options,
    }).format(at)

  const addReaderTimes = () => {
    const times = document.querySelectorAll('time[data-zone][data-yours]')
    // The first use of Intl holds a phone up for 50 ms or more: not where nobody needs it, and not in the head.
    if (times.length === 0) return
    const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone
    for (const time of times) {
      const at = new Date(time.dateTime)
      const date = { month: 'long', day: 'numeric' }
      if (written(at, readerZone, date) === written(at, time.dataset.zone, date)) continue
      time.dataset.local = time.dataset.yours.replace('{time}', written(at, readerZone, { ...date, weekday: 'short' }))
    }
  }

  const ready = () => {
    readySwitch()
    addReaderTimes()
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', ready)
  else ready()
})()
