package cn.liandong.console.papers;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints on A4 with the font in the document: a month on one page if it can be read there, a log on as many as it needs. */
public final class PdfPaper {
    private static final float LARGEST = 9;
    private static final float SMALLEST = 6;
    private static final float SMALLER = 0.5f;

    private PdfPaper() {}

    public static byte[] of(PaperTable table, PaperFont font) {
        return PdfDocument.of(
                table.title(),
                font,
                (document, text) -> laid(document, text, table).print());
    }

    public static byte[] of(PaperLog log, PaperFont font) {
        return PdfDocument.of(log.title(), font, (document, text) -> new PdfLog(document, text, log).print());
    }

    public static byte[] of(PaperSheet sheet, PaperFont font) {
        return PdfDocument.of(sheet.title(), font, (document, text) -> new PdfSheet(document, text, sheet).print());
    }

    /** With the largest letters at which all is on one page, and with the smallest that can be read where nothing is. */
    private static PdfPages laid(PDDocument document, PdfText text, PaperTable table) {
        for (float size = LARGEST; size >= SMALLEST; size -= SMALLER) {
            for (var page : List.of(PdfPages.Layout.ACROSS, PdfPages.Layout.UPRIGHT)) {
                var pages = new PdfPages(document, text, table, new PdfPages.Layout(page, size));
                if (pages.fitsOne()) {
                    return pages;
                }
            }
        }
        return new PdfPages(document, text, table, new PdfPages.Layout(PdfPages.Layout.ACROSS, SMALLEST));
    }
}
