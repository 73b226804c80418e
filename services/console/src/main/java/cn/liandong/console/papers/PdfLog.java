package cn.liandong.console.papers;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Lays a log onto pages, top down; its head and the page's number stand on every one, and a long line goes on overleaf. */
final class PdfLog {
    private static final PDRectangle PAGE = PDRectangle.A4;
    private static final float MARGIN = 36;
    private static final float FOOT = 18;
    private static final float PADDING = 3;
    private static final float SIZE = 9;
    private static final float LINE = SIZE * 1.35f;
    private static final float TITLE = 16;
    private static final float GREY = 0.93f;
    /** Lines that surely have room on a page of their own, below title and head. */
    private static final int MOST = 50;
    /** Fewer are not begun at the end of a page. */
    private static final int FEWEST = 3;

    private final PDDocument document;
    private final PdfText text;
    private final PaperLog log;
    private float top;

    PdfLog(PDDocument document, PdfText text, PaperLog log) {
        this.document = document;
        this.text = text;
        this.log = log;
    }

    void print() throws IOException {
        var open = begun(true);
        for (var row : log.rows()) {
            var cells = wrapped(row.cells());
            int all = lines(cells);
            int printed = 0;
            while (printed < all) {
                // Only what is longer than a page is broken.
                int room = room();
                if (room < all - printed && (room < FEWEST || all <= MOST)) {
                    open.close();
                    open = begun(false);
                    room = room();
                }
                int now = Math.min(room, all - printed);
                row(open, part(cells, printed, now), now, row.struckOut(), false);
                printed += now;
            }
        }
        open.close();
        number();
    }

    private PDPageContentStream begun(boolean first) throws IOException {
        var page = new PDPage(PAGE);
        document.addPage(page);
        var open = new PDPageContentStream(document, page);
        top = PAGE.getHeight() - MARGIN - TITLE;
        var title = text.printable(log.title());
        show(open, title, (PAGE.getWidth() - text.width(title, TITLE)) / 2, top, TITLE);
        top -= 2 * PADDING;
        if (first) {
            for (var said : log.heading()) {
                for (var line : text.lines(said, SIZE, width())) {
                    top -= LINE;
                    show(open, line, MARGIN, top, SIZE);
                }
            }
        }
        top -= 2 * PADDING;
        var head = wrapped(log.columns().stream().map(PaperLog.Heading::name).toList());
        row(open, head, lines(head), false, true);
        return open;
    }

    private void row(PDPageContentStream open, List<List<String>> cells, int lines, boolean struckOut, boolean head)
            throws IOException {
        float height = lines * LINE + 2 * PADDING;
        float left = MARGIN;
        for (int column = 0; column < cells.size(); column++) {
            float width = width(column);
            if (head) {
                open.setNonStrokingColor(GREY);
                open.addRect(left, top - height, width, height);
                open.fill();
                open.setNonStrokingColor(0f);
            }
            open.setLineWidth(0.4f);
            open.addRect(left, top - height, width, height);
            open.stroke();
            float at = top - PADDING - SIZE;
            for (var line : cells.get(column)) {
                show(open, line, left + PADDING, at, SIZE);
                if (struckOut && column < cells.size() - 1) {
                    through(open, line, left + PADDING, at);
                }
                at -= LINE;
            }
            left += width;
        }
        top -= height;
    }

    private void through(PDPageContentStream open, String line, float x, float y) throws IOException {
        open.setLineWidth(0.8f);
        open.moveTo(x, y + SIZE * 0.35f);
        open.lineTo(x + text.width(line, SIZE), y + SIZE * 0.35f);
        open.stroke();
    }

    private void number() throws IOException {
        int pages = document.getNumberOfPages();
        for (int page = 0; page < pages; page++) {
            try (var open = new PDPageContentStream(
                    document, document.getPage(page), PDPageContentStream.AppendMode.APPEND, true)) {
                var said = text.printable("第" + (page + 1) + "页 共" + pages + "页");
                show(open, said, (PAGE.getWidth() - text.width(said, SIZE)) / 2, MARGIN, SIZE);
            }
        }
    }

    private void show(PDPageContentStream open, String printable, float x, float y, float size) throws IOException {
        open.beginText();
        open.setFont(text.font(), size);
        open.newLineAtOffset(x, y);
        open.showText(printable);
        open.endText();
    }

    private float width() {
        return PAGE.getWidth() - 2 * MARGIN;
    }

    private float width(int column) {
        return width() * log.columns().get(column).share() / 100;
    }

    /** How many lines of a row have room on this page. */
    private int room() {
        return Math.max(0, (int) ((top - MARGIN - FOOT - 2 * PADDING) / LINE));
    }

    private List<List<String>> wrapped(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        .replace('\t', ' ')
                        .lines()
                        .flatMap(line -> text.lines(line, SIZE, width(column) - 2 * PADDING).stream())
                        .toList())
                .toList();
    }

    private static int lines(List<List<String>> cells) {
        return Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
    }

    private static List<List<String>> part(List<List<String>> cells, int from, int count) {
        return cells.stream()
                .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(from + count, cell.size())))
                .toList();
    }
}
