"""What a blank stands for, told by the name of its field."""

from __future__ import annotations

import pytest

from apolint import languages
from apolint.languages.blanks import MASKS, PLAIN, Blanks
from apolint.spans import Span

BLANKS = [
    ("en", "{{delivery_date}}", "date"),
    ("en", "[DAY]", "date"),
    ("en", "{{slotTime}}", "time"),
    ("en", "%{refund_amount}", "num"),
    ("en", "{{agent.phone_number}}", "contact"),
    ("en", "{{last_update}}", None),
    ("en", "{{customer.first_name}}", None),
    ("en", "https://example.org/date", None),
    ("fi", "{{toimituspvm}}", "date"),
    ("fi", "[KLO]", "time"),
    ("fi", "{{puhelin}}", "contact"),
    ("no", "{{leveringsdato}}", "date"),
    ("no", "[BELØP]", "num"),
    ("el", "{{ημερομηνία}}", "date"),
    ("el", "[ΠΟΣΌ]", "num"),
    ("pt", "{{data_entrega}}", "date"),
    ("pt", "[HORÁRIO]", "time"),
    ("pt", "{{nome}}", None),
    ("en", "{{data}}", None),
]


@pytest.mark.parametrize(("lang", "blank", "kind"), BLANKS, ids=[f"{lang} {blank}" for lang, blank, _ in BLANKS])
def test_blanks(lang: str, blank: str, kind: str | None) -> None:
    masked = Blanks(languages.load(lang)).mask(f"x {blank} y", [Span(2, 2 + len(blank))])
    assert masked == f"x {MASKS.get(kind or '', PLAIN) * len(blank)} y"
