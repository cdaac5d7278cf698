"""The work on one case, its gates and approvals, and the lists of cases."""
