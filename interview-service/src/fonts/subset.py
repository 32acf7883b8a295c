#!/usr/bin/env python3
"""Makes the fonts of the report (src/main/resources/report/fonts) from the originals.

Needs fontTools (Debian: python3-fonttools) and, unpacked below the folder that is given as the only argument:
  Debian fonts-noto-core 20201225-1      -> noto/
  Debian fonts-droid-fallback 6.0.1r16   -> droid/   (DroidSansFallback.ttf)
  npm @expo-google-fonts/inter 0.4.2     -> inter/
  npm @expo-google-fonts/noto-emoji 0.4.7 -> noto-emoji/

Not made here but taken as they are, since the JDK shapes them and needs their layout tables: 400Regular of npm
@expo-google-fonts/noto-sans-{bengali,devanagari,gujarati,gurmukhi,kannada,khmer,lao,malayalam,myanmar,oriya,sinhala,
tamil,telugu,ethiopic,cherokee} and noto-serif-tibetan 0.4.x.

Layout tables and hints go away (the renderer does not use them), and a character whose glyph another, more usual one
shares: copied out of a PDF the glyph would come out as the rarer of both.
"""
import os
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = sys.argv[1] + "/"
TARGET = os.path.join(os.path.dirname(__file__), "../main/resources/report/fonts/")
NOTO = SOURCE + "noto/"
USUAL = [(0x20, 0x17F), (0x384, 0x3FF), (0x400, 0x52F), (0x5D0, 0x5EA), (0x620, 0x6D5), (0xE00, 0xE7F),
         (0x3040, 0x30FF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3)]


def characters(*ranges):
    return {one for first, last in ranges for one in range(first, last + 1)}


def rarity(one):
    plain = unicodedata.normalize("NFKC", chr(one)) == chr(one)
    return not plain, not any(first <= one <= last for first, last in USUAL), one


def misleading(cmap):
    sharing = {}
    for one, glyph in cmap.items():
        sharing.setdefault(glyph, []).append(one)
    return {one for all_ in sharing.values() for one in all_ if one < min(all_, key=rarity)}


def make(source, name, keep, without=frozenset()):
    font = TTFont(source, recalcTimestamp=False)
    wanted = {one: glyph for one, glyph in font.getBestCmap().items() if one in keep and one not in without}
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "MATH", "DSIG", "STAT", "meta"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_bounds = False
    kept = set(wanted) - misleading(wanted)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    font.save(TARGET + name)
    print(name, len(kept), os.path.getsize(TARGET + name))
    return kept


EVERYTHING = characters((0x20, 0x10FFFF))
TEXT = characters((0x20, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x20CF), (0x2100, 0x218F),
                  (0x2190, 0x22FF), (0x25A0, 0x25FF))
ARABIC = characters((0x20, 0x20), (0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF), (0x200C, 0x200F))

inter = make(SOURCE + "inter/400Regular/Inter_400Regular.ttf", "Inter-Regular.ttf", TEXT)
make(SOURCE + "inter/600SemiBold/Inter_600SemiBold.ttf", "Inter-SemiBold.ttf", TEXT)
make(SOURCE + "inter/700Bold/Inter_700Bold.ttf", "Inter-Bold.ttf", TEXT)
latin = make(NOTO + "NotoSans-Regular.ttf", "NotoSans-Regular.ttf",
             characters((0x20, 0x36F), (0x370, 0x52F), (0x1AB0, 0x1FFF), (0x2000, 0x20CF), (0x2C60, 0x2C7F),
                        (0xA720, 0xA7FF), (0xFB00, 0xFB06)), inter)
make(NOTO + "NotoSansArabic-Regular.ttf", "NotoSansArabic-Regular.ttf", ARABIC)
make(NOTO + "NotoSansArabic-Bold.ttf", "NotoSansArabic-Bold.ttf", ARABIC)
for script in ["Hebrew-Regular", "Hebrew-Bold", "Thai-Regular", "Armenian-Regular",
               "Georgian-Regular"]:
    make(NOTO + "NotoSans" + script + ".ttf", "NotoSans" + script + ".ttf", EVERYTHING, inter)
asian = make(SOURCE + "droid/DroidSansFallback.ttf", "DroidSansFallback.ttf", EVERYTHING, inter)
emoji = make(SOURCE + "noto-emoji/400Regular/NotoEmoji_400Regular.ttf", "NotoEmoji-Regular.ttf", EVERYTHING,
             inter | asian | characters((0x20, 0xFF)))
others = inter | latin | asian | emoji
make(NOTO + "NotoSansMath-Regular.ttf", "NotoSansMath-Regular.ttf",
     characters((0x2000, 0x23FF), (0x25A0, 0x25FF), (0x27C0, 0x29FF), (0x2A00, 0x2AFF)), others)
make(NOTO + "NotoSansSymbols2-Regular.ttf", "NotoSansSymbols2-Regular.ttf", characters((0x2190, 0x2BFF)), others)
