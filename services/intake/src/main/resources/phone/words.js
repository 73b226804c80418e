// Every word of the page, in both languages.
// @ts-check

/** @typedef {'zh-CN' | 'en'} Language */

const WORDS = {
  title: ['报告突发事件', 'Report an emergency'],
  whatHappened: ['发生了什么？', 'What happened?'],
  HAZARDOUS_CHEMICAL_LEAK: ['泄漏', 'Leak'],
  FIRE: ['火灾', 'Fire'],
  EXPLOSION: ['爆炸', 'Explosion'],
  POISONING: ['中毒', 'Poisoning'],
  UNKNOWN: ['其他', 'Something else'],
  placeText: ['地点（写清楚在哪里）', 'Place, in words'],
  description: ['情况（不清楚可以不写）', 'What you see (may stay empty)'],
  people: ['人数（不知道就空着）', 'People (leave empty what you do not know)'],
  dead: ['死亡', 'Dead'],
  injured: ['重伤', 'Badly hurt'],
  trapped: ['被困', 'Trapped'],
  name: ['您的姓名', 'Your name'],
  phone: ['您的电话', 'Your phone'],
  send: ['立即报告', 'Report now'],
  back: ['返回', 'Back'],
  yourReports: ['您的报告', 'Your reports'],
  call: ['拨打 {phone}', 'Call {phone}'],
  locating: ['正在定位……', 'Finding where you are …'],
  located: ['已定位，误差约 {metres} 米', 'Position known within {metres} m'],
  notLocated: ['没有定位，请写明地点', 'No position: write the place'],
  closed: [
    '这个页面要用厂区链接打开：请扫贴在厂区的二维码，或立即拨打电话。',
    'This page is opened by a site link: scan the code on your site, or call now.',
  ],
  unverified: [
    '没有厂区链接：报告会作为未核实的报告送到市值班室。',
    'Without a site link your report goes to the city’s duty room as unverified.',
  ],
  kept: ['存在本机，等待网络，会自动发送', 'Kept on this phone; it is sent as soon as there is a network'],
  sending: ['正在发送……', 'Sending …'],
  received: ['值班系统 {time} 收到', 'Received at {time}'],
  incident: ['事件编号 {number}', 'Incident {number}'],
  alerted: ['已通知 {who}', '{who} alerted'],
  acknowledged: ['{who} {time} 已签收', '{who} acknowledged at {time}'],
  refused: ['没有收下：{why}', 'Not taken: {why}'],
  linkGone: [
    '厂区链接已停用，改作未核实的报告发送。',
    'The site link is revoked; the report is sent as unverified.',
  ],
  notKept: [
    '这个浏览器不能保存报告：请不要关闭页面，直到显示收到。',
    'This browser cannot keep reports: leave the page open until it says received.',
  ],
  photo: ['拍照', 'Add a photo'],
  photosKept: ['照片 {count} 张存在本机，会自动发送', '{count} photo(s) kept on this phone; sent by itself'],
  photosReceived: ['照片 {count} 张已收到', '{count} photo(s) received'],
  photoRefused: ['照片没有收下：{why}', 'The photo was not taken: {why}'],
  zone: ['隔离 {metres} 米', 'Keep {metres} m away'],
  unknownWho: ['值班岗位', 'a duty post'],
}

/** @typedef {keyof typeof WORDS} WordKey */

/**
 * @param {Language} language
 * @param {WordKey} key
 * @param {Record<string, string | number>} [facts]
 */
export function word(language, key, facts = {}) {
  const [chinese, english] = WORDS[key]
  const text = (language === 'en' ? english : chinese) ?? key
  return text.replace(/\{(\w+)\}/g, (_, name) => String(facts[name] ?? ''))
}
