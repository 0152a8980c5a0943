"""Makes word-frequencies.txt from the Python package wordfreq 3.1.1 (lists small_vi and small_en).

    pip install wordfreq==3.1.1 msgpack && python3 src/text/make-word-frequencies.py

A line has a folded word (no diacritics, lower case) and its rarity in decibels: ten times the negative decimal
logarithm of its share of all words. Vietnamese syllables with the same fold take the rarity of the most common one.
"""

import gzip
import importlib.util
import pathlib
import re
import unicodedata

import msgpack

RAREST = 57  # decibels; rarer words are not listed and count as unknown
DATA = pathlib.Path(importlib.util.find_spec("wordfreq").origin).parent / "data"


def fold(word: str) -> str:
    marked = unicodedata.normalize("NFD", word)
    return "".join(c for c in marked if not unicodedata.combining(c)).replace("đ", "d").lower()


def words(name: str):
    with gzip.open(DATA / f"{name}.msgpack.gz") as file:
        buckets = msgpack.load(file, raw=False)[1:]
    for centibels, bucket in enumerate(buckets):
        for word in bucket:
            if re.fullmatch(r"[^\W\d_]+", word):
                yield fold(word), round(centibels / 10)


rarity: dict[str, int] = {}
for name in ("small_vi", "small_en"):
    for word, decibels in words(name):
        if re.fullmatch(r"[a-z]+", word):
            rarity[word] = min(rarity.get(word, decibels), decibels)

lines = [
    "# Rarity of words in Vietnamese and English: folded word, tab, decibels (-10 log10 of its share of all words).",
    "# Source: wordfreq 3.1.1 by Robyn Speer (see NOTICE), read by ../make-word-frequencies.py.",
    "# May be added: nothing by hand; run the script.",
    "",
]
lines += [f"{word}\t{decibels}" for word, decibels in sorted(rarity.items()) if decibels <= RAREST]
(pathlib.Path(__file__).parent / "data" / "word-frequencies.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
