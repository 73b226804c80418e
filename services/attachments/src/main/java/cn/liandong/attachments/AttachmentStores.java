package cn.liandong.attachments;

import cn.liandong.attachments.BucketStore.Access;
import cn.liandong.attachments.BucketStore.Address;
import cn.liandong.runtime.process.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the store that the settings name, {@code LIANDONG_ATTACHMENTS_…}; the same for who writes and who reads. What is
 * wrong is said by the name of the setting, and a secret is never repeated.
 */
public final class AttachmentStores {
    private static final String PREFIX = "liandong.attachments.";
    private static final String FOLDER = PREFIX + "folder";
    private static final String S3_ENDPOINT = PREFIX + "s3-endpoint";
    private static final String S3_BUCKET = PREFIX + "s3-bucket";
    private static final String S3_REGION = PREFIX + "s3-region";
    private static final String S3_ACCESS_KEY = PREFIX + "s3-access-key";
    private static final String S3_SECRET_KEY = PREFIX + "s3-secret-key";
    private static final String S3_SECRET_KEY_FILE = PREFIX + "s3-secret-key-file";

    private static final String ANY_REGION = "us-east-1";

    private final Function<String, @Nullable String> property;

    private AttachmentStores(Function<String, @Nullable String> property) {
        this.property = property;
    }

    /**
     * The store for who takes attachments; null where none is set: then none are taken.
     *
     * @param instance of this process, from 0: what another instance kept in a folder would not be found here
     */
    public static @Nullable AttachmentStore forWriting(Function<String, @Nullable String> property, int instance) {
        var settings = new AttachmentStores(property);
        var folder = settings.find(FOLDER);
        if (folder != null && settings.find(S3_ENDPOINT) == null && instance > 0) {
            throw new CannotStart(variable(FOLDER) + " is " + folder + ", and this is instance " + instance
                    + ": several instances keep attachments in an S3 store, where each finds those of the others. Set "
                    + variable(S3_ENDPOINT) + " and " + variable(S3_BUCKET)
                    + ", on every instance, or unset the folder.");
        }
        return settings.open(true);
    }

    /** The store for who shows them; null where none is set. */
    public static @Nullable AttachmentStore forReading(Function<String, @Nullable String> property) {
        return new AttachmentStores(property).open(false);
    }

    /** An S3 store goes before a folder, which then serves nothing. */
    private @Nullable AttachmentStore open(boolean writes) {
        var endpoint = find(S3_ENDPOINT);
        var folder = find(FOLDER);
        try {
            if (endpoint != null) {
                return BucketStore.open(address(endpoint), new Access(needed(S3_ACCESS_KEY), secret()));
            }
            if (folder == null) {
                return null;
            }
            return writes ? FolderStore.forWriting(Path.of(folder)) : FolderStore.forReading(Path.of(folder));
        } catch (IOException e) {
            throw new CannotStart((endpoint == null
                            ? variable(FOLDER) + " is " + folder
                            : "The folder of the machine for" + " passing files")
                    + ", which cannot be made or written (" + e + "): name a folder that this program may write.");
        }
    }

    private Address address(String endpoint) {
        try {
            var uri = URI.create(endpoint);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return new Address(uri, Objects.requireNonNullElse(find(S3_REGION), ANY_REGION), needed(S3_BUCKET));
            }
        } catch (IllegalArgumentException e) {
            // Said below, the same way as for an address of another kind.
        }
        throw new CannotStart(variable(S3_ENDPOINT) + " is '" + endpoint
                + "': expected an address such as https://s3.example.gov.cn.");
    }

    private String secret() {
        var file = find(S3_SECRET_KEY_FILE);
        if (file == null) {
            return needed(S3_SECRET_KEY);
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new CannotStart(variable(S3_SECRET_KEY_FILE) + " names " + file + ", which cannot be read.");
        }
    }

    private String needed(String name) {
        var value = find(name);
        if (value == null) {
            throw new CannotStart(variable(name) + " is not set, and " + variable(S3_ENDPOINT)
                    + " is: an S3 store needs its bucket, an access key and its secret.");
        }
        return value;
    }

    private @Nullable String find(String name) {
        var value = property.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
