"""Notices to many: security incidents with the people affected, and changes of the policy."""
