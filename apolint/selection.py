"""Which rules apply: codes, prefixes and profiles, resolved against the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from apolint.catalogue import Catalogue, Profile, Rule, load_catalogue, load_profiles
from apolint.closest import did_you_mean
from apolint.errors import ConfigError, Place

ALL = "ALL"
UNUSED_SUPPRESSION = Rule(
    code="SUP501",
    name="unused-suppression",
    family="suppressions",
    kind="suppression",
    level="warning",
    default_on=True,
    message="nothing is suppressed here; remove the comment",
    component=None,
    shown_by=(),
    beats=(),
    seed="",
)


@dataclass(frozen=True)
class Rulebook:
    """Every rule that can be selected (the catalogue's, and that for unused suppressions), and the profiles."""

    catalogue: Catalogue
    rules: Mapping[str, Rule]
    profiles: Mapping[str, Profile]

    @classmethod
    def load(cls) -> Rulebook:
        """Reads the catalogue and the profiles; raises PackError."""
        catalogue = load_catalogue()
        rules = {**catalogue.rules, UNUSED_SUPPRESSION.code: UNUSED_SUPPRESSION}
        return cls(catalogue, rules, load_profiles())

    def check_codes(self, codes: Iterable[str], where: str, place: Place | None = None) -> None:
        """Raises ConfigError for a code or prefix that stands for no rule. `where` names the option or key."""
        for code in codes:
            if code != ALL and (not code or not any(known.startswith(code) for known in self.rules)):
                prefixes = {known[:size] for known in self.rules for size in (3, 4)}
                hint = did_you_mean(code, [*self.rules, *prefixes, ALL])
                raise ConfigError(f"{where}: no rule has the code or prefix '{code}'", place, hint=hint)

    def check_profile(self, name: str, where: str, place: Place | None = None) -> None:
        """Raises ConfigError for a profile that does not exist."""
        if name not in self.profiles:
            raise ConfigError(f"{where}: there is no profile '{name}'", place, hint=did_you_mean(name, self.profiles))

    def codes(
        self,
        select: Sequence[str] | None = None,
        extend: Sequence[str] = (),
        ignore: Sequence[str] = (),
        profile: str | None = None,
    ) -> frozenset[str]:
        """The codes that apply: those selected (None: those on by default), those added, less those ignored.

        Of two prefixes that disagree on a code the longer one decides, and `ignore` where they are equally long.
        """
        implied = [code for code, rule in self.rules.items() if rule.default_on and select is None]
        required = self.profiles[profile].codes if profile else ()
        given = {code: 1 for code in self.rules if _weight(code, [*implied, *required])}
        named = [*(select or ()), *extend]
        return frozenset(
            code for code in self.rules if max(given.get(code, 0), _weight(code, named)) > _weight(code, ignore)
        )


def _weight(code: str, prefixes: Iterable[str]) -> int:
    """How closely a code is named: 0 not at all, 1 by ALL, more by longer prefixes."""
    lengths = [1 if prefix == ALL else len(prefix) for prefix in prefixes if prefix == ALL or code.startswith(prefix)]
    return max(lengths, default=0)
