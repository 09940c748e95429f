/** Words about money that was spent. Data only. */
import { lexicon } from '../../../text/index.ts';

/** What is done with money: its object is what the money is for. 投资300万元，新建停车场; with 动用, 出动 something else is told. */
export const BUYS = lexicon(
  `
    建 建立 建好 新建 改建 扩建 改扩建 新建改建 建设 建成 建起 兴建 修建 续建 援建 重建 迁建 实施 组织实施 完成 启动 全面启动 开工建设
    征收 征迁 拆迁 征收拆迁 置换 置换征收拆迁 收储 拆除 改造 升级改造 改造提升 整治 综合整治 治理 提升 维修 维修改造 修缮 修复
    购置 购买 采购 添置 安装 配备 配置 铺设 架设 硬化 绿化 亮化 美化 栽植 种植 补植 扶持 支持 资助 奖励 救助 慰问 补助 补贴
    办成 办好 办理 解决 加强 打造 创建 开展 推进 更新 优化 完善 办理 立项办理 清理 疏浚 清淤 加固 除险加固 引进 培育 发放 开发 研发
    用于 专项用于 主要用于 全部用于 重点用于
  `,
);

/** Of these what was done belongs to what the money is for: 房屋征收投资, 老旧管网改造投资; a thing that is built needs no verb. */
export const BUYS_AN_ACT = lexicon(
  `
    征收 征迁 拆迁 征收拆迁 置换 收储 拆除 改造 升级改造 整治 综合整治 治理 维修 维修改造 修缮 修复 购置 购买 采购 硬化 绿化
    亮化 扶持 资助 清理 加固 除险加固
  `,
);
