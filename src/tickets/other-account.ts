/** Something of an account, by its id; `null` where the account has none. */
interface OfAccount {
  readonly accountId: string | null;
}

/** Whether two things belong to different accounts. Without an id, an account is not told from another one. */
export function isOtherAccount(a: OfAccount, b: OfAccount): boolean {
  return a.accountId !== null && b.accountId !== null && a.accountId !== b.accountId;
}
