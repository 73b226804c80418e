package cn.liandong.broker;

import java.nio.file.Path;

/** Another live process, or another broker of this one, holds the data folder. */
public final class DataFolderInUse extends RuntimeException {
    DataFolderInUse(Path folder, String holder) {
        super("The data folder %s is in use by process %s: stop that process, or choose another folder."
                .formatted(folder, holder));
    }
}
