package cn.liandong.console.papers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Lays a table onto pages, top down; its head stands on every page. */
final class PdfPages {
    /**
     * How it is laid.
     *
     * @param size of the letters, in points
     */
    record Layout(PDRectangle page, float size) {
        static final PDRectangle UPRIGHT = PDRectangle.A4;
        static final PDRectangle ACROSS =
                new PDRectangle(/* width= */ UPRIGHT.getHeight(), /* height= */ UPRIGHT.getWidth());

        float width() {
            return page.getWidth() - 2 * MARGIN;
        }

        float height() {
            return page.getHeight() - 2 * MARGIN;
        }
    }

    private static final float MARGIN = 28;
    private static final float PADDING = 2;
    private static final float LEADING = 1.3f;
    private static final float TITLE = 16;
    private static final float DAY_WIDTHS = 8;
    private static final float GREY = 0.93f;

    private final PDDocument document;
    private final PdfText text;
    private final PaperTable table;
    private final Layout layout;
    private final float size;
    private float top;

    PdfPages(PDDocument document, PdfText text, PaperTable table, Layout layout) {
        this.document = document;
        this.text = text;
        this.table = table;
        this.layout = layout;
        this.size = layout.size();
    }

    boolean fitsOne() {
        float all = headHeight() + height(wrapped(headCells()));
        for (var row : table.rows()) {
            all += height(wrapped(cells(row)));
        }
        for (var note : table.notes()) {
            all += text.lines(note, size, layout.width()).size() * size * LEADING;
        }
        return all <= layout.height();
    }

    void print() throws IOException {
        var open = begin();
        for (var row : table.rows()) {
            var lines = wrapped(cells(row));
            if (top - height(lines) < MARGIN) {
                open.close();
                open = begin();
            }
            row(open, lines, row.rest());
        }
        for (var note : table.notes()) {
            for (var line : text.lines(note, size, layout.width())) {
                if (top - size * LEADING < MARGIN) {
                    open.close();
                    open = begin();
                }
                top -= size * LEADING;
                show(open, line, MARGIN, top, size);
            }
        }
        open.close();
    }

    private PDPageContentStream begin() throws IOException {
        var added = new PDPage(layout.page());
        document.addPage(added);
        var open = new PDPageContentStream(document, added);
        top = layout.page().getHeight() - MARGIN - TITLE;
        centred(open, table.title(), TITLE);
        top -= size * LEADING + PADDING;
        centred(open, table.subtitle(), size);
        top -= 2 * PADDING;
        row(open, wrapped(headCells()), true);
        return open;
    }

    private void row(PDPageContentStream open, List<List<String>> lines, boolean grey) throws IOException {
        float height = height(lines);
        float left = MARGIN;
        for (int column = 0; column < lines.size(); column++) {
            float width = width(column);
            if (grey) {
                open.setNonStrokingColor(GREY);
                open.addRect(left, top - height, width, height);
                open.fill();
                open.setNonStrokingColor(0f);
            }
            open.setLineWidth(0.4f);
            open.addRect(left, top - height, width, height);
            open.stroke();
            float at = top - PADDING - size;
            for (var line : lines.get(column)) {
                show(open, line, left + PADDING, at, size);
                at -= size * LEADING;
            }
            left += width;
        }
        top -= height;
    }

    private void centred(PDPageContentStream open, String words, float of) throws IOException {
        var printable = text.printable(words);
        show(open, printable, (layout.page().getWidth() - text.width(printable, of)) / 2, top, of);
    }

    private void show(PDPageContentStream open, String printable, float x, float y, float of) throws IOException {
        open.beginText();
        open.setFont(text.font(), of);
        open.newLineAtOffset(x, y);
        open.showText(printable);
        open.endText();
    }

    private float headHeight() {
        return TITLE + size * LEADING + 3 * PADDING;
    }

    private float height(List<List<String>> cells) {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return Math.max(1, most) * size * LEADING + 2 * PADDING;
    }

    private float width(int column) {
        float day = size * DAY_WIDTHS;
        return column == 0
                ? day
                : (layout.width() - day) / Math.max(1, table.columns().size());
    }

    private List<List<String>> wrapped(List<List<String>> cells) {
        var wrapped = new ArrayList<List<String>>();
        for (int column = 0; column < cells.size(); column++) {
            float widest = width(column) - 2 * PADDING;
            wrapped.add(cells.get(column).stream()
                    .flatMap(line -> text.lines(line, size, widest).stream())
                    .toList());
        }
        return wrapped;
    }

    private static List<List<String>> cells(PaperTable.Row row) {
        var cells = new ArrayList<List<String>>();
        cells.add(List.of(row.day()));
        cells.addAll(row.cells());
        return cells;
    }

    private List<List<String>> headCells() {
        var cells = new ArrayList<List<String>>();
        cells.add(List.of(PaperTable.DAYS));
        table.columns().forEach(column -> cells.add(List.of(column)));
        return cells;
    }
}
