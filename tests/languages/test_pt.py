"""Portuguese: clitics, mesoclisis, personal infinitive, future subjunctive, diminutives, spellings, variants."""

from __future__ import annotations

import pytest

from apolint.checks.analyzer import Analyzer
from tests.languages.tables import codes, found, suggestions

FOUND = [
    # clitics after, before and inside the verb
    ("Perderam-se as chaves do seu carro.", "BLM106", "Perderam-se as chaves"),
    ("As normas da casa não nos deixam abrir a conta.", "BLM107", "As normas da casa não nos deixam"),
    ("Pedir-lhe-emos desculpa se o vidro chegou partido.", "BLM103", "se o vidro chegou"),
    ("Esqueceu-se de trancar o portão.", "BLM101", "Esqueceu-se"),
    ("Não te preocupes com o portão.", "MIN204", "Não te preocupes"),
    ("Pedimos-lhe desculpa por termos arranhado a porta.", "apology", "Pedimos-lhe desculpa"),
    ("Gostaríamos de lhe pedir desculpa pela porta arranhada.", "apology", "Gostaríamos de lhe pedir desculpa"),
    ("Vamos enviar-lhe outra porta.", "action", "Vamos enviar"),
    ("Vamos lhe enviar outra porta.", "action", "Vamos lhe enviar"),
    ("Já te enviámos outra porta.", "action", "Já te enviámos outra"),
    # mesoclisis
    ("Pedir-lhe-emos desculpa pela porta arranhada.", "apology", "Pedir-lhe-emos desculpa"),
    ("Devolver-lhe-emos o dinheiro até sexta-feira.", "action", "Devolver-lhe-emos"),
    ("Avisá-lo-emos assim que a porta chegar.", "follow_up", "Avisá-lo-emos assim que"),
    ("Ligar-lhe-ei na quinta-feira.", "follow_up", "Ligar-lhe-ei"),
    ("Contactá-lo-emos logo que possível.", "NXT411", "logo que possível"),
    # personal infinitive
    ("A consulta caiu por o senhor não ter confirmado.", "BLM101", "por o senhor não ter confirmado"),
    ("O atraso deveu-se a não ter indicado o andar.", "BLM101", "a não ter indicado"),
    ("Por não ter lido o aviso, perdeu o barco.", "BLM101", "Por não ter lido"),
    ("Lamentamos não termos atendido o telefone.", "apology", "Lamentamos"),
    ("Desculpe termos chegado tarde.", "apology", "Desculpe termos"),
    # future subjunctive
    ("Lamentamos, se houver algum defeito.", "BLM103", "se houver"),
    ("Se houver algum incómodo, pedimos desculpa.", "BLM103", "Se"),
    ("Pedimos desculpa se tivermos causado algum transtorno.", "BLM103", "se tivermos"),
    ("Caso tenha ficado molhado, lamentamos.", "BLM103", "Caso"),
    ("Pedimos desculpas caso tenha havido demora.", "BLM103", "caso"),
    ("Lamentamos se vier a faltar água.", "BLM103", "se vier"),
    # diminutives, of Brazil and of Portugal
    ("Foi só um probleminha na sua conta.", "MIN201", "Foi só um probleminha"),
    ("Houve um errinho na ementa.", "MIN201", "um errinho"),
    ("Houve uma demorazita na cozinha.", "MIN201", "uma demorazita"),
    ("Tivemos um atrasozinho na entrega.", "MIN201", "um atrasozinho"),
    ("É só uma manchinha no sofá.", "MIN201", "É só uma manchinha"),
    # você, tu, o senhor, V. Exa.
    ("Você esqueceu de trancar o portão.", "BLM101", "Você esqueceu"),
    ("Esqueceste-te de trancar o portão.", "BLM101", "Esqueceste"),
    ("A senhora deveria ter trancado o portão.", "BLM101", "A senhora deveria ter trancado"),
    ("V. Exa. esqueceu-se de trancar o portão.", "BLM101", "V. Exa. esqueceu-se"),
    ("Lamentamos que V. Exa. se sinta assim.", "BLM105", "Lamentamos que V. Exa. se sinta"),
    ("Deverá V. Exa. reclamar junto do banco.", "NXT413", "Deverá V. Exa. reclamar junto do banco"),
    # the two orthographies
    ("Verificou-se um equívoco na receção.", "BLM106", "Verificou-se um equívoco"),
    ("Verificou-se um equívoco na recepção.", "BLM106", "Verificou-se um equívoco"),
    ("Tratou-se de um pequeno incómodo.", "MIN201", "um pequeno incómodo"),
    ("Tratou-se de um pequeno incômodo.", "MIN201", "um pequeno incômodo"),
    ("É um facto sem importância.", "MIN202", "É um facto sem importância"),
    ("É um fato sem importância.", "MIN202", "É um fato sem importância"),
    # missing accents
    ("a politica da loja nao permite", "BLM107", "a politica da loja nao permite"),
    ("NAO PODEMOS AJUDA-LO.", "NXT412", "NAO PODEMOS AJUDA-LO"),
    ("Voce nao fechou a torneira.", "BLM101", "Voce nao fechou"),
    ("Nao se preocupe com o portao.", "MIN204", "Nao se preocupe"),
    ("Ocorreu um erro na cobranca do almoco.", "BLM106", "Ocorreu um erro"),
    # chat spellings
    ("vc digitou o cep errado", "BLM101", "vc digitou o cep errado"),
    ("pq vc esqueceu de avisar", "BLM101", "pq vc esqueceu"),
    ("desculpa se vc ficou sem luz", "BLM103", "se vc ficou"),
    ("desculpa, mas vc n avisou", "BLM104", "mas"),
    ("mas a gente ja falou isso p vc", "BLM108", "a gente ja falou"),
    ("relaxa q vai dar certo", "MIN204", "relaxa"),
]

