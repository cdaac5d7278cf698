"""Notices to many: security incidents, changes of the policy, lists of people to be told."""
