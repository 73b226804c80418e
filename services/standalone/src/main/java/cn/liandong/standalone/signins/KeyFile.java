package cn.liandong.standalone.signins;

import cn.liandong.runtime.process.CannotStart;
import cn.liandong.standalone.OwnerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random key where the operator named none: made once, so that what was made with it outlives a restart. */
public enum KeyFile {
    /** What links are made with. */
    LINKS("link-key", "links that are out end then"),
    /** What the secrets of one-time codes are sealed with. */
    CODES("code-key", "who has one-time codes comes in by a recovery code then");

    private static final int KEY_BYTES = 32;

    private final String name;
    private final String otherwise;

    KeyFile(String name, String otherwise) {
        this.name = name;
        this.otherwise = otherwise;
    }

    /** The file in the data folder; made where it is not there. */
    public Path findOrMake(Path data) {
        var file = data.resolve(name);
        try {
            if (Files.exists(file)) {
                OwnerFile.close(file);
            } else {
                var key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                OwnerFile.write(file, HexFormat.of().formatHex(key));
            }
            return file;
        } catch (IOException failed) {
            throw new CannotStart("The key in " + file + " cannot be read or written ("
                    + failed.getClass().getSimpleName()
                    + "): make the file yours, or move it away to have a new one made; " + otherwise + ".");
        }
    }
}