LEFT_ALONE = [
    # clitics after, before and inside the verb
    ("Esquecemo-nos de trancar o portão.", "BLM101"),
    # mesoclisis
    ("Pedir-lhe-emos a chave à entrada.", "apology"),
    # personal infinitive
    ("Desculpe por não termos lido o aviso.", "BLM101"),
    ("Desculpe por termos envergonhado a sua filha.", "BLM105"),
    # future subjunctive
    ("Se houver lugar no barco, avisamos às nove.", "BLM103"),
    ("Caso tenha a chave, deixe-a na portaria.", "BLM103"),
    ("Se houver dúvidas, ligue-nos.", "BLM103"),
    # diminutives, of Brazil and of Portugal
    ("Deixámos um presentinho no seu quarto.", "MIN201"),
    ("O café tem pãozinho quente.", "MIN201"),
    ("A sua mesa fica junto à cozinha.", "MIN201"),
    # você, tu, o senhor, V. Exa.
    ("Obrigado pela sua paciência.", "MIN204"),
    ("Perdemos as suas chaves.", "BLM106"),
    # the two orthographies
    ("A receção abre às oito.", "BLM106"),
    # missing accents
    ("A chave nao esta na portaria.", "MIN204"),
    ("Obrigado pela sua paciencia.", "MIN204"),
    # chat spellings
    ("vc tem razão, a gente não fechou a torneira", "BLM101"),
]

FORMS = [
    ("Vocês receberam o boleto pelo celular?", "BR", "você"),
    ("Recebeste a encomenda na tua morada? Contacta-nos pelo telemóvel.", "PT", "tu"),
    ("O senhor recebeu a fatura no seu telemóvel e contactou a nossa equipa.", "PT", "senhor"),
    ("Agradecemos a V. Exa. o contacto com a nossa equipa.", "PT", "vexa"),
]

SUGGESTED = [
    ("Você recebeu a chave?", "NXT406", "Você prefere"),
    ("Recebeste a tua chave?", "NXT406", "Preferes"),
    ("O senhor recebeu a chave?", "NXT405", "Oferecemos-lhe"),
    ("V. Exa. recebeu a chave?", "NXT405", "Propomos a V. Exa."),
]


@pytest.mark.parametrize(("text", "code", "words"), FOUND)
def test_found(analyzer: Analyzer, text: str, code: str, words: str) -> None:
    assert any(words in excerpt for excerpt in found(analyzer, text, "pt", code))


@pytest.mark.parametrize(("text", "code"), LEFT_ALONE)
def test_left_alone(analyzer: Analyzer, text: str, code: str) -> None:
    assert code not in codes(analyzer, text, "pt")


@pytest.mark.parametrize(("text", "variant", "address"), FORMS)
def test_variant_and_address(analyzer: Analyzer, text: str, variant: str, address: str) -> None:
    analysis = analyzer.analyse(text, "pt")
    assert (analysis.variant, analysis.address) == (variant, address)


@pytest.mark.parametrize(("text", "code", "words"), SUGGESTED)
def test_suggestions_take_the_form_of_the_message(analyzer: Analyzer, text: str, code: str, words: str) -> None:
    assert any(words in suggestion for suggestion in suggestions(analyzer, text, "pt", code))
