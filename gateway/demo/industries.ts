/** Sections A to S of GB/T 4754 with what firms in them call their trade (行业特征), plainest first. */
type IndustrySection = {
  section: string;
  /** Share among private enterprises, per thousand. */
  weight: number;
  trades: string[];
};

const trades = (text: string) => text.split(" ");

export const ENTERPRISE_INDUSTRIES: IndustrySection[] = [
  {
    section: "A",
    weight: 32,
    trades: trades("农业发展 生态农业 水产养殖 茶业 林业 远洋渔业 花卉园艺 农业科技 畜牧"),
  },
  { section: "B", weight: 7, trades: trades("矿业 石材开采 砂石 矿产开发") },
  {
    section: "C",
    weight: 165,
    trades: trades(
      "食品 机械 电子 塑胶制品 纺织 鞋业 服饰 包装材料 家具 建材 陶瓷 光电科技 不锈钢制品 医疗器械 化纤 针织 玻璃制品 新材料 " +
        "印刷 水产食品 模具 工艺品 金属制品 电机 仪器仪表 茶叶加工 五金制品 汽车配件",
    ),
  },
  { section: "D", weight: 10, trades: trades("新能源 风力发电 燃气 水务 光伏发电 热力 电力") },
  {
    section: "E",
    weight: 125,
    trades: trades(
      "建筑工程 建设工程 装饰工程 市政工程 园林景观工程 建筑劳务 机电设备安装 钢结构工程 建设 建筑装饰 消防工程 智能化工程 " +
        "水利水电工程 地基基础工程",
    ),
  },
  {
    section: "F",
    weight: 265,
    trades: trades(
      "贸易 商贸 进出口贸易 供应链管理 建材贸易 汽车销售服务 水产品贸易 电子商务 石化贸易 大药房 医药 医药连锁 酒业 钢铁贸易 " +
        "农产品 国际贸易 机电设备 办公设备 纺织品贸易 超市 木业 茶叶贸易",
    ),
  },
  {
    section: "G",
    weight: 42,
    trades: trades("物流 运输 货运代理 船务 仓储 供应链物流 港口服务 快递服务 汽车运输 国际货运代理"),
  },
  { section: "H", weight: 38, trades: trades("餐饮管理 酒店管理 餐饮服务 酒店 大酒楼 餐饮 民宿管理") },
  {
    section: "I",
    weight: 82,
    trades: trades(
      "信息技术 软件 网络科技 数据科技 智能科技 物联网科技 信息科技 网络技术 科技 系统集成 数字科技",
    ),
  },
  { section: "J", weight: 6, trades: trades("小额贷款 典当 融资租赁 保险代理 商业保理") },
  { section: "K", weight: 33, trades: trades("房地产开发 置业 物业管理 房地产经纪 物业服务 房产代理") },
  {
    section: "L",
    weight: 92,
    trades: trades(
      "人力资源服务 劳务派遣 企业管理咨询 广告 保安服务 会展服务 企业管理 商务服务 财税咨询 人力资源 劳务 国际旅行社 租赁 投资",
    ),
  },
  {
    section: "M",
    weight: 45,
    trades: trades(
      "检测技术 工程咨询 勘察设计 工程监理 生物科技 工程造价咨询 环境科技 测绘技术 工业设计 知识产权代理",
    ),
  },
  { section: "N", weight: 10, trades: trades("环境工程 园林养护 环境卫生管理 景区管理 水环境治理 环保") },
  {
    section: "O",
    weight: 22,
    trades: trades("家政服务 汽车维修服务 洗涤服务 清洁服务 美容美发 摄影 养护服务"),
  },
  { section: "P", weight: 12, trades: trades("教育咨询 教育科技 驾驶培训 职业技能培训 文化教育") },
  { section: "Q", weight: 10, trades: trades("口腔医院 医疗美容门诊部 养老服务 健康管理 护理院 眼科医院") },
  { section: "R", weight: 26, trades: trades("文化传媒 影视传媒 体育文化 文化创意 文化传播 健身服务 演艺") },
];

/** Trades that a division is known for, section first: about one firm in six there is in one of them. */
export const LOCAL_TRADES: Record<string, [section: string, trade: string][]> = {
  "350105": [
    ["A", "远洋渔业"],
    ["C", "光电科技"],
    ["G", "港口服务"],
  ],
  "350112": [
    ["C", "化纤"],
    ["C", "纺织"],
    ["C", "针织"],
  ],
  "350121": [
    ["C", "工艺品"],
    ["C", "汽车配件"],
    ["A", "橄榄种植"],
  ],
  "350122": [
    ["A", "海带养殖"],
    ["A", "鲍鱼养殖"],
    ["A", "远洋渔业"],
  ],
  "350123": [
    ["C", "不锈钢制品"],
    ["B", "石材开采"],
    ["A", "食用菌"],
  ],
  "350124": [
    ["C", "陶瓷"],
    ["C", "粉干食品"],
    ["C", "建筑陶瓷"],
  ],
  "350125": [
    ["A", "李梅种植"],
    ["N", "景区管理"],
    ["H", "民宿管理"],
  ],
  "350128": [
    ["G", "船务"],
    ["E", "隧道工程"],
    ["N", "景区管理"],
  ],
  "350181": [
    ["C", "水产食品"],
    ["C", "塑胶制品"],
    ["A", "鳗鱼养殖"],
  ],
};

/** Share of organizations by division, per thousand. */
export const DIVISIONS: [code: string, weight: number][] = [
  ["350100", 45],
  ["350102", 180],
  ["350103", 115],
  ["350104", 140],
  ["350105", 65],
  ["350111", 120],
  ["350112", 75],
  ["350121", 85],
  ["350122", 40],
  ["350123", 20],
  ["350124", 22],
  ["350125", 20],
  ["350128", 33],
  ["350181", 90],
];

/** The old city, where nobody farms, mines or fishes, and the divisions on the sea. */
export const CITY_CORE = new Set(["350100", "350102", "350103", "350104"]);
export const ON_THE_COAST = new Set(["350105", "350112", "350122", "350123", "350128", "350181"]);

export const DIVISION_NAMES: Record<string, string> = {
  "350100": "福州市",
  "350102": "鼓楼区",
  "350103": "台江区",
  "350104": "仓山区",
  "350105": "马尾区",
  "350111": "晋安区",
  "350112": "长乐区",
  "350121": "闽侯县",
  "350122": "连江县",
  "350123": "罗源县",
  "350124": "闽清县",
  "350125": "永泰县",
  "350128": "平潭县",
  "350181": "福清市",
};
