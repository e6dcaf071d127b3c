// How large an offer may be. Of the offers that vendors have published and that we wrote down, the largest has 10 things in a
// list, and 616 values: none comes near.

/** Upper bound on the things of one list: checks compare some of them with each other. */
export const MAX_THINGS = 100;
/** Upper bound on the promises and benefits of all tiers, those that a tier takes over among them. */
export const MAX_CLAUSES = 1000;
/** Upper bound on the objects, lists and values of an offer in which every default is filled in, and of the days of its hours. */
export const MAX_VALUES = 20_000;
