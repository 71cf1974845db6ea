/** Signs of surnames and given names that are written in two ways: simplified first, then traditional. */
const pairs = `欧歐 阳陽 刘劉 陈陳 张張 杨楊 赵趙 黄黃 吴吳 孙孫 马馬 罗羅 郑鄭 谢謝 许許 邓鄧 冯馮 萧蕭 肖蕭 叶葉 苏蘇 卢盧 蒋蔣 贾賈 韦韋 谭譚 邹鄒 陆陸 顾顧 龚龔 万萬 钱錢 汤湯
  严嚴 赖賴 庞龐 颜顏 钟鍾 简簡 温溫 齐齊 于於 兰蘭 关關 凤鳳 华華 丽麗 红紅 静靜 艳艷 娇嬌 莲蓮 灵靈 伟偉 强強 军軍 国國 庆慶 杰傑 龙龍 飞飛 鹏鵬 宝寶 银銀 铃鈴 锦錦
  莹瑩 颖穎 婵嬋 娴嫻 妈媽 梦夢 云雲 兴興 发發 东東 风風 长長 贵貴 财財 义義 礼禮 乐樂 欢歡 爱愛 怀懷 忆憶 恋戀 双雙 书書 学學 诗詩 词詞 语語 谊誼 谦謙 诚誠 贤賢 贝貝
  贞貞 琼瓊 玛瑪 环環 珑瓏 瑶瑤 园園 圆圓 实實 宁寧 寿壽 尧堯 岚嵐 岭嶺 岗崗 峡峽 涛濤 润潤 泽澤 洁潔 济濟 渊淵 渔漁 汉漢 沟溝 泪淚 浅淺 满滿 潇瀟 灿燦 炜煒 焕煥 烨燁
  维維 纯純 纪紀 绢絹 绣繡 绮綺 缘緣 继繼 绍紹 经經 绵綿 胜勝 芦蘆 苍蒼 荣榮 莺鶯 萝蘿 蓝藍 蔷薔 虽雖 虾蝦 觉覺 见見 规規 计計 让讓 记記 训訓 识識 话話 诺諾 谨謹 轩軒
  轻輕 辉輝 达達 迁遷 远遠 进進 运運 还還 连連 适適 选選 邻鄰 邺鄴 铁鐵 铭銘 锋鋒 锐銳 镇鎮 镜鏡 闻聞 闽閩 闲閒 阁閣 际際 险險 隐隱 雾霧 韩韓 韵韻 页頁 顺順 顿頓 领領
  频頻 题題 飘飄 骄驕 骏駿 鲁魯 鲍鮑 鸿鴻 鹃鵑 鹤鶴 鹰鷹 麦麥 来來 时時 晓曉 晔曄 术術 权權 条條 栋棟 树樹 桥橋 桦樺 样樣 枫楓 毕畢 气氣 灯燈 热熱 爷爺 画畫 畅暢 盖蓋
  监監 砚硯 确確 种種 积積 稳穩 竞競 笔筆 节節 娄婁 屿嶼 岁歲 师師 帅帥 带帶 广廣 应應 开開 异異 当當 录錄 彦彥 征徵 恒恆 悦悅 战戰 执執 扬揚 护護 报報 拥擁 择擇 挥揮
  无無 旧舊 显顯 晋晉 会會 传傳 伦倫 侠俠 侨僑 价價 优優 儿兒 党黨 凯凱 刚剛 创創 办辦 务務 动動 劲勁 励勵 劳勞 区區 协協 单單 卫衛 厉厲 县縣 参參 变變 号號 听聽 启啟
  吕呂 员員 响響 团團 场場 坚堅 块塊 垒壘 声聲 处處 备備 复復 头頭 夹夾 奋奮 奖獎 妇婦 婴嬰 宪憲 宽寬 宾賓 对對 寻尋 导導 将將 尔爾`

const traditional = new Map<string, string>()
const simplified = new Map<string, string>()
for (const pair of pairs.split(/\s+/)) {
  const [plain = '', full = ''] = [...pair]
  if (plain === full) continue
  if (!traditional.has(plain)) traditional.set(plain, full)
  simplified.set(full, plain)
}

const written = (text: string, by: ReadonlyMap<string, string>): string =>
  [...text.normalize('NFC')].map((sign) => by.get(sign) ?? sign).join('')

/** A name in Chinese characters as it stands, and with all of its signs in simplified and in traditional form. */
export const hanVariants = (form: string): readonly string[] => [
  ...new Set([form, written(form, traditional), written(form, simplified)]),
]
