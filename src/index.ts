// The front door of the library: what is exported here is public, and nothing else is.

export { type AsGraphSize, generateAsGraph } from './generate/generate-as-graph.ts';
export { type DesignSize, generateDesign } from './generate/generate-design.ts';
export { SizeError } from './generate/size.ts';
export type {
	ChangeKind,
	ChangeMistake,
	ComparedState,
	Contract,
	ContractPair,
	ContractRow,
	ContractVerdict,
	Difference,
	PairDifference,
	ProposedChange,
	WhatIfAnswer,
	WhatIfResult,
} from './report/change-model.ts';
export { explanationOf as explain } from './report/explanation.ts';
export type { JudgedRow } from './report/judge-row.ts';
export type { JudgedTable, ReachabilityTable } from './report/judge-table.ts';
export type {
	AskedEvidence,
	Cap,
	Change,
	Document,
	Drawing,
	Edit,
	EffectiveRoute,
	EffectiveRouteTable,
	ElementKey,
	Endpoint,
	Explanation,
	Finding,
	FindingCode,
	HopStory,
	Judged,
	Outcome,
	Pair,
	Place,
	Reason,
	ReasonCode,
	Report,
	Route,
	RuleId,
	RuleNote,
	RungId,
	Severity,
	Sketch,
	SubnetRoute,
	Throughput,
	View,
	Walk,
} from './report/model.ts';
export { asWritten, type Opened, type OpenView, openDesign, type Trial } from './report/open-design.ts';
export {
	type Judge,
	type JudgeOptions,
	judgeExpectation,
	judgeReachability,
	openJudge,
} from './report/open-judge.ts';
export { renderCheck } from './report/render/check.ts';
export { renderJson } from './report/render/json.ts';
export { type Line, type Role, type ScreenOptions, type Span, screen } from './report/render/lines.ts';
export { renderMarkdown } from './report/render/markdown/markdown.ts';
export { renderText } from './report/render/text/text.ts';
export { type RepairOptions, repairOf as repair, UnknownNameError } from './report/repair.ts';
export type {
	AskedEnds,
	AskedPair,
	Repair,
	RepairChange,
	RepairDocument,
	RepairFinding,
	RepairProposal,
	RepairTried,
} from './report/repair-model.ts';
export type { Replay, ReplayStep } from './report/replay-model.ts';
export { reportOf as report } from './report/report.ts';
export { routesOf as routes } from './report/routes.ts';
export { type SweepOptions, sweep } from './report/sweep.ts';
export type {
	FailureCost,
	Resiliency,
	SweepDocument,
	SweptPair,
} from './report/sweep-model.ts';
export { type WhatIfOptions, whatIf, whatIfs } from './report/what-if.ts';
export type { EvidenceLevel } from './rulebook/rule.ts';
export { type Diagnostic, printDiagnostic } from './scenario/diagnostic.ts';
export { type ParsedScenario, type ParseOptions, parseScenario, type Scenario } from './scenario/parse.ts';
export type { WrittenExpectation as ExpectationRow } from './scenario/schema/schema.ts';
export { type SimulateOptions, type Simulation, simulate } from './simulate.ts';
