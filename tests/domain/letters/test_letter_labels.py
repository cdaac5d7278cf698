"""The fixed words around a letter; a letter kept by an earlier version lacks the newest of them."""

from qv_desk.domain.letters.letter_labels import LetterLabels


def test_labels_that_were_kept_before_there_were_tables_say_how_a_text_stands_behind_its_name() -> None:
    kept = LetterLabels("Our", "Your", "Date", "Enclosed", "{page}", "{name}", "Draft", "Copy", "English")
    assert kept.labelled.format(label="Where", text="Account") == "Where: Account"
