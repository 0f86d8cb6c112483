/** What makes a rule fire, and its nearest neighbour, which does not. */
export type Example = readonly [fires: string, quiet: string]
