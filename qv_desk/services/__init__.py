"""The services: one user action each, one transaction each; no Qt, no SQL."""
