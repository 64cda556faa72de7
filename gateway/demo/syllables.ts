/** What names are made of. Strings are lists of single characters; the lists lean on what Fuzhou's own names use. */

export const SURNAMES: [surname: string, perThousand: number][] = [
  ["林", 160],
  ["陈", 135],
  ["黄", 68],
  ["郑", 60],
  ["王", 55],
  ["张", 50],
  ["李", 45],
  ["吴", 44],
  ["刘", 30],
  ["杨", 26],
  ["何", 20],
  ["郭", 18],
  ["叶", 18],
  ["谢", 17],
  ["许", 16],
  ["江", 15],
  ["余", 14],
  ["蔡", 13],
  ["翁", 13],
  ["薛", 12],
  ["施", 11],
  ["卓", 10],
  ["念", 6],
  ["倪", 9],
  ["高", 9],
  ["邱", 8],
  ["游", 8],
  ["潘", 8],
  ["肖", 8],
  ["周", 8],
  ["朱", 7],
  ["徐", 7],
  ["曾", 7],
  ["赖", 6],
  ["魏", 6],
  ["程", 6],
  ["池", 5],
  ["邹", 5],
  ["詹", 5],
  ["柯", 5],
  ["雷", 5],
  ["兰", 5],
  ["方", 5],
  ["苏", 5],
  ["任", 4],
  ["严", 4],
  ["官", 3],
  ["阮", 3],
  ["甘", 3],
  ["鄢", 2],
  ["欧阳", 2],
];

/** Given names by the years they were in fashion: `first` and `last` of two characters, `only` stands alone. */
type GivenNames = { first: string; last: string; only: string };

export const GIVEN_NAMES: { bornBefore: string; male: GivenNames; female: GivenNames }[] = [
  {
    bornBefore: "1970-01-01",
    male: {
      first: "国建志文德金永家世天依长庆振光学祥宝孝道传",
      last: "明华强平生良辉荣清武忠贵福发官灿水旺泉顺雄仁钦铨",
      only: "斌勇忠健明辉",
    },
    female: {
      first: "秀玉美丽金淑桂爱月惠素春碧雪瑞宝依赛",
      last: "英珍兰花芳琴珠妹云莲钦香华娟凤梅霞容钗俤",
      only: "英芳萍琴敏红",
    },
  },
  {
    bornBefore: "1990-01-01",
    male: {
      first: "建志文晓伟俊剑海明永国宏正春学立振少炳祖贤敬",
      last: "峰斌辉勇军杰强涛鹏锋明华东雄灿坚武平滨星龙文榕",
      only: "伟勇斌锋涛杰强磊峰健辉敏超鹏凯亮钦",
    },
    female: {
      first: "丽晓雪美文秀小燕玉淑慧海春艳彩巧碧",
      last: "娟芳萍玲琴红霞云英珍钦梅华清敏静榕妹",
      only: "芳敏静燕萍娟玲艳红晶婷榕洁",
    },
  },
  {
    bornBefore: "9999-01-01",
    male: {
      first: "宇子俊浩泽文嘉志思家明梓晨睿伟逸鸿鑫",
      last: "轩杰涵豪航铭翔辰霖煌彬龙凯炜烨晖斌",
      only: "鑫杰帆航浩凯宇磊炜毅晟",
    },
    female: {
      first: "雨思梦欣诗佳晓雅子静心婉嘉若雪",
      last: "婷怡颖涵琳雯萱妍瑶榕琪莹洁钰",
      only: "婷颖倩雯莹琳琪瑶",
    },
  },
];

/** Names of holders of foreign passports, as a passport's machine readable line has them. */
export const FOREIGN_NAMES: { surnames: string[]; given: string[] }[] = [
  { surnames: ["TANAKA", "OKABE", "MIZUNO"], given: ["KENJI", "HARUTO", "YUKI", "SATOSHI"] },
  { surnames: ["LIM", "KOH", "ONG"], given: ["WEI MING", "MEI LING", "KOK SENG", "HUI MIN"] },
  { surnames: ["WIJAYA", "HARTONO"], given: ["BUDI", "ANDREAS", "RATNA"] },
  { surnames: ["SCHREIBER", "MORETTI", "DELACROIX"], given: ["ANTON", "CAMILLE", "PAOLO", "JOHANNES"] },
];

