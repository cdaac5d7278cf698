"""Security incidents with their affected people, and the mailing on a new version of the policy."""
