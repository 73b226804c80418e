package cn.liandong.standalone.heads;

import cn.liandong.runtime.process.CannotStart;
import cn.liandong.runtime.serde.SigningKey;
import cn.liandong.runtime.serde.VerifyingKey;
import cn.liandong.standalone.OwnerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where signed heads lie, with the public key that they are verified with; the private one lies beside it in the data folder,
 * its owner's alone. Copied elsewhere, the folder proves what the logs were.
 */
final class HeadsFolder {
    private static final String FOLDER = "heads";
    private static final String PRIVATE = "heads-key";
    private static final String PUBLIC = "heads-key.pem";

    private final Path folder;
    private final Path key;

    private HeadsFolder(Path data) {
        folder = data.resolve(FOLDER);
        key = data.resolve(PRIVATE);
    }

    /** @throws CannotStart where it cannot be used */
    static HeadsFolder in(Path data) {
        var made = new HeadsFolder(data);
        try {
            made.make();
            return made;
        } catch (IOException failed) {
            throw new CannotStart("The heads of the journals cannot be kept in " + made.folder + " ("
                    + failed.getClass().getSimpleName() + "): make it a folder that this user may write to.");
        }
    }

    private void make() throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(key)) {
            OwnerFile.close(key);
            return;
        }
        if (Files.exists(folder.resolve(HeadsFile.NAME))) {
            throw new CannotStart("The key " + key + " is gone, with which the heads in " + folder
                    + " were signed: put it back, or move that folder away, and a new one is begun.");
        }
        var pem = SigningKey.newPem();
        // The public half first: without it nothing that is signed could be verified.
        Files.writeString(folder.resolve(PUBLIC), SigningKey.ofPem(pem).publicPem());
        OwnerFile.write(key, pem);
    }

    HeadsFile file() {
        return new HeadsFile(folder);
    }

    VerifyingKey verifyingKey() throws IOException {
        return VerifyingKey.ofPem(Files.readString(folder.resolve(PUBLIC)));
    }

    SigningKey signingKey() throws IOException {
        return SigningKey.ofPem(Files.readString(key));
    }
}
