"""Greek: person endings, aspect, clitics, politeness, passives, diminutives, katharevousa, accents, `;`, Greeklish."""

from __future__ import annotations

import pytest

from apolint.checks.analyzer import Analyzer
from tests.languages.tables import codes, found, suggestions

FOUND = [
    # person endings without pronouns
    ("Ξεχάσατε να κλειδώσετε την πόρτα.", "BLM101", "Ξεχάσατε"),
    ("Ξέχασες να κλειδώσεις την πόρτα.", "BLM101", "Ξέχασες"),
    ("Δεν ελέγξατε το εισιτήριο πριν το πληρώσετε.", "BLM101", "Δεν ελέγξατε"),
    ("Δώσατε λάθος αριθμό στον οδηγό.", "BLM101", "Δώσατε λάθος"),
    ("Άλλαξα το δωμάτιό σας.", "action", "Άλλαξα το"),
    # aspect and tense
    ("Πατούσατε συνέχεια λάθος κουμπί.", "BLM101", "Πατούσατε συνέχεια λάθος"),
    ("Έχετε πατήσει λάθος κουμπί.", "BLM101", "Έχετε πατήσει λάθος"),
    ("Θα έπρεπε να είχατε ελέγξει το λάστιχο.", "BLM101", "Θα έπρεπε να είχατε ελέγξει"),
    ("Έχουμε ήδη αλλάξει την κλειδαριά.", "action", "Έχουμε ήδη αλλάξει"),
    ("Σας αλλάζουμε δωμάτιο.", "action", "Σας αλλάζουμε"),
    # clitics
    ("Συγγνώμη αν σας ενόχλησε η μουσική.", "BLM103", "Συγγνώμη αν σας"),
    ("Συγγνώμη αν σε ενόχλησε η μουσική.", "BLM103", "Συγγνώμη αν σε"),
    ("Έγινε από απροσεξία σας.", "BLM101", "απροσεξία σας"),
    ("Το λάθος ήταν δικό σου.", "BLM101", "Το λάθος ήταν δικό σου"),
    ("Δε μας το είπες εγκαίρως.", "BLM101", "Δε μας το είπες"),
    ("Σας το έχουμε ήδη γράψει στην πρόσκληση.", "BLM108", "Σας το έχουμε ήδη γράψει"),
    ("Το λάθος είναι δικό μας.", "responsibility", "λάθος είναι δικό μας"),
    # plural of politeness and singular
    ("Λυπούμαστε που νιώθετε έτσι.", "BLM105", "νιώθετε"),
    ("Λυπάμαι που νιώθεις έτσι.", "BLM105", "νιώθεις"),
    ("Κάντε λίγη υπομονή.", "MIN204", "Κάντε λίγη υπομονή"),
    ("Κάνε λίγη υπομονή.", "MIN204", "Κάνε λίγη υπομονή"),
    ("Σας ζητάμε συγγνώμη για τον θόρυβο.", "apology", "Σας ζητάμε συγγνώμη"),
    ("Σου ζητάω συγγνώμη για τον θόρυβο.", "apology", "Σου ζητάω συγγνώμη"),
    # passives and faults without an author
    ("Έγινε λάθος στο κρεοπωλείο.", "BLM106", "Έγινε λάθος"),
    ("Η πτήση ακυρώθηκε εκ παραδρομής.", "BLM106", "ακυρώθηκε εκ παραδρομής"),
    ("Χάθηκε το παλτό στο καθαριστήριο.", "BLM106", "Χάθηκε"),
    ("Τα κλειδιά μπερδεύτηκαν στη ρεσεψιόν.", "BLM106", "μπερδεύτηκαν"),
    ("Κατά λάθος διαγράφηκε η κράτηση.", "BLM106", "Κατά λάθος διαγράφηκε"),
    # diminutives
    ("Είχαμε ένα προβληματάκι με το ασανσέρ.", "MIN201", "προβληματάκι"),
    ("Έγινε ένα λαθάκι στο μενού.", "MIN201", "λαθάκι"),
    ("Υπήρξε μια μικροκαθυστέρηση στο πλοίο.", "MIN201", "μικροκαθυστέρηση"),
    ("Βρέθηκε μικροζημιά στο καπό.", "MIN201", "μικροζημιά"),
    ("Για μισή ωρίτσα χάσατε το πλοίο.", "MIN201", "μισή ωρίτσα χάσατε"),
    # formal phrases of katharevousa
    ("Λυπούμεθα για τυχόν ταλαιπωρία.", "BLM103", "για τυχόν ταλαιπωρία"),
    ("Ζητούμε συγγνώμην, εφόσον υπέστητε ζημία.", "BLM103", "Ζητούμε συγγνώμην, εφόσον"),
    ("Εκ παραδρομής ακυρώθηκε η κράτηση.", "BLM106", "Εκ παραδρομής ακυρώθηκε"),
    ("Ουδέποτε υποβάλατε το πιστοποιητικό.", "BLM101", "Ουδέποτε υποβάλατε"),
    ("Η βλάβη οφείλεται σε υπαιτιότητά σας.", "BLM101", "υπαιτιότητά σας"),
    # capitals without accents
    ("ΣΥΓΓΝΩΜΗ ΑΝ ΣΑΣ ΕΝΟΧΛΗΣΕ Η ΜΟΥΣΙΚΗ.", "BLM103", "ΣΥΓΓΝΩΜΗ ΑΝ ΣΑΣ"),
    ("ΜΗΝ ΑΝΗΣΥΧΕΙΤΕ ΓΙΑ ΤΗ ΒΑΛΙΤΣΑ.", "MIN204", "ΜΗΝ ΑΝΗΣΥΧΕΙΤΕ"),
    ("ΞΕΧΑΣΑΤΕ ΝΑ ΚΛΕΙΔΩΣΕΤΕ ΤΗΝ ΠΟΡΤΑ.", "BLM101", "ΞΕΧΑΣΑΤΕ"),
    ("Ο ΚΑΝΟΝΙΣΜΟΣ ΔΕΝ ΤΟ ΕΠΙΤΡΕΠΕΙ.", "BLM107", "ΚΑΝΟΝΙΣΜΟΣ ΔΕΝ ΤΟ ΕΠΙΤΡΕΠΕΙ"),
    # missing accents
    ("Συγνωμη αν σας ξυπνησε ο θορυβος.", "BLM103", "Συγνωμη αν σας"),
    ("Ξεχασατε να αφησετε το κλειδι.", "BLM101", "Ξεχασατε"),
    ("Ηταν ενα μικρο λαθος στη ρεσεψιον.", "MIN201", "μικρο λαθος"),
    ("Λυπαμαι που νιωθετε ετσι.", "BLM105", "νιωθετε"),
    # the question mark
    ("Δεν διαβάσατε τους όρους;", "BLM108", "διαβάσατε τους όρους"),
    ("Μήπως ξεχάσατε να το βάλετε στην πρίζα;", "BLM101", "ξεχάσατε"),
    ("Είστε σίγουρη ότι το βάλατε στην πρίζα;", "MIN205", "Είστε σίγουρη ότι"),
    ("Τι θα θέλατε να κάνουμε;", "question", "Τι θα θέλατε"),
    ("Προτιμάτε επιστροφή χρημάτων ή νέο εισιτήριο;", "question", "Προτιμάτε επιστροφή χρημάτων ή"),
    # Greeklish
    ("Signomi an sas xypnise o thorivos.", "BLM103", "Signomi an sas"),
    ("sygnwmi an se ksipnisame", "BLM103", "sygnwmi an se"),
    ("Ksexasate na afisete to kleidi.", "BLM101", "Ksexasate"),
    ("Min anisyxeite gia ti valitsa.", "MIN204", "Min anisyxeite"),
    ("itan ena mikro lathos stin resepsion", "MIN201", "mikro lathos"),
    ("egine lathos sto kreopoleio", "BLM106", "egine lathos"),
    ("lypamai pou niothete etsi", "BLM105", "niothete"),
    ("sygnomi alla evrexe", "BLM104", "alla"),
]

