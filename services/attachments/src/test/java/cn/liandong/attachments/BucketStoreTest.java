package cn.liandong.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.liandong.attachments.BucketStore.Access;
import cn.liandong.attachments.BucketStore.Address;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Against a real S3 server, which checks signatures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BucketStoreTest implements StoreContract {
    private static final Access ACCESS = new Access("the-key-of-intake", "a-secret-that-nobody-sees");

    private final BlobStoreContext blobs =
            ContextBuilder.newBuilder("transient").buildView(BlobStoreContext.class);
    private final S3Proxy server = S3Proxy.builder()
            .blobStore(blobs.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS.key(), ACCESS.secret())
            .build();
    private BucketStore store = open("none", ACCESS);

    @BeforeAll
    void start() throws Exception {
        blobs.getBlobStore().createContainerInLocation(null, "city");
        server.start();
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
        blobs.close();
    }

    @BeforeEach
    void openStore() {
        store.close();
        store = open("http://127.0.0.1:" + server.getPort(), ACCESS);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static BucketStore open(String endpoint, Access access) {
        try {
            var uri = endpoint.equals("none") ? URI.create("http://127.0.0.1:9") : URI.create(endpoint);
            return BucketStore.open(new Address(uri, "us-east-1", "city"), access);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public AttachmentStore store() {
        return store;
    }

    @Test
    void anotherInstanceFindsWhatOneKept() throws IOException {
        kept("a photo");
        try (var other = open("http://127.0.0.1:" + server.getPort(), ACCESS);
                var found = other.find(StoreContract.hash("a photo"))) {
            assertThat(found).isNotNull();
        }
        assertThat(blobs.getBlobStore().blobExists("city", "attachments/" + StoreContract.hash("a photo")))
                .isTrue();
    }

    @Test
    void anotherSecretIsRefusedAndNeitherOneIsSaid() {
        try (var stranger = open("http://127.0.0.1:" + server.getPort(), new Access(ACCESS.key(), "guessed-secret"))) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> stranger.find(StoreContract.hash("a photo")))
                    .satisfies(error -> assertThat(error.toString()).doesNotContain("guessed-secret", ACCESS.secret()));
        }
        assertThat(ACCESS.toString()).doesNotContain(ACCESS.secret());
    }

    @Test
    void aStoreThatDoesNotAnswerIsAFaultAndNothingIsCalledKept() throws IOException {
        try (var nowhere = open("none", ACCESS)) {
            var file = Files.createTempFile(nowhere.incoming(), "upload-", ".part");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> nowhere.keep(StoreContract.hash("x"), file))
                    .withMessageContaining("S3 store");
            Files.delete(file);
        }
    }
}
