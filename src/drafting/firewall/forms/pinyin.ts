import { hanVariants } from './han-variants.ts'
import { splitUnspaced } from './unspaced-names.ts'

/** How signs of surnames and given names are read in Pinyin: the reading, then its signs, simplified where they have two forms. */
const readings = `ai爱艾 an安 ang昂 ao敖奥 ba巴 bai白柏 ban班 bao宝包鲍 bei贝蓓北 bi碧毕 bin彬斌宾滨 bing冰兵炳 bo博波伯 bu卜步 cai蔡彩才 cao曹草 cen岑 chang常昌畅
  chao超朝潮晁 chen陈晨辰臣 cheng程成城诚承 chi池迟 chong崇冲 chu楚储 chuan川传 chun春纯 ci慈 cong聪丛从 cui崔翠 da达大 dai戴代黛 dan丹单旦 dang党 dao道 de德 deng邓登 di迪
  dian典 ding丁鼎定 dong董东冬栋 dou窦 du杜度 duan段端 e娥 en恩 er尔 fa发法 fan范凡樊帆 fang方芳房 fei飞菲费妃 fen芬 feng冯风凤峰枫锋丰 fu傅付福富甫芙 gai盖 gan甘 gang刚钢岗
  gao高 ge葛歌格 gen根 geng耿庚 gong龚宫功恭 gou苟 gu顾谷古 guan关管冠 guang光广 gui桂贵归 guo郭国果 hai海 han韩涵寒汉翰 hang航 hao郝浩豪昊好 he何贺和赫荷河 heng恒衡 hong洪红宏虹鸿弘
  hou侯厚 hu胡虎湖 hua华花桦 huai怀 huan欢焕环 huang黄煌凰 hui慧惠辉会晖卉蕙 huo霍 ji季纪吉姬冀继济骥 jia贾佳嘉家 jian建健剑坚简 jiang江蒋姜 jiao焦娇 jie杰洁捷婕 jin金靳晋锦进瑾 jing静晶敬景京婧菁
  jiong炯 jiu久 ju菊居 juan娟卷 jun军君俊钧骏 kai凯开楷 kang康 ke柯可珂科 kong孔 kuang邝匡 lai赖来 lan兰蓝岚澜 lang郎朗 lao老 le乐 lei雷蕾磊 leng冷 li李黎丽莉力立利理礼励栗璃 lian莲廉连 liang梁亮良 liao廖
  lin林琳霖 ling玲灵凌铃菱岭 liu刘柳 long龙隆 lou娄 lu陆卢鲁路露璐禄 luan栾 lun伦 luo罗骆洛 ma马麻 mai麦 man满曼 mao毛茂 mei梅美玫媚眉 meng孟梦萌 mi米 miao苗妙缪 min敏民闵 ming明铭鸣 mo莫墨 mu穆木牧慕沐
  na娜纳 nan南楠男 ni倪妮 nian年念 nie聂 ning宁凝 niu牛 nuo诺 ou欧 pan潘盼 pang庞 pei裴培沛佩 peng彭鹏 pi皮 pin品 ping平萍屏 pu蒲浦 qi齐戚琪奇祁琦启 qian钱倩千谦 qiang强 qiao乔巧桥 qin秦琴勤 qing清青晴庆卿
  qiong琼 qiu邱秋丘裘 qu曲屈瞿 quan全权泉 ran冉然 rao饶 ren任仁人 rong荣容蓉融 rou柔 ru茹如 ruan阮 rui瑞蕊锐睿 run润 ruo若 sa萨 san三 sen森 sha沙莎 shan山珊 shang尚 shao邵少 she佘 shen沈申深 sheng盛胜生升
  shi石史施世诗时士师 shou寿 shu舒淑书树姝 shuai帅 shuang双爽霜 shui水 shun顺 shuo硕 si思司斯 song宋松颂 su苏素 sui隋 sun孙 ta塔 tai泰太 tan谭谈檀 tang唐汤棠 tao陶涛桃 teng滕腾 tian田天甜恬 tie铁 ting婷廷亭庭 tong童佟彤桐 tu涂屠
  wan万婉湾 wang王汪旺望 wei魏韦卫伟薇维威微巍玮炜 wen文温闻雯 weng翁 wo沃 wu吴武伍邬午 xi奚席习希西曦熙溪喜 xia夏霞侠 xian贤仙显先 xiang向项祥香翔湘 xiao萧肖小晓笑潇孝 xie谢解 xin辛新欣心鑫馨昕 xing邢兴星杏 xiong熊雄
  xiu秀修 xu徐许旭绪 xuan宣轩萱璇 xue薛雪学 xun荀迅 ya雅亚娅 yan严颜闫燕艳岩言彦妍 yang杨阳洋扬 yao姚瑶耀尧 ye叶野 yi易伊怡宜依仪义艺一亦毅逸 yin尹殷银音 ying应英莹颖樱迎 yong永勇咏 you尤游友 yu于余俞玉宇雨瑜愉禹虞郁裕羽
  yuan袁元媛源圆远 yue岳月悦越 yun云芸韵运 zan昝 zeng曾增 zha查 zhai翟 zhan詹战展 zhang张章彰 zhao赵昭 zhe哲 zhen甄珍真贞振臻 zheng郑正政 zhi志芝智治之 zhong钟仲忠中 zhou周舟洲 zhu朱祝竹珠 zhuang庄 zhuo卓 zi子紫梓姿 zong宗 zou邹 zu祖 zuo左`

const readingOf = new Map<string, string>()
for (const group of readings.split(/\s+/)) {
  const [, reading = '', signs = ''] = /^([a-z]+)(.+)$/u.exec(group) ?? []
  for (const sign of signs)
    for (const written of hanVariants(sign)) readingOf.set(written, readingOf.get(written) ?? reading)
}

/** Read otherwise as a surname than as a part of a given name. */
const asSurname: Readonly<Record<string, string>> = { 单: 'shan', 單: 'shan', 解: 'xie', 任: 'ren', 盖: 'ge', 蓋: 'ge' }

const large = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function read(signs: string, surname: boolean): string | null {
  const words = [...signs].map((sign) => (surname ? asSurname[sign] : undefined) ?? readingOf.get(sign))
  return words.length > 0 && words.every((word) => word !== undefined) ? large(words.join('')) : null
}

/** A name in Chinese characters as Pinyin spells it, surname first: `Wang Xiaomei` of 王小美. Null where a sign of it is not known. */
export function pinyinOf(form: string): string | null {
  const pieces = form
    .normalize('NFC')
    .split(/[^\p{Script=Han}]+/u)
    .filter((piece) => piece !== '')
  if (pieces.length === 0 || /[^\p{Script=Han}\s·]/u.test(form.normalize('NFC'))) return null
  const all = pieces.join('')
  const [surname, given] = pieces.length > 1 ? [pieces[0] ?? '', pieces.slice(1).join('')] : splitUnspaced(all)
  if ([...given].length > 3) return null
  const [first, last] = [read(surname, true), read(given, false)]
  return first === null || last === null ? null : `${first} ${last}`
}