LEFT_ALONE = [
    # person endings without pronouns
    ("Ξεχάσαμε να κλειδώσουμε την πόρτα.", "BLM101"),
    ("Ξέχασα να σας στείλω τα κλειδιά.", "BLM101"),
    # aspect and tense
    ("Πατούσαμε συνέχεια λάθος κουμπί.", "BLM101"),
    # clitics
    ("Το λάθος ήταν δικό μας.", "BLM101"),
    # plural of politeness and singular
    ("Σας ευχαριστούμε για την υπομονή σας.", "MIN204"),
    # passives and faults without an author
    ("Το παλτό παραδόθηκε χθες στο σπίτι σας.", "BLM106"),
    # diminutives
    ("Θα σας φέρουμε ένα τραπεζάκι στο μπαλκόνι.", "MIN201"),
    # formal phrases of katharevousa
    ("Υποβάλαμε το πιστοποιητικό σας εμπροθέσμως.", "BLM101"),
    # capitals without accents
    ("ΞΕΧΑΣΑΜΕ ΝΑ ΚΛΕΙΔΩΣΟΥΜΕ ΤΗΝ ΠΟΡΤΑ.", "BLM101"),
    # missing accents
    ("Το μικρο σας δωματιο ειναι ετοιμο.", "MIN201"),
    # the question mark
    ("Θα μιλήσουμε αύριο για ό,τι θέλετε.", "question"),
    # Greeklish
    ("Ksexasame na sas steiloume to kleidi.", "BLM101"),
]