/** First and second character of a firm's own name (字号). */
export const FIRM_FIRST =
  "鼎瀚泓宸铭煜翊屹峻崇睿朗嘉禾麓澜岚榕闽旭昊晟沛沐泽祺裕盈弘汇凯博捷拓臻源润霖钰晗擎";
export const FIRM_SECOND = "达晟源盛润禾邦瑞昌越远创诺安和景航森屿川峰锦洲岩力腾辰隆捷诚嘉泰";
export const FIRM_OPENING = "新金三大百千万众亿".split("");

/** Places that are on no map, for schools, townships, villages and public bodies: by where such a name could be. */
export const PLACES = {
  urban: (
    "云岫 锦溪 榕荫 岚麓 鹤汀 桐埕 月桥 泮岭 椿里 文笔洲 琴岗 墨池 茗亭坂 柳塘 翠屏坊 鹭洲 清渡 莲塘洲 砚溪 松屿里 古榕埕 星塍 " +
    "橄榄洲 秀坂 荔园埕 桂坞 漱石 霞坞 书院埕 织锦里 竹马桥 问津"
  ).split(" "),
  rural: (
    "溪坪 兰陂 竹溪岭 石磴 荔浦埕 芦坂 龙湫 枫林尾 葛陂 磐石埔 梅花坞 长坪头 下塍 上坞 凤岐 三叠泉 沙堤坞 雁汀 云岫 锦溪 秀坂 " +
    "白岩前 梨垅 茶坪 杉坑口 苦竹垅"
  ).split(" "),
  coastal: "银沙澳 青蚶澳 澜角 蓬岐 白鹭渡 礁门 屿头塘 海螺埕 浪岐 鲎屿".split(" "),
};

/**
 * Names that a random combination must not hit: firms that everybody knows, and people in public life. What is
 * generated here ends up on a punishment list.
 */
export const WELL_KNOWN_FIRMS = new Set(
  (
    "恒大 恒安 永辉 福耀 安踏 阳光 融信 正荣 世茂 泰禾 瑞达 恒申 永荣 锦江 宏东 福昕 顶点 汇川 拓邦 捷安 汇源 源达 博远 " +
    "嘉诚 嘉里 嘉和 汇达 博瑞 博创 鼎泰 鼎盛 鼎捷 鼎信 旭辉 旭创 禾川 瑞芯 锐捷 网龙 星网 盈峰 凯诺 凯盛 弘景 润达 润禾 源泰 " +
    "万达 万科 万嘉 万和 新希望 新大陆 新城 新洲 大族 大华 大通 三安 三棵 三盛 金龙 金隆 金泰 百度 百盛 众泰 众安 亿达 裕隆 昊海 晟源 " +
    "沐邦 泽润 泽景 霖峰 钰泰 捷诚 捷创 铭普 朗诺 崇达 弘元 泓博 泽达 瀚川"
  ).split(" "),
);

export const WELL_KNOWN_PEOPLE = new Set(
  (
    "李强 王毅 李希 蔡奇 王宁 赵龙 郭宁宁 吴贤德 林宝金 尤猛军 陈文清 刘国中 张国清 何立峰 张又侠 王沪宁 王东明 王文涛 " +
    "陈吉宁 陈敏尔 张工 张军 周祖翼 林则徐 陈景润 林徽因 林觉民 严复 郑芝龙 郑成功 曹德旺 张轩松 刘强东 张一鸣 王健林 林丹 李宁 " +
    "张勇 王兴 王磊 张艺谋 黄晓明 陈晓 陈坤 杨洁 何洁 李鹏 李娜 王菲 刘涛 张杰 郭晶晶 林志玲 李春 张涵予 李晨 郑爽 杨颖 李静 王凯 " +
    "李健 陈赫 张颖 林永健 王志文 张国强 郑凯 陈伟霆 陈立 江平 王杰 李国强 李建国 陈建斌"
  ).split(" "),
);
