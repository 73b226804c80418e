package cn.liandong.standalone.signins;

import cn.liandong.runtime.process.CannotStart;
import cn.liandong.standalone.OwnerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key that links are made with where the operator named none: made once, so that a link outlives a restart. */
public final class LinkKeyFile {
    private static final String NAME = "link-key";
    private static final int KEY_BYTES = 32;

    private LinkKeyFile() {}

    /** The file in the data folder; made where it is not there. */
    public static Path findOrMake(Path data) {
        var file = data.resolve(NAME);
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
            throw new CannotStart("The key of links in " + file + " cannot be read or written ("
                    + failed.getClass().getSimpleName()
                    + "): make the file yours, or move it away to have a new one made; links that are out end then.");
        }
    }
}
