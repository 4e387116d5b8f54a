"""apolint: a linter for what a company writes to its customers."""

__version__ = "0.1.0"
