package org.curlew.lab.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The one typeface of all pictures, Liberation Sans: its widths and outlines, from the font file itself, so that no font of the machine is needed. */
final class Lettering {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Lettering ONLY = new Lettering();

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unit;

    private Lettering() {
        try (InputStream in = file()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            characters = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Lettering get() {
        return ONLY;
    }

    static InputStream file() {
        return PDDocument.class.getResourceAsStream(FILE);
    }

    synchronized double width(String text, double size) {
        double sum = 0;
        for (int at = 0; at < text.length(); at++) {
            sum += advance(text.charAt(at));
        }
        return sum * size / unit;
    }

    /** The outlines of a text in units of its size, base line at 0, y up. */
    synchronized GeneralPath outline(String text) {
        GeneralPath all = new GeneralPath();
        double x = 0;
        for (int at = 0; at < text.length(); at++) {
            try {
                GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(text.charAt(at)));
                if (glyph != null) {
                    all.append(glyph.getPath().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
                }
                x += advance(text.charAt(at));
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
        all.transform(AffineTransform.getScaleInstance(1 / unit, 1 / unit));
        return all;
    }

    private double advance(char character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
