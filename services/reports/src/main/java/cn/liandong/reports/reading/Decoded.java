package cn.liandong.reports.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a body. JSON is UTF-8 (RFC 8259), but a report in the old national encoding is a report all the same. */
record Decoded(String text) {
    private static final Charset NATIONAL = Charset.forName("GB18030");

    static Decoded of(byte[] body, @Nullable String charset, Findings findings) {
        var utf8 = strictly(body, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8);
        }
        var lenient = new String(body, StandardCharsets.UTF_8);
        var national = strictly(body, NATIONAL);
        if (national != null && (isNational(charset) || mostlyBroken(lenient))) {
            findings.add("", WarningCode.NOT_UTF8, NATIONAL.name());
            return new Decoded(national);
        }
        findings.add("", WarningCode.NOT_TEXT);
        return new Decoded(lenient);
    }

    /** Without the mark that some editors put before the text. */
    String json() {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isNational(@Nullable String charset) {
        return charset != null && charset.toUpperCase(Locale.ROOT).startsWith("GB");
    }

    /** A text in UTF-8 with a broken byte has many good characters beside it; one in another encoding has hardly any. */
    private static boolean mostlyBroken(String text) {
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long good = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return broken > good;
    }

    private static @Nullable String strictly(byte[] body, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
