import { segmentText } from '../../src/report/index.ts';
import type { Report } from '../../src/report/model.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action, Effect } from '../../src/tui/state/action.ts';
import { type AppState, initialState, type StateInput } from '../../src/tui/state/state.ts';

/** A report in the manner of the genre, written for these tests: headed sections, 一是 items, numbers, problems, plans. */
export const TEXT = `云溪县2023年度法治政府建设工作报告
发布时间：2024-03-12 来源：云溪县司法局

2023年，我县坚持“依法行政、执法为民”，法治政府建设取得新进展。现将有关情况报告如下。

一、主要工作情况
（一）健全制度体系。一是完善规范性文件管理。全年审查文件36件，提出意见52条，采纳率达98.5%。二是推进重大决策公开。组织听证会8次，参加群众超过400人次。
（二）规范行政执法。一是开展执法检查。抽查案卷120宗，合格率同比上升3.2个百分点；二是化解矛盾纠纷。受理行政复议案件45件，办结43件。
二、优化营商环境
推行“一窗受理”改革，压减办理时限60%以上，服务企业2.3万家。
三、存在的问题
过去一年的工作还有不足：一是执法力量比较薄弱；二是个别部门重视不够；三是宣传方式较为单一。
四、下一年度工作安排
（一）加强队伍建设。培训执法人员500人次。
（二）深化“放管服”改革。持续优化审批流程。
（三）创新普法形式。开展宣传活动。
`;

/** The fixture segmented. */
export function fixture(): Report {
  return segmentText(TEXT, { id: 'yunxi-2023' });
}

/** A state of the browser on the fixture. */
export function stateOf(input: Partial<StateInput> = {}): AppState {
  return initialState({ report: fixture(), lang: 'zh', ambiguous: 1, columns: 120, rows: 40, ...input });
}

/** The state after some actions, and all the effects that they asked for. */
export function run(state: AppState, ...actions: Action[]): { state: AppState; effects: Effect[] } {
  const effects: Effect[] = [];
  let now = state;
  for (const action of actions) {
    const next = reduce(now, action);
    now = next.state;
    effects.push(...next.effects);
  }
  return { state: now, effects };
}
