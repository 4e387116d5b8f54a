"""Bits of words: which tests of the packs a word passes, worked out once for each word form."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Lexicon:
    """Gives each test a bit and each word form the bits of the tests that it passes.

    A derived bit is set when a mask has all bits of one of its (needed, forbidden) pairs; derived bits are worked out in
    the order in which they were added, so a test may build on earlier ones.
    """

    size: int = 0
    literals: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    prefixes: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    suffixes: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    infixes: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    derived: list[tuple[int, int, int]] = field(default_factory=list)
    classes: dict[str, int] = field(default_factory=dict)

    def new_bit(self) -> int:
        """A bit that no test has yet."""
        self.size += 1
        return 1 << (self.size - 1)

    def class_bit(self, name: str) -> int:
        """The bit of a word class, such as `num`."""
        if name not in self.classes:
            self.classes[name] = self.new_bit()
        return self.classes[name]

    def derive(self, bit: int, needed: int, forbidden: int) -> None:
        """Sets `bit` on words that have all of `needed` and none of `forbidden`."""
        self.derived.append((bit, needed, forbidden))

    def mask(self, norm: str, classes: int) -> int:
        """The bits of a word form, given those of its word classes."""
        mask = classes | self.literals.get(norm, 0)
        for size in range(1, len(norm) + 1):
            mask |= self.prefixes.get(norm[:size], 0) | self.suffixes.get(norm[-size:], 0)
        for part, bit in self.infixes.items():
            if part in norm:
                mask |= bit
        for bit, needed, forbidden in self.derived:
            if mask & needed == needed and not mask & forbidden:
                mask |= bit
        return mask
