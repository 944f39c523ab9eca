export default {
  meeting: '· 例会：{time}',
  event: '· 活动：{title}，{time}',
  news: '· 动态：{title}',
  newcomers: '· 本周新加入 {count} 位成员',
}
