package cn.liandong.console.papers;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Lays a sheet onto pages, top down; its title, its age and the page's number stand on every one. */
final class PdfSheet {
    private static final PDRectangle PAGE = PDRectangle.A4;
    private static final float MARGIN = 36;
    private static final float FOOT = 18;
    private static final float PADDING = 3;
    private static final float SIZE = 9;
    private static final float LINE = SIZE * 1.35f;
    private static final float TITLE = 16;
    private static final float AS_OF = 24;
    private static final float PART = 12;
    private static final float GREY = 0.9f;
    private static final float MARK = 4;
    /** A row that is longer goes on overleaf; a shorter one is not torn. */
    private static final int MOST = 40;

    private final PDDocument document;
    private final PdfText text;
    private final PaperSheet sheet;
    private PDPageContentStream open;
    private float top;

    PdfSheet(PDDocument document, PdfText text, PaperSheet sheet) throws IOException {
        this.document = document;
        this.text = text;
        this.sheet = sheet;
        this.open = page();
    }

    void print() throws IOException {
        float asOf = sheet.largeAsOf() ? AS_OF : SIZE;
        top -= asOf;
        show(text.printable(sheet.asOf()), MARGIN, top, asOf);
        for (var said : sheet.heading()) {
            for (var line : text.lines(said, SIZE, width())) {
                top -= LINE;
                show(line, MARGIN, top, SIZE);
            }
        }
        for (var part : sheet.parts()) {
            part(part);
        }
        open.close();
        number();
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PAGE);
        document.addPage(page);
        top = PAGE.getHeight() - MARGIN;
        open = new PDPageContentStream(document, page);
        boolean first = document.getNumberOfPages() == 1;
        var asOf = text.printable(sheet.asOf());
        float beside = first ? 0 : text.width(asOf, PART) + TITLE;
        for (var line : text.lines(sheet.title(), TITLE, width() - beside)) {
            top -= TITLE;
            show(line, MARGIN, top, TITLE);
        }
        if (!first) {
            show(asOf, PAGE.getWidth() - MARGIN - text.width(asOf, PART), PAGE.getHeight() - MARGIN - TITLE, PART);
        }
        top -= 2 * PADDING;
        return open;
    }

    private void overleaf() throws IOException {
        open.close();
        open = page();
    }

    private void part(PaperSheet.Part part) throws IOException {
        var head = wrapped(
                part, part.columns().stream().map(PaperLog.Heading::name).toList());
        // Its name is not left alone at the end of a page.
        int first = part.rows().isEmpty()
                ? 1
                : Math.min(MOST, lines(wrapped(part, part.rows().getFirst().cells())));
        if (top - 2 * PART - 2 * PADDING - height(lines(head)) - height(first) < MARGIN + FOOT) {
            overleaf();
        }
        named(part, "");
        if (part.rows().isEmpty()) {
            top -= LINE;
            show(text.printable(part.none()), MARGIN, top, SIZE);
            return;
        }
        row(part, head, true, false);
        for (var row : part.rows()) {
            var cells = wrapped(part, row.cells());
            int all = lines(cells);
            int printed = 0;
            while (printed < all) {
                int room = room();
                if (room < all - printed && (room < 1 || all <= MOST)) {
                    overleaf();
                    named(part, "（续）");
                    row(part, head, true, false);
                    room = room();
                }
                int now = Math.min(room, all - printed);
                row(part, between(cells, printed, now), false, row.marked());
                printed += now;
            }
        }
    }

    private void named(PaperSheet.Part part, String again) throws IOException {
        top -= 2 * PART;
        show(text.printable(part.name() + again), MARGIN, top, PART);
        top -= 2 * PADDING;
    }

    private void row(PaperSheet.Part part, List<List<String>> cells, boolean head, boolean marked) throws IOException {
        float height = height(lines(cells));
        float left = MARGIN;
        for (int column = 0; column < cells.size(); column++) {
            float width = width(part, column);
            if (head || marked) {
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
                show(line, left + PADDING, at, SIZE);
                at -= LINE;
            }
            left += width;
        }
        if (marked) {
            // A bar that a bad copy shows too, where grey is lost.
            open.addRect(MARGIN - MARK - 1, top - height, MARK, height);
            open.fill();
        }
        top -= height;
    }

    private void number() throws IOException {
        int pages = document.getNumberOfPages();
        for (int page = 0; page < pages; page++) {
            try (var last = new PDPageContentStream(
                    document, document.getPage(page), PDPageContentStream.AppendMode.APPEND, true)) {
                open = last;
                var said = text.printable("第" + (page + 1) + "页 共" + pages + "页");
                show(said, (PAGE.getWidth() - text.width(said, SIZE)) / 2, MARGIN, SIZE);
            }
        }
    }

    private void show(String printable, float x, float y, float size) throws IOException {
        open.beginText();
        open.setFont(text.font(), size);
        open.newLineAtOffset(x, y);
        open.showText(printable);
        open.endText();
    }

    private static float width() {
        return PAGE.getWidth() - 2 * MARGIN;
    }

    private static float width(PaperSheet.Part part, int column) {
        return width() * part.columns().get(column).share() / 100;
    }

    private static float height(int lines) {
        return lines * LINE + 2 * PADDING;
    }

    /** How many lines of a row have room on this page. */
    private int room() {
        return Math.max(0, (int) ((top - MARGIN - FOOT - 2 * PADDING) / LINE));
    }

    private List<List<String>> wrapped(PaperSheet.Part part, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> cells.get(column)
                        .replace('\t', ' ')
                        .lines()
                        .flatMap(line -> text.lines(line, SIZE, width(part, column) - 2 * PADDING).stream())
                        .toList())
                .toList();
    }

    private static int lines(List<List<String>> cells) {
        return Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
    }

    private static List<List<String>> between(List<List<String>> cells, int from, int count) {
        return cells.stream()
                .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(from + count, cell.size())))
                .toList();
    }
}
