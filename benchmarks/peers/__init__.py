"""Peers: each in an environment of its own, never a dependency of the course."""
