"""`explain` tells why a record is there, and why nothing is."""

from tests.seed import SEED

from thongcao.explanation import explain, place_at, places_of, table_rows
from thongcao.pipeline import analyse, extract_source
from thongcao.readers import read_text

SOURCE = read_text(SEED)
DOCUMENT = analyse(SOURCE)
COMMUNIQUE = extract_source(SOURCE)


def test_a_figure_is_explained_by_its_tokens_and_record() -> None:
    [place] = places_of(DOCUMENT, "10,1 tỷ USD")
    found = explain(DOCUMENT, COMMUNIQUE, *place)
    assert found.section == "assessment"
    assert [(token.kind, token.rule, token.rows) for token in found.tokens] == [
        ("quantity", "quantity", "«usd» in lexicon/units.csv")
    ]
    assert ("label", "Kim ngạch xuất khẩu") in [(token.kind, token.words) for token in found.sentence_words]
    [(path, content)] = found.records
    assert path == "indicators[2]"
    assert "measure=level status=estimated" in content
    assert "value=(«10,1 tỷ USD» low=10.1 high=10.1 unit=USD scale=1000000000)" in content
    assert found.numbers == (("10,1", "indicator"),)


def test_a_word_of_a_table_is_explained_by_its_row() -> None:
    place, *_ = places_of(DOCUMENT, "Kim ngạch xuất khẩu")
    found = explain(DOCUMENT, COMMUNIQUE, *place)
    assert [(token.kind, token.rows) for token in found.tokens] == [
        ("label", "«kim ngạch xuất khẩu» in lexicon/indicators.csv")
    ]


def test_the_rows_are_those_with_the_longest_phrases() -> None:
    assert table_rows("quantity", "28,69%") == "«%» in lexicon/units.csv"
    assert table_rows("cue", "ước đạt") == "«ước đạt» in lexicon/figure_cues.csv"
    assert table_rows("title", "Ủy viên Bộ Chính trị") == "«Ủy viên» «Bộ Chính trị» in lexicon/titles.csv"
    assert table_rows("date", "ngày 27 tháng 3") == ""


def test_a_number_in_a_name_is_refused_as_a_quantity() -> None:
    place, *_ = places_of(DOCUMENT, "Quốc lộ 50")
    found = explain(DOCUMENT, COMMUNIQUE, *place)
    assert found.numbers == (("50", "name"),)
    assert any(one.token.kind == "quantity" and "read as" in one.reason for one in found.refused)


def test_a_value_inside_a_value_is_shown_by_its_fields() -> None:
    place, *_ = places_of(DOCUMENT, "Quyết định 896/QĐ-TTg")
    [value] = [token.value for token in explain(DOCUMENT, COMMUNIQUE, *place).tokens if token.kind == "citation"]
    assert "number=(text=896/QĐ-TTg serial=896" in value
    assert "issuers=[TTg]" in value


def test_an_offset_gives_the_token_around_it() -> None:
    place = place_at(DOCUMENT, SEED.index("641"))
    assert place is not None
    assert explain(DOCUMENT, COMMUNIQUE, *place).words.startswith("Quyết định số 641/QĐ-UBND")


def test_words_that_are_not_there_have_no_place() -> None:
    assert list(places_of(DOCUMENT, "không có câu này")) == []
    assert place_at(DOCUMENT, len(SEED) + 5) is None
