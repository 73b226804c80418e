package cn.liandong.console.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The font that Chinese is printed in: a file with TrueType outlines, as the operator names it or as Debian and Fedora
 * install it.
 */
public final class PaperFont {
    private static final String SETTING = "liandong.console.paper-font";

    /** Each is free: WenQuanYi Micro Hei under Apache-2.0, Zen Hei under GPL-2 with its font exception, Droid under Apache-2.0. */
    private static final List<String> INSTALLED = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf");

    private final Path file;

    PaperFont(Path file) {
        this.file = file;
    }

    /**
     * The font to print with; null where none is installed.
     *
     * @param settings the operator's, by name
     * @throws IllegalArgumentException where the operator names a file that is not there
     */
    public static @Nullable PaperFont find(Function<String, @Nullable String> settings) {
        var named = settings.apply(SETTING);
        if (named != null && !Files.isReadable(Path.of(named))) {
            throw new IllegalArgumentException(SETTING + " names no file that can be read: " + named);
        }
        return Stream.concat(Stream.ofNullable(named), INSTALLED.stream())
                .map(Path::of)
                .filter(Files::isReadable)
                .findFirst()
                .map(PaperFont::new)
                .orElse(null);
    }

    /** Puts the glyphs that are used into the document when it is saved; what was opened is closed with {@code held}. */
    PDFont loadInto(PDDocument document, Held held) throws IOException {
        if (!file.toString().endsWith(".ttc")) {
            return PDType0Font.load(document, file.toFile());
        }
        var collection = held.hold(new TrueTypeCollection(file.toFile()));
        var faces = new FirstFace();
        collection.processAllFonts(faces::take);
        var face = faces.face;
        if (face == null) {
            throw new IOException("there is no font in " + file);
        }
        return PDType0Font.load(document, face, true);
    }

    /** Keeps what has to stay open until the document is saved. */
    interface Held {
        <T extends AutoCloseable> T hold(T opened);
    }

    private static final class FirstFace {
        private org.apache.fontbox.ttf.@Nullable TrueTypeFont face;

        void take(org.apache.fontbox.ttf.TrueTypeFont each) {
            if (face == null) {
                face = each;
            }
        }
    }
}
