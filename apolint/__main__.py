"""`python -m apolint`: the command line."""

from apolint.cli import main

main()
