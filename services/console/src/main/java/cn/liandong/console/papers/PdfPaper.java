package cn.liandong.console.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a table on A4, on one page if it can be read there; the font lies in the document. */
public final class PdfPaper {
    private static final float LARGEST = 9;
    private static final float SMALLEST = 6;
    private static final float SMALLER = 0.5f;

    private PdfPaper() {}

    public static byte[] of(PaperTable table, PaperFont font) {
        var opened = new ArrayList<AutoCloseable>();
        try (var document = new PDDocument()) {
            var text = new PdfText(font.loadInto(document, new PaperFont.Held() {
                @Override
                public <T extends AutoCloseable> T hold(T one) {
                    opened.add(one);
                    return one;
                }
            }));
            document.getDocumentInformation().setTitle(table.title());
            document.getDocumentInformation().setCreator("Liandong");
            laid(document, text, table).print();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(opened);
        }
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

    private static void close(List<AutoCloseable> opened) {
        for (var one : opened) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException("a font cannot be closed", e);
            }
        }
    }
}
