"""What remains of a message after a cut maps back to the same words of the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from apolint.cut import cut
from apolint.model import Message
from apolint.offsets import OffsetMap, Segment
from apolint.spans import Span

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 8)), max_size=4)


@given(st.text("abcdefghij\n", min_size=1, max_size=40), SPANS)
def test_every_character_that_remains_maps_to_itself(text, holes):
    gone = [Span(start, start + size) for start, size in holes]
    shift = 7
    message = Message(text, OffsetMap.identity(len(text), shift))
    after = cut(message, [Span(span.start + shift, span.end + shift) for span in gone])
    kept = [i for i in range(len(text)) if not any(span.start <= i < span.end for span in gone)]
    assert after.text == "".join(text[i] for i in kept)
    found = [after.offsets.to_source(Span(i, i + 1)) for i in range(len(after.text))]
    assert found == [Span(i + shift, i + 1 + shift) for i in kept]


def test_a_unit_goes_whole_and_opaque_spans_move():
    message = Message(
        "ab&cd{x}e",  # the & stands for &amp; in the file
        OffsetMap([Segment(0, 0, 2, 2), Segment(2, 2, 1, 5), Segment(3, 7, 6, 6)]),
        opaque=(Span(5, 8),),
    )
    after = cut(message, [Span(1, 4)])
    assert after.text == "acd{x}e"
    assert [after.text[span.start : span.end] for span in after.opaque] == ["{x}"]
    assert after.offsets.to_source(Span(1, 2)) == Span(7, 8)
    assert cut(message, [Span(9, 12)]).opaque == ()
    assert cut(message, []) is message
