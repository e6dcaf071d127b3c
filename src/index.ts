export * as calendar from './calendar/index.js';
export * as catalog from './catalog/index.js';
export { type Accepted, type Decision, type InvalidInput, orThrow, type Refusal, type Refused } from './decision.js';
export * as entitlements from './entitlements/index.js';
export { InvalidInputError, type Issue, type Text } from './errors.js';
export * as routing from './routing/index.js';
export { type Rule, type RuleId, rule } from './rules.js';
export * as sla from './sla/index.js';
export * as time from './time/index.js';
