package cn.liandong.console.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A document with its font inside. */
final class PdfDocument {
    private PdfDocument() {}

    /** What is printed into it. */
    @FunctionalInterface
    interface Content {
        void print(PDDocument document, PdfText text) throws IOException;
    }

    static byte[] of(String title, PaperFont font, Content content) {
        var opened = new ArrayList<AutoCloseable>();
        try (var document = new PDDocument()) {
            var text = new PdfText(font.loadInto(document, new PaperFont.Held() {
                @Override
                public <T extends AutoCloseable> T hold(T one) {
                    opened.add(one);
                    return one;
                }
            }));
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Liandong");
            content.print(document, text);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(opened);
        }
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
