export default {
  title: '活动',
  description: '{name} 定期和不定期的活动。',
  lead: '有定期的，也有随版本开展的，任何人都可以从参加一次开始。',
  campaigns: '体验活动',
  upcoming: '查看日程与报名',
}
