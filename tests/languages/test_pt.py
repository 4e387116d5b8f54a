"""Portuguese: clitics, tenses, diminutives, spellings, variants and forms of address."""

from __future__ import annotations

import pytest

from apolint.checks.analyzer import Analyzer

FOUND = [
    # clitics after, before and inside the verb
    ("Perderam-se as chaves do seu carro.", "BLM106"),
    ("As normas da casa não nos deixam abrir a conta.", "BLM107"),
    ("Pedir-lhe-emos desculpa se o vidro chegou partido.", "BLM103"),
    # personal infinitive, future subjunctive
    ("A consulta caiu por o senhor não ter confirmado.", "BLM101"),
    ("Pedimos desculpas caso tenha havido demora.", "BLM103"),
    ("Lamentamos, se houver algum defeito.", "BLM103"),
    # diminutives, of Brazil and of Portugal
    ("Foi só um probleminha na sua conta.", "MIN201"),
    ("Houve uma demorazita na cozinha.", "MIN201"),
    # missing accents, capitals, chat
    ("a politica da loja nao permite", "BLM107"),
    ("NAO PODEMOS AJUDA-LO.", "NXT412"),
    ("vc digitou o cep errado", "BLM101"),
    ("desculpa se vc ficou sem luz", "BLM103"),
    # the two orthographies
    ("Verificou-se um equívoco na receção.", "BLM106"),
    ("Verificou-se um equívoco na recepção.", "BLM106"),
    # titles are no end of a clause
    ("Deverá V. Exa. reclamar junto do banco.", "NXT413"),
]

LEFT_ALONE = [
    ("Desculpe por termos envergonhado a sua filha.", "BLM105"),
    ("Se houver dúvidas, ligue-nos.", "BLM103"),
    ("Perdemos as suas chaves.", "BLM106"),
    ("O café tem pãozinho quente.", "MIN201"),
    ("Obrigado pela sua paciência.", "MIN204"),
    ("A sua mesa fica junto à cozinha.", "MIN201"),
]


@pytest.mark.parametrize(("text", "code"), FOUND, ids=[text[:24] for text, _ in FOUND])
def test_found(analyzer: Analyzer, text: str, code: str) -> None:
    assert code in {fault.code for fault in analyzer.analyse(text, "pt").faults}


@pytest.mark.parametrize(("text", "code"), LEFT_ALONE, ids=[text[:24] for text, _ in LEFT_ALONE])
def test_left_alone(analyzer: Analyzer, text: str, code: str) -> None:
    assert code not in {fault.code for fault in analyzer.analyse(text, "pt").faults}


@pytest.mark.parametrize(
    ("text", "variant", "address"),
    [
        ("Vocês receberam o boleto pelo celular?", "BR", "você"),
        ("Recebeste a encomenda na tua morada? Contacta-nos pelo telemóvel.", "PT", "tu"),
        ("O senhor recebeu a fatura no seu telemóvel e contactou a nossa equipa.", "PT", "senhor"),
        ("Agradecemos a V. Exa. o contacto com a nossa equipa.", "PT", "vexa"),
    ],
)
def test_variant_and_address(analyzer: Analyzer, text: str, variant: str, address: str) -> None:
    analysis = analyzer.analyse(text, "pt")
    assert (analysis.variant, analysis.address) == (variant, address)
