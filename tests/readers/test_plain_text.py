from __future__ import annotations

import hashlib
import os
import random
import unicodedata
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from thongcao.readers import UnreadableDocument, read_bytes, read_path, read_text
from thongcao.readers.language import language_shares, surely_vietnamese

TEXT = (
    "Ngày 3 tháng 4 năm 2024, Thành ủy họp tại hội trường; dự họp có các đồng chí trong Ban Thường vụ.\r\nKết quả tốt."
)


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read_bytes(data, "tin.txt")
    message = str(caught.value)
    assert message.startswith("tin.txt: ")
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-32", "utf-32")],
)
def test_unicode_is_decoded_without_touching_line_ends(codec: str, encoding: str) -> None:
    data = TEXT.encode(codec)
    source = read_bytes(data, "tin.txt")
    assert (source.text, source.encoding, source.media_type) == (TEXT, encoding, "text/plain")
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_windows_1258_is_decoded_where_vietnamese_comes_out() -> None:
    # The codec knows letters with shape marks and combining tones, not their compositions.
    parts = []
    for letter in TEXT:
        decomposed = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323")
        parts.append(unicodedata.normalize("NFC", "".join(m for m in decomposed if m not in tones)) + tones)
    source = read_bytes("".join(parts).encode("cp1258"), "tin.txt")
    assert source.encoding == "cp1258"
    assert unicodedata.normalize("NFC", source.text) == TEXT


@pytest.mark.parametrize(
    "text",
    [
        "Thông cáo báo chí",
        unicodedata.normalize("NFD", "Hội nghị lần thứ hai"),
        "THÔNG CÁO BÁO CHÍ HỘI NGHỊ BCH ĐẢNG BỘ TP.HCM",
        "GRDP tăng 6,5%",
        "Mùa này gió từ biển thổi về, lúa ngoài đồng đã chín vàng; trẻ con thả diều trên bờ đê.",
    ],
)
def test_any_vietnamese_text_is_read_however_short(text: str) -> None:
    assert read_text(text).text == text


def test_either_half_of_a_communique_is_read(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    half = len(text) // 2
    assert read_text(text[:half]).text + read_text(text[half:]).text == text


@pytest.mark.parametrize(
    "text",
    [
        "The committee met on Monday and discussed the budget for the coming year.",
        "Secretary Nguyễn Văn Nên said that growth in Hồ Chí Minh City was the highest in the past five years.",
        "Le comité a décidé d'élever la qualité de la vie à la ville où il siège déjà.",
        "Hoi nghi Ban Chap hanh Dang bo thanh pho lan thu hai muoi tam",
        "市委召开新闻发布会。",
        "12.345 67,8",
    ],
)
def test_other_languages_are_refused(text: str) -> None:
    with pytest.raises(UnreadableDocument, match="is not Vietnamese text"):
        read_text(text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam, Uû ban nh©n d©n thµnh phè", "TCVN3"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, UÛy ban nhaân daân", "VNI"),
        ("Ủy ban nhân dân thành phố".encode().decode("cp1252", "replace"), "UTF-8 that was read as Windows-1252"),
    ],
)
def test_legacy_font_encodings_are_named(text: str, encoding: str) -> None:
    assert encoding in refusal(text.encode())


def test_bytes_of_a_legacy_font_are_named() -> None:
    assert "TCVN3" in refusal("Céng hßa x· héi chñ nghÜa ViÖt Nam, Uû ban nh©n d©n thµnh phè".encode("latin-1"))


def test_small_letters_of_viscii_are_not_taken_for_tcvn3() -> None:
    # `đồng chí đánh giá kết quả thực hiện nhiệm vụ của đảng bộ thành phố` in VISCII, as Latin-1 shows it
    words = "ð°ng chí ðánh giá kªt quä thñc hi®n nhi®m vø cüa ðäng bµ thành ph¯"
    assert "VISCII" in refusal(words.encode("latin-1"))


