"""The ledger tab: every demand and promise of a case in one table, to be sorted, filtered and edited."""
