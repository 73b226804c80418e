package cn.liandong.standalone.signins;

import cn.liandong.runtime.process.CannotStart;
import cn.liandong.runtime.serde.SigningKey;
import cn.liandong.standalone.OwnerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key that receipts are signed with where the operator named none: made once, so that receipts stay the same. */
public final class ReceiptKeyFile {
    private static final String NAME = "receipt-key";

    private ReceiptKeyFile() {}

    /** The file in the data folder; made where it is not there. */
    public static Path findOrMake(Path data) {
        var file = data.resolve(NAME);
        try {
            if (Files.exists(file)) {
                OwnerFile.close(file);
            } else {
                OwnerFile.write(file, SigningKey.newPem());
            }
            return file;
        } catch (IOException failed) {
            throw new CannotStart(
                    "The key of receipts in " + file + " cannot be read or written ("
                            + failed.getClass().getSimpleName()
                            + "): make the file yours, or move it away to have a new one made; receipts are signed with that then.");
        }
    }
}