@pytest.mark.parametrize("share", [0.25, 0.4])
@pytest.mark.parametrize("place", [0.0, 0.3, 0.6])
def test_a_communique_that_is_damaged_in_a_part_is_named(seed: Path, share: float, place: float) -> None:
    text = seed.read_text(encoding="utf-8")
    start, end = int(place * len(text)), int((place + share) * len(text))
    damaged = text[:start] + text[start:end].encode().decode("cp1252", "replace") + text[end:]
    assert "UTF-8 that was read as Windows-1252" in refusal(damaged.encode())


def test_what_a_few_words_leave_no_doubt_of_all_words_show(seed: Path) -> None:
    text, chance = seed.read_text(encoding="utf-8"), random.Random(5)
    sure = 0
    for percent in range(30):
        # foreign words here and there, or in one run
        scattered = " ".join("meeting" if chance.random() < percent / 100 else word for word in text.split())
        start = chance.randrange(len(text) // 2)
        run = text[:start] + "meeting " * (percent * len(text) // 800) + text[start:]
        for mixed in (scattered, run):
            if surely_vietnamese(mixed):
                sure += 1
                assert language_shares(mixed).plainly_vietnamese
    assert sure > 10
    assert not surely_vietnamese("Thông cáo báo chí")


def test_noise_is_binary_and_no_legacy_font() -> None:
    chance = random.Random(3)
    noise = bytes(chance.randrange(1, 256) for _ in range(2000))
    assert "is binary" in refusal(noise)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is binary (NUL byte at 8)"),
        (b"\x01\x02\x03\x04 abc \x05\x06", "is binary (many control characters)"),
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF document"),
        (b"{\\rtf1\\ansi Th\\'f4ng c\\'e1o}", "is an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a Word 97-2003 document"),
        ("<!DOCTYPE html>\n<html><body>Thông cáo báo chí".encode(), "is HTML"),
        ("<p>Thông cáo</p><p>báo chí</p>".encode(), "is HTML"),
        (TEXT.encode("utf-16")[:-1], "begins as utf-16 but is not utf-16"),
        (TEXT.encode()[:-4], "is cut off inside a character at byte 142 (line 2)"),
        (TEXT.encode() + b"\n\xff" + TEXT.encode(), "is UTF-8 with a damaged character at byte 148 (line 3)"),
        (b"caf\xe9 cr\xe8me", "is neither UTF-8 (byte 3) nor Vietnamese in Windows-1258"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, reason: str) -> None:
    assert reason in refusal(data)


def test_a_word_document_is_named() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    assert "is a Word document (DOCX); only plain text is read so far" in refusal(stream.getvalue())
    assert "damaged ZIP" in refusal(b"PK\x03\x04 broken")


def test_a_few_control_characters_left_by_word_are_no_reason_to_refuse() -> None:
    assert read_text(TEXT + "\x02 Ghi chú thứ nhất của thông cáo\x0c").text.endswith("\x0c")


def test_half_a_character_in_a_string_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="lone surrogate"):
        read_text("Hội nghị \ud83d")


def test_path_gives_the_name_without_folders(tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_bytes(TEXT.encode())
    assert read_path(tmp_path / "tin.txt").name == "tin.txt"


def test_path_that_is_missing_or_a_folder_is_refused_with_the_path_given(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"^\S+none\.txt: no such file$"):
        read_path(tmp_path / "none.txt")
    with pytest.raises(UnreadableDocument, match="is a folder"):
        read_path(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_path_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_bytes(TEXT.encode())
    path.chmod(0)
    with pytest.raises(UnreadableDocument, match="permission denied"):
        read_path(path)


def test_file_name_in_another_encoding_still_fits_into_json(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/tin\xe9.txt"
    Path(os.fsdecode(path)).write_bytes(TEXT.encode())
    assert read_path(os.fsdecode(path)).name.encode() == "tin\ufffd.txt".encode()
