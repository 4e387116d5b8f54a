"""The blank spaCy pipeline of a language, with our tokenizer exceptions."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from apolint.languages.base import Language
from apolint.languages.blanks import ANY_MASK

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

_MARK = re.compile(rf"^[^\w\s'’/&%+€$£#@*{ANY_MASK}]+$")


def is_mark(text: str) -> bool:
    """Whether a token is punctuation, a symbol or an emoji rather than a word."""
    return bool(_MARK.match(text))


def build_tokenizer(language: Language) -> Tokenizer:
    """spaCy's own tokenizer of the language, which also splits at our infixes and exceptions."""
    from spacy.language import create_tokenizer
    from spacy.symbols import NORM, ORTH
    from spacy.util import compile_infix_regex, compile_suffix_regex, get_lang_class
    from spacy.vocab import create_vocab

    defaults = get_lang_class(language.spacy_code).Defaults
    blank: Any = SimpleNamespace(vocab=create_vocab(language.spacy_code, defaults), Defaults=defaults)
    tokenizer: Tokenizer = create_tokenizer()(blank)  # as spacy.blank() does, which takes a third of a second more
    tokenizer.suffix_search = compile_suffix_regex([*(defaults.suffixes or ()), rf"(?<=[{ANY_MASK}])\."]).search
    if language.infixes:
        kept = [infix for infix in defaults.infixes or () if infix not in language.dropped_infixes]
        infixes = [*kept, *language.infixes]
        tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    for pieces in language.exceptions:
        whole = "".join(form for form, _ in pieces)
        tokenizer.add_special_case(whole, [{ORTH: form, NORM: norm} for form, norm in pieces])
    return tokenizer


def pack_splitter(language: Language, tokenizer: Tokenizer) -> Callable[[str], list[str]]:
    """What splits a text of a pack into folded words, as the tokenizer would.

    Plain words, which the tokenizer has no exception for, are not put to it: packs hold thousands of them.
    """
    exceptions = tokenizer.rules

    @cache
    def split(text: str) -> list[str]:
        if text.isalpha() and text not in exceptions:
            return [language.fold(text)]
        tokens = [token for token in tokenizer(text) if not token.is_space]
        words = [token for token in tokens if not is_mark(token.text)]
        return [language.fold(token.norm_) for token in words or tokens]

    return split


def stop_words(spacy_code: str) -> frozenset[str]:
    """The commonest words of a language, as spaCy lists them."""
    from spacy.util import get_lang_class

    return frozenset(get_lang_class(spacy_code).Defaults.stop_words)
