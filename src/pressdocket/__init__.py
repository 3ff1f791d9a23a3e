"""Pressdocket: what was asked of platforms, what they answered, and which sentence says so."""

__version__ = "0.1.0"
