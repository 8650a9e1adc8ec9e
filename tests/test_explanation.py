"""`explain` tells why a record is there, and why nothing is."""

from tests.seed import SEED

from thongcao.explanation import explain, place_at, places_of
from thongcao.pipeline import analyse, extract_source
from thongcao.readers import read_text

SOURCE = read_text(SEED)
DOCUMENT = analyse(SOURCE)
COMMUNIQUE = extract_source(SOURCE)


def test_a_figure_is_explained_by_its_tokens_and_record() -> None:
    [place] = places_of(DOCUMENT, "10,1 tỷ USD")
    found = explain(DOCUMENT, COMMUNIQUE, *place)
    assert found.section == "assessment"
    assert [(token.kind, token.rule) for token in found.tokens] == [("quantity", "quantity")]
    assert ("label", "Kim ngạch xuất khẩu") in [(token.kind, token.words) for token in found.sentence_words]
    assert [path for path, _ in found.records] == ["indicators[2]"]
    assert found.numbers == (("10,1", "indicator"),)


def test_a_number_in_a_name_is_refused_as_a_quantity() -> None:
    place, *_ = places_of(DOCUMENT, "Quốc lộ 50")
    found = explain(DOCUMENT, COMMUNIQUE, *place)
    assert found.numbers == (("50", "name"),)
    assert any(one.token.kind == "quantity" and "read as" in one.reason for one in found.refused)


def test_an_offset_gives_the_token_around_it() -> None:
    place = place_at(DOCUMENT, SEED.index("641"))
    assert place is not None
    assert explain(DOCUMENT, COMMUNIQUE, *place).words.startswith("Quyết định số 641/QĐ-UBND")


def test_words_that_are_not_there_have_no_place() -> None:
    assert list(places_of(DOCUMENT, "không có câu này")) == []
    assert place_at(DOCUMENT, len(SEED) + 5) is None
