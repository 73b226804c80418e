package cn.liandong.console.directories;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a file: UTF-8, with or without a byte order mark. */
final class FileText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    /** @throws NotUtf8 of another encoding, such as the GBK that a Chinese Windows writes */
    static String of(byte[] bytes) throws NotUtf8 {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new NotUtf8();
        }
    }

    /** The file is of another encoding. */
    static final class NotUtf8 extends Exception {
        /** What the whole file is told. */
        DirectoryFile.Reading reading() {
            return DirectoryFile.Reading.bad(BadRow.of(
                    "file",
                    BadRowReason.NOT_READABLE,
                    "The file is not written in UTF-8 (perhaps in GBK): save it as UTF-8 and import it again."));
        }
    }
}