FORMS = [
    ("Σας ξυπνήσαμε, και σας ζητάμε συγγνώμη.", "el", "εσείς"),
    ("Σε ξυπνήσαμε, και σου ζητάμε συγγνώμη.", "el", "εσύ"),
    ("Kalimera, sas ksipnisame kai sas zitame signomi.", "greeklish", "εσείς"),
    ("Κύριε Λάμπρου, το κλειδί είναι στη ρεσεψιόν.", "el", "εσείς"),
]

SUGGESTED = [
    # accents and capitals as the message has them
    ("Είχαμε ένα προβληματάκι με το ασανσέρ.", "MIN201", "πρόβλημα"),
    ("Ειχαμε ενα προβληματακι με το ασανσερ.", "MIN201", "προβλημα"),
    ("ΕΙΧΑΜΕ ΕΝΑ ΠΡΟΒΛΗΜΑΤΑΚΙ ΜΕ ΤΟ ΑΣΑΝΣΕΡ.", "MIN201", "ΠΡΟΒΛΗΜΑ"),
    # forms of address
    ("Συγγνώμη αν σας ενόχλησε η μουσική.", "BLM103", "Σας ζητάμε συγγνώμη"),
    ("Συγγνώμη αν σε ενόχλησε η μουσική σου.", "BLM103", "Σου ζητάμε συγγνώμη"),
    ("Θα σας φέρουμε το κλειδί.", "NXT406", "Τι θα σας βόλευε"),
    ("Θα σου φέρουμε το κλειδί.", "NXT406", "Τι θα σε βόλευε"),
]


@pytest.mark.parametrize(("text", "code", "words"), FOUND)
def test_found(analyzer: Analyzer, text: str, code: str, words: str) -> None:
    assert any(words in excerpt for excerpt in found(analyzer, text, "el", code))


@pytest.mark.parametrize(("text", "code"), LEFT_ALONE)
def test_left_alone(analyzer: Analyzer, text: str, code: str) -> None:
    assert code not in codes(analyzer, text, "el")


@pytest.mark.parametrize(("text", "variant", "address"), FORMS)
def test_variant_and_address(analyzer: Analyzer, text: str, variant: str, address: str) -> None:
    analysis = analyzer.analyse(text, "el")
    assert (analysis.variant, analysis.address) == (variant, address)


@pytest.mark.parametrize(("text", "code", "words"), SUGGESTED)
def test_suggestions_take_the_form_of_the_message(analyzer: Analyzer, text: str, code: str, words: str) -> None:
    assert any(words in suggestion for suggestion in suggestions(analyzer, text, "el", code))
