// The front door of billing facts: what was billed, from when until when, and why. They are written in the transaction of
// what causes them and never changed but by being ended, so that a statement of any month can be computed again.
export {
  type LineFact,
  type MembershipFact,
  selectFirstFact as firstFact,
  selectLineFacts as lineFacts,
  selectMembershipFacts as membershipFacts,
  settleLines as billLines,
  settleMemberships as billMemberships,
  updateNameOfOpen as renameBilledQueue,
} from './billing-store.ts'
