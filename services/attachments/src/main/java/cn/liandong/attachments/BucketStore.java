package cn.liandong.attachments;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Keeps attachments in any store that speaks S3, as objects {@code attachments/abcdef…}: for several instances. */
public final class BucketStore implements AttachmentStore {
    private static final String PREFIX = "attachments/";
    private static final int NOT_FOUND = 404;
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    /** Of silence, not of a whole file. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final S3Client client;
    private final String bucket;
    private final Path incoming;

    private BucketStore(S3Client client, String bucket, Path incoming) {
        this.client = client;
        this.bucket = bucket;
        this.incoming = incoming;
    }

    /**
     * Where the store is.
     *
     * @param endpoint such as {@code https://s3.example.gov.cn}
     * @param region what requests are signed for; many stores take any
     */
    public record Address(URI endpoint, String region, String bucket) {}

    /** Who writes there; it never says what it holds. */
    public record Access(String key, String secret) {
        @Override
        public String toString() {
            return "Access[hidden]";
        }
    }

    /** Opens the store; nothing is asked of it yet. */
    public static BucketStore open(Address address, Access access) throws IOException {
        var client = S3Client.builder()
                .endpointOverride(address.endpoint())
                .region(Region.of(address.region()))
                // Few stores outside the one cloud have a name for each bucket.
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(access.key(), access.secret())))
                // Not every store knows the newer checksums; the content's own hash is its name.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .socketTimeout(SILENCE)
                        .build())
                .build();
        return new BucketStore(client, address.bucket(), Files.createTempDirectory("liandong-attachments-"));
    }

    @Override
    public Path incoming() {
        return incoming;
    }

    @Override
    public void keep(String sha256, Path file) throws IOException {
        var key = key(sha256);
        try {
            if (!has(key)) {
                client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file));
            }
        } catch (SdkException e) {
            throw said(e);
        }
    }

    private boolean has(String key) {
        try {
            client.headObject(request -> request.bucket(bucket).key(key));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public @Nullable KeptAttachment find(String sha256) throws IOException {
        var key = key(sha256);
        try {
            var object = client.getObject(request -> request.bucket(bucket).key(key));
            return new KeptAttachment(object.response().contentLength(), object);
        } catch (NoSuchKeyException e) {
            return null;
        } catch (SdkException e) {
            throw said(e);
        }
    }

    /** In the words of the store; what it was asked with is not repeated. */
    private static IOException said(SdkException error) {
        return new IOException("the S3 store of attachments did not do it: " + error.getMessage(), error);
    }

    private static String key(String sha256) {
        return PREFIX + AttachmentStore.checked(sha256);
    }

    @Override
    public void close() {
        client.close();
        try {
            Files.deleteIfExists(incoming);
        } catch (IOException e) {
            // Uploads that were under way lie in it; a folder for passing things is swept by the machine.
        }
    }
}
