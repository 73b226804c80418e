package cn.liandong.console.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Measures text and breaks it into lines; what the font has no glyph for is printed as a square. */
final class PdfText {
    private static final String MISSING = "□";

    private final PDFont font;
    private final Map<String, Float> widths = new HashMap<>();

    PdfText(PDFont font) {
        this.font = font;
    }

    PDFont font() {
        return font;
    }

    /** The text with squares for what cannot be printed. */
    String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(one -> printable.append(width(one) < 0 ? MISSING : one));
        return printable.toString();
    }

    /** In points. */
    float width(String printable, float size) {
        float all = 0;
        for (int point : printable.codePoints().toArray()) {
            all += Math.max(0, width(Character.toString(point)));
        }
        return all * size / 1000;
    }

    /** Breaks wherever the width is full, as Chinese may, but tears no number and no word that has room in a line. */
    List<String> lines(String text, float size, float widest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        float filled = 0;
        int[] points = printable(text).codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            int point = points[at];
            float one = width(Character.toString(point), size);
            boolean begins = at == 0 || !isOfWord(points[at - 1]);
            float whole = begins && isOfWord(point) ? word(points, at, size) : one;
            if (filled + (whole > widest ? one : whole) > widest && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                filled = 0;
            }
            line.appendCodePoint(point);
            filled += one;
        }
        lines.add(line.toString());
        return lines;
    }

    private float word(int[] points, int from, float size) {
        float all = 0;
        for (int at = from; at < points.length && isOfWord(points[at]); at++) {
            all += width(Character.toString(points[at]), size);
        }
        return all;
    }

    private static boolean isOfWord(int point) {
        return point == '-' || point == '+' || (point < 0x80 && Character.isLetterOrDigit(point));
    }

    /** In thousandths of the size; negative where the font has no glyph. */
    private float width(String one) {
        return widths.computeIfAbsent(one, each -> {
            try {
                return font.getStringWidth(each);
            } catch (IllegalArgumentException noGlyph) {
                return -1f;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
